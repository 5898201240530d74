/** The words of a node's channels, apart from the others: they come with what draws them. */
import { activations } from './en/activations.ts';
import type { ActivationWords } from './words.ts';

export const activationText: ActivationWords = activations;

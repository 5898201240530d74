/** The words of the figures in the primer, apart from the others: one lesson needs them. */
import { primer } from './en/primer.ts';
import type { PrimerWords } from './words.ts';

export const primerText: PrimerWords = primer;

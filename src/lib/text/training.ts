/** The words of the figures on training, apart from the others: one lesson needs them. */
import { training } from './en/training.ts';
import type { TrainingWords } from './words.ts';

export const trainingText: TrainingWords = training;

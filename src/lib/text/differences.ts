/** The words of paper and code row by row, apart from the others: one lesson needs them. */
import { differences } from './en/differences.ts';
import type { DifferenceWords } from './words.ts';

export const differenceText: DifferenceWords = differences;

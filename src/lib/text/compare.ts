/** The words of the comparisons, apart from the others: most pages need none of them. */
import { compare } from './en/compare.ts';
import type { CompareWords } from './words.ts';

export const compareText: CompareWords = compare;

/** The words of the comparisons, apart from the others: most pages need none of them. */
import { compare } from './en/compare.ts';

export const compareText = compare;

/** The words of the search, apart from the others: a page needs them once somebody searches. */
import { find } from './en/find.ts';
import type { FindWords } from './words.ts';

export const findText: FindWords = find;

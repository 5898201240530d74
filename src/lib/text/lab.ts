/** The words of the lab, apart from the others: most pages need none of them. */
import { lab } from './en/lab.ts';
import type { LabWords } from './words.ts';

export const labText: LabWords = lab;

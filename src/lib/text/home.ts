/** The words of the home page, apart from the others: most pages need none of them. */
import { home } from './en/home.ts';
import type { HomeWords } from './words.ts';

export const homeText: HomeWords = home;

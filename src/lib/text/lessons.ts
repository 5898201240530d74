/** The words around the lessons, apart from the others: most pages need none of them. */
import { lessons } from './en/lessons.ts';

export const lessonText = lessons;

/** The words around the lessons, apart from the others: most pages need none of them. */
import { lessons } from './en/lessons.ts';
import type { LessonWords } from './words.ts';

export const lessonText: LessonWords = lessons;

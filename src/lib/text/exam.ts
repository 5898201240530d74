/** The words of the exam, apart from the others: one page needs them. */
import { exam } from './en/exam.ts';
import type { ExamWords } from './words.ts';

export const examText: ExamWords = exam;

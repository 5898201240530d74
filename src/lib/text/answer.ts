/** The words of an answer and of the samples, apart from the others: few pages ask a network. */
import { answer } from './en/answer.ts';
import type { AnswerWords } from './words.ts';

export const answerText: AnswerWords = answer;

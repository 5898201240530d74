/** The words of the lesson on what came after. */
import { context } from './en/context.ts';
import type { ContextWords } from './words.ts';

export const contextText: ContextWords = context;

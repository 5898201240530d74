/** The words of what the lesson on using the networks shows, apart from the others: one lesson needs them. */
import { useIt } from './en/use-it.ts';
import type { UseItWords } from './words.ts';

export const useItText: UseItWords = useIt;

/** The terms of the course and what they mean: for the page of them, and for what writes them into the lessons. */
import { glossary } from './en/glossary.ts';
import type { GlossaryWords } from './words.ts';

export const glossaryText: GlossaryWords = glossary;

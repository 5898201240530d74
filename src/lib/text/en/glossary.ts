import { partTerms } from './glossary-parts.ts';
import { practiceTerms } from './glossary-practice.ts';

/**
 * The terms of the course: the forms in which a lesson uses them, the first of them the entry, and what they mean.
 * The meaning is plain text, without quotation marks, brackets or tags: a lesson carries it in an attribute.
 */
export const glossary = {
	title: 'Glossary',
	description: 'The terms of the course, each in a sentence or two, with the lesson that explains it.',
	lead: 'Every term of the course once. In a lesson, a term with a thin line under it says what it means when you press it.',
	filter: 'Find a term',
	none: (typed: string) => `No term and no meaning has “${typed}” in it.`,
	count: (n: number, of: number) => (n === of ? `${of} terms` : `${n} of ${of} terms`),
	explained: 'Explained in',
	used: (lessons: number) => (lessons === 1 ? 'Used in lesson' : 'Used in lessons'),
	all: 'All terms',
	terms: { ...partTerms, ...practiceTerms }
};

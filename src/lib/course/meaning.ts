/** What a lesson carries of each term of the glossary that it uses. */
export interface Meaning {
	readonly id: string;
	readonly name: string;
	/** Plain text. */
	readonly means: string;
	/** Slug of the lesson that explains it; `null` where nothing but the glossary does. */
	readonly lesson: string | null;
}

/** Id of the element that says what a term means, on the page of a lesson. */
export const popoverId = (term: string): string => `term-${term}`;

/** Id of the words of a lesson that explain a term. */
export const definitionId = (term: string): string => `where-${term}`;

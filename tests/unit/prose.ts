/**
 * What a reader reads of a lesson: questions in words and text, without other data, components, code, formulas and
 * addresses.
 */
export const proseOf = (markdown: string): string =>
	markdown
		.replace(/^---\n[\s\S]*?\n(checks:[\s\S]*?\n)?---\n/, '$1')
		.replace(/^ +- [a-z]+$/gm, ' ')
		.replace(/```[\s\S]*?```|`[^`]*`|\$\$[\s\S]*?\$\$|\$[^$\n]*\$/g, ' ')
		.replace(/\]\([^)]*\)/g, ' ')
		.replace(/<[A-Z/][^>]*?(?:=\{[\s\S]*?\}[^>]*?)*>/g, ' ');

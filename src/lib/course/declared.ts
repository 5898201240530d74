/** What the lessons' files declare, by path. For what is made with the site: a page would carry all lessons with it. */
export const declared = import.meta.glob<Record<string, unknown>>('/content/en/*.md', {
	import: 'metadata',
	eager: true
});

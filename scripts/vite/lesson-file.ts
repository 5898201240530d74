/** The slug of the lesson that a file of Markdown is; `null` for another page. */
export const lessonIn = (filename = ''): string | null =>
	/content\/\w+\/\d\d-([a-z0-9-]+)\.md$/.exec(filename)?.[1] ?? null;

export const isLesson = (filename?: string): boolean => lessonIn(filename) !== null;

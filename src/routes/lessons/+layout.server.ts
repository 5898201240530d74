import { courseOf } from '#lib/course/lesson.ts';

const files = import.meta.glob<Record<string, unknown>>('/content/en/*.md', {
	import: 'metadata',
	eager: true
});

/** The table of contents; a lesson that says something that is not so ends the build here. */
export const load = () => ({ course: courseOf(files) });

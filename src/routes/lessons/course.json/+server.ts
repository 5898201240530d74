import { json } from '@sveltejs/kit';
import { courseOf } from '#lib/course/lesson.ts';

export const prerender = true;

const files = import.meta.glob<Record<string, unknown>>('/content/en/*.md', {
	import: 'metadata',
	eager: true
});

/** The table of contents; a lesson that says something that is not so ends the build here. */
export const GET = () => json(courseOf(files));

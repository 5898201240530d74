import { json } from '@sveltejs/kit';
import { declared } from '#lib/course/declared.ts';
import { parseLesson } from '#lib/course/lesson.ts';
import { indexOf } from '#lib/course/search.ts';
import { sectionsOf } from '#lib/course/sections.ts';

export const prerender = true;

const written = import.meta.glob<string>('/content/en/*.md', {
	query: '?raw',
	import: 'default',
	eager: true
});

/** The index of the search over all lessons, made when the site is built. */
export function GET() {
	const sections = Object.entries(declared).flatMap(([file, fields]) =>
		sectionsOf(parseLesson(file, fields), written[file] ?? '')
	);
	return json(indexOf(sections));
}

import { resolve } from '$app/paths';
import type { Lesson } from '#lib/course/lesson.ts';

/** The table of contents, as a file of its own: no page carries the lessons that it does not show. */
export async function load({ fetch }) {
	const response = await fetch(resolve('/lessons/course.json'));
	return { course: (await response.json()) as readonly Lesson[] };
}

import { resolve } from '$app/paths';
import { parseContents } from '#lib/course/contents.ts';

/** The table of contents, as a file of its own: no page carries the lessons that it does not show. */
export async function load({ fetch }) {
	const response = await fetch(resolve('/lessons/course.json'));
	return { course: parseContents(await response.json()) };
}

import { resolve } from '$app/paths';
import { parseContents } from '#lib/course/contents.ts';
import { text } from '#lib/text/index.ts';
import { asJson, download } from '#lib/web/download.ts';

/** The table of contents, as a file of its own: no page carries the lessons that it does not show. */
export async function load({ fetch }) {
	return {
		course: parseContents(await download(resolve('/lessons/course.json'), text.error.page, asJson, { fetch }))
	};
}

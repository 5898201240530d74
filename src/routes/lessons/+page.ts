import { resolve } from '$app/paths';
import { parsePictures } from '#lib/course/pictures.ts';
import { text } from '#lib/text/index.ts';
import { asJson, download } from '#lib/web/download.ts';

/** What the lessons draw in small, as a file of its own: the list loads no network. */
export async function load({ fetch }) {
	return {
		pictures: parsePictures(
			await download(resolve('/lessons/pictures.json'), text.error.page, asJson, { fetch })
		)
	};
}

import { resolve } from '$app/paths';
import { parseContents } from '#lib/course/contents.ts';
import { parseUses } from '#lib/course/uses.ts';
import { text } from '#lib/text/index.ts';
import { asJson, download } from '#lib/web/download.ts';

export async function load({ fetch }) {
	const [course, uses] = await Promise.all([
		download(resolve('/lessons/course.json'), text.error.page, asJson, { fetch }),
		download(resolve('/glossary/uses.json'), text.error.page, asJson, { fetch })
	]);
	return { course: parseContents(course), uses: parseUses(uses) };
}

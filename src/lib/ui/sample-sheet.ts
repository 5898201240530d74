/** What a page needs of the sample pictures before anything runs. */
import { samples } from '#lib/state/lab/open-lab.ts';
import { fetchIndex } from '#lib/vision/fetch-samples.ts';
import type { Sheet } from './SampleSheet.svelte';

type Fetch = (url: string) => Promise<Response>;

/** @param perClass how many pictures of each class; all of the gallery unless given */
export async function fetchSheet(
	fetch: Fetch,
	perClass = Infinity
): Promise<Sheet & { readonly source: string; readonly citation: string }> {
	const sheet = await fetchIndex(samples.index, { fetch });
	const items = sheet.gallery.map((position) => ({ position, label: sheet.images[position]?.label ?? 0 }));
	const taken = items.filter(
		({ label }, i) => items.slice(0, i).filter((other) => other.label === label).length < perClass
	);
	const { classes, columns, rows, source, citation } = sheet;
	return { gallery: taken, classes, columns, rows, source, citation };
}

/** What a page needs of the samples and the trained networks before anything runs. */
import { SAMPLES } from '#lib/state/open-lab.ts';
import { parseSamples } from '#lib/vision/samples.ts';
import { cardPath, trained, type Card } from '#lib/weights/trained.ts';
import type { GallerySheet } from './Gallery.svelte';

type Fetch = (url: string) => Promise<Response>;

async function fetchGallery(
	fetch: Fetch,
	urlOf: (path: string) => string,
	perClass: number
): Promise<GallerySheet & { readonly source: string; readonly citation: string }> {
	const sheet = parseSamples(await (await fetch(urlOf(SAMPLES.index))).json());
	const items = sheet.gallery.map((position) => ({ position, label: sheet.images[position]?.label ?? 0 }));
	const taken = items.filter(
		({ label }, i) => items.slice(0, i).filter((other) => other.label === label).length < perClass
	);
	const { classes, columns, rows, source, citation } = sheet;
	return { gallery: taken, classes, columns, rows, source, citation };
}

/** Cards of the networks that have trained weights, by id. */
async function fetchCards(
	fetch: Fetch,
	urlOf: (path: string) => string
): Promise<Readonly<Record<string, Card>>> {
	const cards = trained.map(async (id) => [id, (await (await fetch(urlOf(cardPath(id)))).json()) as Card]);
	return Object.fromEntries(await Promise.all(cards)) as Record<string, Card>;
}

/** @param perClass how many pictures of each class; all of the gallery unless given */
export async function fetchShowcase(fetch: Fetch, urlOf: (path: string) => string, perClass = Infinity) {
	const [samples, cards] = await Promise.all([
		fetchGallery(fetch, urlOf, perClass),
		fetchCards(fetch, urlOf)
	]);
	return { samples, cards };
}

import { asset } from '$app/paths';
import { fetchCards, fetchGallery } from '#lib/ui/gallery.ts';

/** What the page says before anything runs: the samples, and how good each trained network is. */
export async function load({ fetch }) {
	const urlOf = (path: string) => asset(`/${path}`);
	const [samples, cards] = await Promise.all([fetchGallery(fetch, urlOf), fetchCards(fetch, urlOf)]);
	return { samples, cards };
}

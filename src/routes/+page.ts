import { asset } from '$app/paths';
import { fetchCards, fetchGallery } from '#lib/ui/gallery.ts';

/** One sample of each class, and how good each trained network is. */
export async function load({ fetch }) {
	const urlOf = (path: string) => asset(`/${path}`);
	const [samples, cards] = await Promise.all([fetchGallery(fetch, urlOf, 1), fetchCards(fetch, urlOf)]);
	return { samples, cards };
}

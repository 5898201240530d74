import { asset } from '$app/paths';
import { fetchGallery } from '#lib/ui/gallery.ts';

/** One sample picture of each class. */
export const load = async ({ fetch }) => ({
	samples: await fetchGallery(fetch, (path) => asset(`/${path}`), 1)
});

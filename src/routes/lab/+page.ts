import { asset } from '$app/paths';
import { fetchGallery } from '#lib/ui/gallery.ts';

/** The sample pictures. */
export const load = async ({ fetch }) => ({
	samples: await fetchGallery(fetch, (path) => asset(`/${path}`))
});

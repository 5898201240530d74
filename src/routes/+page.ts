import { asset } from '$app/paths';
import { fetchShowcase } from '#lib/ui/gallery.ts';

/** One sample of each class, and how good each trained network is. */
export const load = ({ fetch }) => fetchShowcase(fetch, (path) => asset(`/${path}`), 1);

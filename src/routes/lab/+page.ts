import { asset } from '$app/paths';
import { fetchShowcase } from '#lib/ui/gallery.ts';

/** What the page says before anything runs: the samples, and how good each trained network is. */
export const load = ({ fetch }) => fetchShowcase(fetch, (path) => asset(`/${path}`));

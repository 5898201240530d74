import { fetchSheet } from '#lib/ui/sample-sheet.ts';

/** The sample pictures, and all rooms: what a page imports by itself is in a list of files that comes with every page. */
export async function load({ fetch }) {
	const [samples, rooms] = await Promise.all([fetchSheet(fetch), import('./Rooms.svelte')]);
	return { samples, Rooms: rooms.default };
}

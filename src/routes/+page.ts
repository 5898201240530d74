import { fetchSheet } from '#lib/ui/sample-sheet.ts';

/** One sample picture of each class. */
export const load = async ({ fetch }) => ({
	samples: await fetchSheet(fetch, 1)
});

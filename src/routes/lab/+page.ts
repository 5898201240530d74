import { fetchSheet } from '#lib/ui/sample-sheet.ts';

/** The sample pictures. */
export const load = async ({ fetch }) => ({
	samples: await fetchSheet(fetch)
});

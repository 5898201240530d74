/** How much of what was asked for over the network has come. */
import { readonly, writable } from 'svelte/store';

export interface Arrivals {
	/** In files; a part of one counts as that part. */
	readonly come: number;
	readonly of: number;
}

/** How much has come of each that is on its way, from 0 to 1. */
const coming = new Map<symbol, number>();
let ended = 0;
const counted = writable<Arrivals>({ come: 0, of: 0 });

/** All files since the page was opened. */
export const arrivals = readonly(counted);

/**
 * Counts a file that has been asked for.
 * @returns to be told how much of it has come, from 0 to 1; 1 when it has come or will not come
 */
export function arriving(): (part: number) => void {
	const file = Symbol();
	const count = () => {
		const come = [...coming.values()].reduce((a, b) => a + b, ended);
		counted.set({ come, of: ended + coming.size });
	};
	coming.set(file, 0);
	count();
	return (part) => {
		if (!coming.has(file)) return;
		if (part < 1) coming.set(file, part);
		else {
			coming.delete(file);
			ended++;
		}
		count();
	};
}

/** Of two counts, what was asked for after the first. */
export const since = (before: Arrivals, now: Arrivals): Arrivals => ({
	come: now.come - before.come,
	of: now.of - before.come
});

/** Labels that stand one below the other without covering each other. */

/**
 * Places in px, each as near to its wish as a gap of `gap` to its neighbours allows; in the order of the wishes given.
 * Only pushed downwards, and all together back up where the last would leave `lowest`.
 */
export function dodge(wishes: readonly number[], gap: number, lowest: number): readonly number[] {
	const places = new Array<number>(wishes.length).fill(0);
	let free = -Infinity;
	const order = wishes.map((wish, i) => ({ wish, i })).toSorted((a, b) => a.wish - b.wish);
	for (const { wish, i } of order) {
		places[i] = Math.max(wish, free);
		free = (places[i] ?? 0) + gap;
	}
	const over = Math.max(0, free - gap - lowest);
	return places.map((place) => place - over);
}

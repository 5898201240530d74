/** Two sequences read side by side from their beginnings to their ends, at the least cost. */

export interface Move<V> {
	/** How many items of each sequence the move passes; one of them at least. */
	readonly left: number;
	readonly right: number;
	/** A whole number, so that ties are ties. */
	readonly cost: number;
	readonly value: V;
}

interface Way<V> {
	readonly cost: number;
	readonly move: Move<V> | null;
}

/**
 * Values of the moves on the cheapest way; of moves that cost the same, the first one given is taken.
 * @param length of both sequences
 * @param movesFrom what can be done after `left` and `right` items
 * @throws Error when no way leads to the end
 */
export function cheapestWay<V>(
	length: { readonly left: number; readonly right: number },
	movesFrom: (left: number, right: number) => readonly Move<V>[]
): readonly V[] {
	const ways = new Map<string, Way<V>>([[`${length.left},${length.right}`, { cost: 0, move: null }]]);
	const wayFrom = (left: number, right: number): Way<V> =>
		ways.get(`${left},${right}`) ?? { cost: Infinity, move: null };
	for (let left = length.left; left >= 0; left--)
		for (let right = length.right; right >= 0; right--)
			for (const move of movesFrom(left, right)) {
				const cost = move.cost + wayFrom(left + move.left, right + move.right).cost;
				if (cost < wayFrom(left, right).cost) ways.set(`${left},${right}`, { cost, move });
			}
	const values: V[] = [];
	let [left, right] = [0, 0];
	while (left < length.left || right < length.right) {
		const { move } = wayFrom(left, right);
		if (!move) throw new Error('No move leads to the end of both sequences.');
		values.push(move.value);
		left += move.left;
		right += move.right;
	}
	return values;
}

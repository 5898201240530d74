/**
 * Where a key leads along the places 0..`last` of a chart from the place `from`, which may lie just outside them.
 * @returns `null` to leave the row, `undefined` for a key that does not lead along it
 */
export function stepOf(key: string, from: number, last: number): number | null | undefined {
	const steps: Readonly<Record<string, number | null>> = {
		ArrowLeft: Math.max(0, from - 1),
		ArrowRight: Math.min(last, from + 1),
		Home: 0,
		End: last,
		Escape: null
	};
	return steps[key];
}

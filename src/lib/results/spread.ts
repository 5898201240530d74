/** Several runs of one network as one curve: the mean, and how far the runs lie apart. */
import { extent, mean } from 'd3-array';

export interface Point {
	readonly x: number;
	readonly y: number;
}

export interface Spread extends Point {
	readonly low: number;
	readonly high: number;
}

/**
 * @param curves of the same length and the same x, one for each run
 * @throws RangeError when they are not, or when there are none
 */
export function spreadOf(curves: readonly (readonly Point[])[]): readonly Spread[] {
	const [first] = curves;
	if (!first) throw new RangeError('No curve has no mean.');
	if (curves.some((curve) => curve.length !== first.length))
		throw new RangeError('Curves of different lengths have no mean.');
	return first.map(({ x }, i) => {
		const values = curves.map((curve) => {
			const point = curve[i];
			if (point?.x !== x) throw new RangeError(`A curve has no value at ${x}.`);
			return point.y;
		});
		const [low = NaN, high = NaN] = extent(values);
		return { x, y: mean(values) ?? NaN, low, high };
	});
}

/** The first x at which the curve is at `level` or below it, `null` when it never is. */
export const firstAtOrBelow = (curve: readonly Point[], level: number): number | null =>
	curve.find(({ y }) => y <= level)?.x ?? null;

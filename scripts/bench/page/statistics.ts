/** Milliseconds of one engine over all rounds. */
export interface Timing {
	readonly median: number;
	readonly min: number;
	readonly max: number;
	/** Distance of the quartiles, relative to the median: one disturbed round does not count. */
	readonly spread: number;
}

export const rounded = (value: number, digits = 3): number => Number(value.toFixed(digits));

/** Linear between the two nearest values. @param share 0 for the smallest, 1 for the largest */
function quantileOf(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	const place = share * (sorted.length - 1);
	const [below, above] = [sorted[Math.floor(place)] ?? NaN, sorted[Math.ceil(place)] ?? NaN];
	return below + (above - below) * (place % 1);
}

export const medianOf = (values: readonly number[]): number => quantileOf(values, 0.5);

export function timingOf(values: readonly number[]): Timing {
	const [min, lower, median, upper, max] = [0, 0.25, 0.5, 0.75, 1].map((share) =>
		quantileOf(values, share)
	) as [number, number, number, number, number];
	return {
		median: rounded(median, 1),
		min: rounded(min, 1),
		max: rounded(max, 1),
		spread: rounded((upper - lower) / median)
	};
}

/** Largest difference of two answers, alone and relative to the largest magnitude of the first. */
export function differenceOf(a: Float32Array, b: Float32Array): { absolute: number; relative: number } {
	if (a.length !== b.length) throw new Error(`One answer has ${a.length} values, the other ${b.length}.`);
	const absolute = a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] ?? NaN))), 0);
	return { absolute, relative: absolute / a.reduce((most, value) => Math.max(most, Math.abs(value)), 0) };
}

/** The channels of a tensor of one image, each in a few numbers. */
import type { Shape } from '#lib/arch/node.ts';
import type { ChannelOrder } from './channel-looks.ts';

export interface ChannelStatistics {
	/** From 0. */
	readonly channel: number;
	/** Mean of the values, whatever their sign. */
	readonly strength: number;
	readonly min: number;
	readonly max: number;
	/** Share of the values that are exactly zero, 0 to 1. */
	readonly zeros: number;
}

/** @param values `[h, w, c]` in row-major order */
export function channelStatistics(values: ArrayLike<number>, [h, w, c]: Shape): readonly ChannelStatistics[] {
	const [sums, zeros, min, max] = [0, 0, Infinity, -Infinity].map((start) =>
		new Float64Array(c).fill(start)
	) as [Float64Array, Float64Array, Float64Array, Float64Array];
	for (let i = 0; i < values.length; i++) {
		const [channel, value] = [i % c, values[i] ?? NaN];
		sums[channel] = (sums[channel] ?? 0) + Math.abs(value);
		if (value === 0) zeros[channel] = (zeros[channel] ?? 0) + 1;
		if (value < (min[channel] ?? NaN)) min[channel] = value;
		if (value > (max[channel] ?? NaN)) max[channel] = value;
	}
	const of = (list: Float64Array, channel: number) => list[channel] ?? NaN;
	return Array.from({ length: c }, (_, channel) => ({
		channel,
		strength: of(sums, channel) / (h * w),
		min: of(min, channel),
		max: of(max, channel),
		zeros: of(zeros, channel) / (h * w)
	}));
}

/** Numbers of the channels: as they are numbered, or those with most of a quantity first. */
export function inOrder(channels: readonly ChannelStatistics[], order: ChannelOrder): readonly number[] {
	const sorted = order === 'number' ? channels : channels.toSorted((a, b) => b[order] - a[order]);
	return sorted.map(({ channel }) => channel);
}

/** The values of one channel, row by row. */
export const channelOf = (values: ArrayLike<number>, [h, w, c]: Shape, channel: number): Float32Array =>
	Float32Array.from({ length: h * w }, (_, i) => values[i * c + channel] ?? NaN);

/**
 * Pearson's correlation of two lists of one length: 1 where they rise and fall together, -1 where one falls as the other
 * rises. `null` where one of them is the same everywhere.
 */
export function correlation(a: Float32Array, b: Float32Array): number | null {
	const mean = (list: Float32Array) => list.reduce((sum, value) => sum + value, 0) / list.length;
	const [meanA, meanB] = [mean(a), mean(b)];
	let [both, ofA, ofB] = [0, 0, 0];
	a.forEach((value, i) => {
		const [da, db] = [value - meanA, (b[i] ?? NaN) - meanB];
		both += da * db;
		ofA += da * da;
		ofB += db * db;
	});
	return ofA > 0 && ofB > 0 ? both / Math.sqrt(ofA * ofB) : null;
}

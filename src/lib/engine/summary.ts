/** A tensor in few numbers, as the golden files have it. */
import { elements } from '#lib/arch/parameters.ts';
import type { Shape } from '#lib/arch/node.ts';
import { statisticsOf, type Statistics } from './statistics.ts';
import type { Kept } from './run.ts';

/** Eight places spread evenly over the values, each in the middle of its eighth. */
export const samplePositions = (shape: Shape, count = 8): number[] =>
	Array.from({ length: count }, (_, i) => Math.floor(((i + 0.5) * elements(shape)) / count));

export interface Summary extends Statistics {
	readonly shape: Shape;
	/** `[flat index in h, w, c order, value]` */
	readonly samples: readonly (readonly [number, number])[];
}

export const summarise = ({ shape, values }: Kept): Summary => ({
	shape,
	...statisticsOf(values),
	samples: samplePositions(shape).map((index) => [index, values[index] ?? NaN])
});

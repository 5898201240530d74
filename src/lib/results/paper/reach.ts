/** When a network first has an error, read from its calm curve. */
import { range } from 'd3-array';
import type { Evaluation } from './curves.ts';
import { smoothed, wholeWindows } from './smooth.ts';

/** Epochs between the places at which the mean is taken. */
const STEP = 0.05;

export interface Reached {
	readonly epoch: number;
	/** The curve begins at or below the level, so it was reached at this epoch or before. */
	readonly earlier: boolean;
}

/**
 * The first epoch at which the mean of the evaluations within one epoch is at `level` or below.
 * @param level error in percent
 * @returns `null` when the curve does not get there
 */
export function firstReached(evaluations: readonly Evaluation[], level: number): Reached | null {
	const [first, last] = wholeWindows(evaluations);
	const epoch = range(first, last, STEP).find((at) => (smoothed(evaluations, at) ?? Infinity) <= level);
	return epoch === undefined ? null : { epoch, earlier: epoch === first };
}

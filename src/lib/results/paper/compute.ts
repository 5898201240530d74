/** What training costs, in multiply-accumulates, and the paper's curves over it. */
import type { Point } from '../spread.ts';
import { STEPS_PER_EPOCH, type Evaluation } from './curves.ts';
import { firstReached, type Reached } from './reach.ts';
import { smoothed, wholeWindows } from './smooth.ts';

/** Images in a training step. An assumption: the paper states no batch size. */
export const ASSUMED_BATCH = 32;

/** Training images of ILSVRC-2012. An epoch of the paper's axis is about one pass over them if the assumption holds. */
export const TRAINING_IMAGES = 1_281_167;

/** A step costs one pass forward and about two of its size backward: to the inputs and to the weights of each layer. */
export const PASSES = 3;

export const imagesSeen = (epoch: number): number => epoch * STEPS_PER_EPOCH * ASSUMED_BATCH;

/** Multiply-accumulates up to an epoch. @param macs of one image, forward */
export const trainingMacs = (macs: number, epoch: number): number => PASSES * macs * imagesSeen(epoch);

/** The epoch up to which training costs `spent`; `trainingMacs` the other way round. */
export const epochAfter = (macs: number, spent: number): number => spent / trainingMacs(macs, 1);

/**
 * Mean error in percent after as much compute as each of `places` says.
 * @param macs of one image, forward
 * @param places multiply-accumulates
 * @returns x as in `places`; y is NaN where the curve does not go
 */
export function overCompute(
	evaluations: readonly Evaluation[],
	macs: number,
	places: readonly number[]
): readonly Point[] {
	const [first, last] = wholeWindows(evaluations);
	return places.map((x) => {
		const epoch = epochAfter(macs, x);
		const inside = epoch >= first && epoch <= last;
		return { x, y: (inside ? smoothed(evaluations, epoch) : undefined) ?? NaN };
	});
}

export interface ComputeTo extends Reached {
	/** Multiply-accumulates. */
	readonly spent: number;
}

/** What it costs until the mean error is at `level` percent or below; `null` when the curve does not get there. */
export function computeTo(evaluations: readonly Evaluation[], macs: number, level: number): ComputeTo | null {
	const reached = firstReached(evaluations, level);
	return reached && { ...reached, spent: trainingMacs(macs, reached.epoch) };
}

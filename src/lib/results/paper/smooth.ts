/** The paper's curves without their noise: means of the evaluations nearby. */
import { bisector, mean } from 'd3-array';
import type { Point } from '../spread.ts';
import type { Evaluation } from './curves.ts';

/** Epochs to either side that a mean takes in. */
export const REACH = 1;

const EPSILON = 1e-9;
const byEpoch = bisector(({ epoch }: Evaluation) => epoch);

/** Evaluations within `REACH` epochs of `epoch`. */
const nearby = (evaluations: readonly Evaluation[], epoch: number): readonly Evaluation[] =>
	evaluations.slice(
		byEpoch.left(evaluations, epoch - REACH - EPSILON),
		byEpoch.right(evaluations, epoch + REACH + EPSILON)
	);

/** Mean error in percent within `REACH` epochs of `epoch`; `undefined` where no evaluation lies so near. */
export const smoothed = (evaluations: readonly Evaluation[], epoch: number): number | undefined =>
	mean(nearby(evaluations, epoch), ({ error }) => error);

/** The first and the last epoch with a whole window of `REACH` to both sides. */
export const wholeWindows = (evaluations: readonly Evaluation[]): readonly [number, number] => [
	(evaluations[0]?.epoch ?? NaN) + REACH,
	(evaluations.at(-1)?.epoch ?? NaN) - REACH
];

/** The calm curve: one point for each evaluation that has a whole window. */
export function smoothCurve(evaluations: readonly Evaluation[]): readonly Point[] {
	const [first, last] = wholeWindows(evaluations);
	return evaluations
		.filter(({ epoch }) => epoch >= first && epoch <= last)
		.map(({ epoch }) => ({ x: epoch, y: smoothed(evaluations, epoch) ?? NaN }));
}

/** The evaluation nearest to `epoch`; `undefined` where the curve does not go. */
export function evaluationAt(evaluations: readonly Evaluation[], epoch: number): Evaluation | undefined {
	const [first, last] = [evaluations[0], evaluations.at(-1)];
	if (!first || !last || epoch < first.epoch - EPSILON || epoch > last.epoch + EPSILON) return undefined;
	return evaluations[byEpoch.center(evaluations, epoch)];
}

/** The paper's curves over the compute of training, in 10^18 multiply-accumulates. */
import { extent, max, range } from 'd3-array';
import { markOf } from '#lib/charts/parts/design-marks.ts';
import type { Line } from '#lib/charts/parts/line.ts';
import { designs } from '#lib/arch/node.ts';
import { computeTo, overCompute, trainingMacs, type ComputeTo } from '#lib/results/paper/compute.ts';
import { paperCurve, type Metric, type PaperCurve } from '#lib/results/paper/curves.ts';
import { wholeWindows } from '#lib/results/paper/smooth.ts';
import type { Version } from '#lib/state/compare/cost-choices.ts';
import { costed, isDrawn, type Costed } from './points.ts';

export const EXA = 1e18;

/** Places along the axis; enough for a smooth line. */
const PLACES = 240;

export interface Trained extends Costed {
	readonly curve: PaperCurve;
}

/** The four curves, each with the network that may have made it. */
export const trainedAs = (metric: Metric, version: Version): readonly Trained[] =>
	designs.flatMap((design) => {
		const candidates = costed.filter(({ network }) => network.design === design && network.classes !== null);
		const chosen =
			candidates.find(({ network }) => isDrawn(network) === (version === 'drawn')) ?? candidates[0];
		return chosen ? [{ ...chosen, curve: paperCurve(design, metric) }] : [];
	});

/** x in 10^18 multiply-accumulates, y in percent. */
export function linesOf(trained: readonly Trained[]): readonly Line[] {
	const last =
		max(trained, ({ cost, curve }) => trainingMacs(cost.macs, wholeWindows(curve.evaluations)[1])) ?? 1;
	const places = range(PLACES + 1).map((i) => (i * last) / PLACES);
	return trained.map(({ network, cost, curve }) => ({
		id: network.id,
		label: network.shortTitle,
		mark: markOf(network.design),
		points: overCompute(curve.evaluations, cost.macs, places).map(({ x, y }) => ({ x: x / EXA, y }))
	}));
}

/** Index of the last place that every line reaches. */
export const lastOfAll = (lines: readonly Line[]): number =>
	Math.min(...lines.map(({ points }) => points.findLastIndex(({ y }) => !Number.isNaN(y))));

/** The whole percents between which the lines run. */
export function spanOf(lines: readonly Line[]): readonly [number, number] {
	const [low = 0, high = 1] = extent(lines.flatMap(({ points }) => points.map(({ y }) => y)));
	return [Math.floor(low), Math.ceil(high)];
}

export interface Needed extends Trained {
	/** `null` when the curve does not get there. */
	readonly reached: ComputeTo | null;
	/** Times what the cheapest one needs. */
	readonly ratio: number | null;
}

/** What each network needs to have an error of `level` percent. */
export function neededFor(trained: readonly Trained[], level: number): readonly Needed[] {
	const all = trained.map((one) => ({
		...one,
		reached: computeTo(one.curve.evaluations, one.cost.macs, level)
	}));
	const least = Math.min(...all.map(({ reached }) => reached?.spent ?? Infinity));
	return all.map((one) => ({ ...one, ratio: one.reached && one.reached.spent / least }));
}

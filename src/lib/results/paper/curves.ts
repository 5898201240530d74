/**
 * The error curves of the paper, Figures 21 to 26: not traced, but read from the vertices of the vector plots inside the
 * paper's PDF. Every value is a whole count of wrong images at a whole training step (`scripts/curves.ts`).
 */
import { cumsum } from 'd3-array';
import type { Design } from '#lib/arch/node.ts';
import packed from './curves.json' with { type: 'json' };

export const metrics = ['top1', 'top5'] as const;
export type Metric = (typeof metrics)[number];

/** What `curves.json` holds of each curve: first values, then differences. */
export interface PackedCurve {
	readonly metric: Metric;
	readonly design: Design;
	readonly images: number;
	readonly steps: readonly number[];
	readonly wrong: readonly number[];
}

/** One evaluation of the network in training. */
export interface Evaluation {
	/** Updates of the parameters so far. */
	readonly step: number;
	/** `step / STEPS_PER_EPOCH`, the paper's horizontal axis. */
	readonly epoch: number;
	/** Images; at two steps the mean of two evaluations that lie one image apart. */
	readonly wrong: number;
	/** In percent: the paper's vertical axis. */
	readonly error: number;
}

export interface PaperCurve {
	readonly design: Design;
	readonly metric: Metric;
	/** How many images each evaluation counted. */
	readonly images: number;
	/** In order of the epoch. */
	readonly evaluations: readonly Evaluation[];
}

/** Steps to an epoch on the paper's axis. */
export const STEPS_PER_EPOCH = 40_000;

export const paperCurves: readonly PaperCurve[] = (packed as PackedCurve[]).map(
	({ design, metric, images, steps, wrong }) => {
		const counts = cumsum(wrong);
		const evaluations = [...cumsum(steps)].map((step, i): Evaluation => {
			const count = counts[i] ?? NaN;
			return { step, epoch: step / STEPS_PER_EPOCH, wrong: count, error: (100 * count) / images };
		});
		return { design, metric, images, evaluations };
	}
);

/** @throws RangeError when there is no such curve */
export function paperCurve(design: Design, metric: Metric): PaperCurve {
	const found = paperCurves.find((curve) => curve.design === design && curve.metric === metric);
	if (!found) throw new RangeError(`The paper has no ${metric} curve of ${design}.`);
	return found;
}

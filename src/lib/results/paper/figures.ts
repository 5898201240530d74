/** The six comparisons that the paper draws, and its two pairs. */
import type { Design } from '#lib/arch/node.ts';
import { designs } from '#lib/arch/node.ts';
import type { Metric } from './curves.ts';

export interface PaperFigure {
	/** Number in arXiv 1602.07261, versions 1 and 2. */
	readonly figure: 21 | 22 | 23 | 24 | 25 | 26;
	readonly metric: Metric;
	readonly designs: readonly Design[];
	/** What its axes show: epochs, and errors in percent. */
	readonly axes: { readonly x: readonly [number, number]; readonly y: readonly [number, number] };
}

/** A residual network and the pure one of about its cost. */
export interface Pair {
	readonly pure: Design;
	readonly residual: Design;
}

export const pairs: readonly Pair[] = [
	{ pure: 'inception-v3', residual: 'inception-resnet-v1' },
	{ pure: 'inception-v4', residual: 'inception-resnet-v2' }
];

const [smaller, larger] = pairs.map(({ pure, residual }) => [pure, residual]) as [Design[], Design[]];

/** Axes as the frames and tick labels of the figures show them. */
export const paperFigures: readonly PaperFigure[] = [
	{ figure: 21, metric: 'top1', designs: smaller, axes: { x: [20, 200], y: [15, 30] } },
	{ figure: 22, metric: 'top5', designs: smaller, axes: { x: [20, 200], y: [3, 10] } },
	{ figure: 23, metric: 'top1', designs: larger, axes: { x: [20, 160], y: [15, 34] } },
	{ figure: 24, metric: 'top5', designs: larger, axes: { x: [20, 160], y: [3, 10] } },
	{ figure: 25, metric: 'top5', designs, axes: { x: [20, 160], y: [2.5, 10] } },
	{ figure: 26, metric: 'top1', designs, axes: { x: [20, 160], y: [15, 30] } }
];

/** The figure that shows just these curves. */
export const figureOf = (metric: Metric, shown: readonly Design[]): PaperFigure | undefined =>
	paperFigures.find(
		(figure) =>
			figure.metric === metric &&
			figure.designs.length === shown.length &&
			figure.designs.every((design) => shown.includes(design))
	);

import { describe, expect, it } from 'vitest';
import { paperCurve, paperCurves } from '#lib/results/paper/curves.ts';
import { wholeCounts } from '#lib/results/paper/evaluation-set.ts';
import { figureOf, paperFigures } from '#lib/results/paper/figures.ts';
import { lastMean } from '#lib/results/paper/last.ts';
import { firstReached } from '#lib/results/paper/reach.ts';
import { evaluationAt, smoothCurve, smoothed } from '#lib/results/paper/smooth.ts';
import { epochsToReach, evaluations as given, summary } from '../golden/paper.ts';

describe('the curves that the page carries', () => {
	it('are the evaluations of the paper, every one', () => {
		const carried = paperCurves.flatMap(({ design, metric, images, evaluations }) =>
			evaluations.map(({ step, epoch, wrong, error }) =>
				[metric, design, step, epoch, wrong, images, error.toFixed(4)].join()
			)
		);
		const expected = given.map(({ metric, model, global_step, epoch, wrong, eval_images, error_percent }) =>
			[metric, model, global_step, epoch, wrong, eval_images, Number(error_percent).toFixed(4)].join()
		);
		expect(expected).toHaveLength(5309);
		expect(carried.toSorted()).toEqual(expected.toSorted());
	});

	it.each(summary)('$metric of $model has the mean of its last ten epochs', (row) => {
		expect(lastMean(paperCurve(row.model, row.metric)).toFixed(4)).toBe(row.mean_last_10_epochs);
	});

	it.each(summary)('$metric of $model ends where the summary says', (row) => {
		const { evaluations, images } = paperCurve(row.model, row.metric);
		const [first, last] = [evaluations[0], evaluations.at(-1)];
		const least = evaluations.reduce((a, b) => (b.error < a.error ? b : a));
		expect([images, first?.epoch.toFixed(3), last?.epoch.toFixed(3), last?.error.toFixed(4)]).toEqual([
			Number(row.eval_images),
			row.first_epoch,
			row.last_epoch,
			row.last_error
		]);
		expect([least.error.toFixed(4), least.epoch.toFixed(3)]).toEqual([row.min_error, row.min_at_epoch]);
	});
});

describe('the level tool', () => {
	it.each(epochsToReach)('$model has $error_level % $metric at $epoch_first_reached', (row) => {
		const { evaluations } = paperCurve(row.model, row.metric);
		const reached = firstReached(evaluations, Number(row.error_level));
		const written = reached ? `${reached.earlier ? '<' : ''}${reached.epoch.toFixed(1)}` : '';
		expect(written).toBe(row.epoch_first_reached);
	});
});

describe('the calm curve', () => {
	it.each(paperCurves)('of $design, $metric, is the mean of what lies within an epoch', ({ evaluations }) => {
		const curve = smoothCurve(evaluations);
		expect(curve.length).toBeGreaterThan(200);
		for (const { x, y } of curve.filter((_, i) => i % 50 === 0)) {
			const near = evaluations.filter(({ epoch }) => Math.abs(epoch - x) <= 1).map(({ error }) => error);
			expect(y).toBeCloseTo(near.reduce((a, b) => a + b) / near.length, 9);
		}
	});

	it('says nothing where no evaluation is near', () => {
		const { evaluations } = paperCurve('inception-v3', 'top1');
		expect([smoothed(evaluations, 20), evaluationAt(evaluations, 20)]).toEqual([undefined, undefined]);
		expect(evaluationAt(evaluations, 100)?.epoch).toBeCloseTo(100, 0);
	});
});

describe('the evaluation sets', () => {
	const sets = [48_352, 50_000, 50_016];

	it.each(paperCurves)('every error of $design, $metric, is whole in one set only', (curve) => {
		const [own, ...others] = sets
			.map((images) => ({ images, share: wholeCounts(curve, images) }))
			.toSorted((a, b) => b.share - a.share);
		expect(own?.images).toBe(curve.images);
		// At two steps the value is the mean of two evaluations, half an image between them.
		expect(own?.share).toBeGreaterThan(0.998);
		for (const { share } of others) expect(share).toBeLessThan(0.5);
	});
});

describe('the figures', () => {
	it('show the curves that the facts name, and their axes begin and end where the data were cut', () => {
		for (const { figure, metric, designs, axes } of paperFigures) {
			const named = given.filter((row) => row.figures.split('+').includes(String(figure)));
			expect(new Set(named.map(({ model }) => model))).toEqual(new Set(designs));
			expect(new Set(named.map((row) => row.metric))).toEqual(new Set([metric]));
			expect(Math.min(...named.map(({ epoch }) => Number(epoch)))).toBeLessThan(axes.x[0]);
			expect(figureOf(metric, designs)?.figure).toBe(figure);
		}
	});
});

import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { paperCurve, paperCurves } from '#lib/results/paper/curves.ts';

const facts = (name: string) =>
	csvParse(readFileSync(new URL(`../golden/facts/paper/${name}.csv`, import.meta.url), 'utf8'));

describe('the curves that the page carries', () => {
	const rows = facts('curves_best');

	it('are the evaluations of the paper, every one', () => {
		const carried = paperCurves.flatMap(({ design, metric, images, evaluations }) =>
			evaluations.map(({ step, epoch, wrong, error }) =>
				[metric, design, step, epoch, wrong, images, error.toFixed(4)].join()
			)
		);
		const given = rows.map(({ metric, model, global_step, epoch, wrong, eval_images, error_percent }) =>
			[metric, model, global_step, epoch, wrong, eval_images, Number(error_percent).toFixed(4)].join()
		);
		expect(given).toHaveLength(5309);
		expect(carried.toSorted()).toEqual(given.toSorted());
	});

	it.each(facts('summary'))('$metric of $model ends where the summary says', (row) => {
		const { evaluations, images } = paperCurve(row.model as never, row.metric as never);
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

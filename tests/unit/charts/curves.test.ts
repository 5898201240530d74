import { color } from 'd3-color';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { designs, type Design } from '#lib/arch/node.ts';
import { markOf } from '#lib/charts/parts/design-marks.ts';
import { errorCurves } from '#lib/charts/parts/error-curves.ts';
import { paperCurve, paperCurves } from '#lib/results/paper/curves.ts';
import { perEpoch } from '../../golden/paper.ts';

const top1 = designs.map((design) => paperCurve(design, 'top1'));
const curveOf = (design: Design, band = false) =>
	errorCurves([paperCurve(design, 'top1')], { form: 'both', band })[0];

describe('how a network looks', () => {
	const marks = designs.map(markOf);

	test('no two networks share a hue, a dash or a shape', () => {
		for (const part of ['hue', 'dash', 'shape'] as const)
			expect(new Set(marks.map((mark) => mark[part])).size).toBe(designs.length);
	});

	test('every hue is one of the page, in the light and in the dark', () => {
		const sheet = readFileSync(new URL('../../../src/app.css', import.meta.url), 'utf8');
		for (const { hue } of marks) {
			const name = /^var\((--[\w-]+)\)$/.exec(hue)?.[1] ?? '';
			const [, light = '', dark = ''] =
				new RegExp(`${name}: light-dark\\((\\S+), (\\S+)\\)`).exec(sheet) ?? [];
			expect([color(light), color(dark)], name).not.toContain(null);
		}
	});

	test('of a pair, the residual network has the longer dashes', () => {
		const longest = (design: Design) => {
			const { dash } = markOf(design);
			return dash === 'none' ? Infinity : Math.max(...dash.split(' ').map(Number));
		};
		expect(longest('inception-resnet-v1')).toBeGreaterThan(longest('inception-v3'));
		expect(longest('inception-resnet-v2')).toBeGreaterThan(longest('inception-v4'));
	});
});

describe('the curves to draw', () => {
	test('every evaluation is a point of the raw form, in order', () => {
		for (const [i, curve] of errorCurves(top1, { form: 'raw', band: false }).entries()) {
			expect(curve.calm).toEqual([]);
			expect(curve.raw).toEqual(top1[i]?.evaluations.map(({ epoch, error }) => ({ x: epoch, y: error })));
		}
	});

	test('the calm form lies near the evaluations of each epoch, and has none of them', () => {
		for (const { id, raw, calm } of errorCurves(top1, { form: 'calm', band: false })) {
			expect(raw).toEqual([]);
			const facts = perEpoch.filter((row) => row.metric === 'top1' && row.model === id);
			expect(calm.length).toBeGreaterThan(facts.length);
			for (const { epoch, error_percent } of facts) {
				const near = calm.find(({ x }) => Math.abs(x - Number(epoch)) < 0.3);
				if (near) expect(Math.abs(near.y - Number(error_percent)), `${id} ${epoch}`).toBeLessThan(1.6);
			}
		}
	});

	test('both forms are the two together', () => {
		for (const design of designs) {
			const [both, raw, calm] = (['both', 'raw', 'calm'] as const).map(
				(form) => errorCurves([paperCurve(design, 'top1')], { form, band: false })[0]
			);
			expect([both?.raw, both?.calm]).toEqual([raw?.raw, calm?.calm]);
		}
	});

	test('only a curve that counts more images gets a band, as wide as the paper says, when it is asked for', () => {
		const most = Math.max(...paperCurves.map(({ images }) => images));
		for (const design of designs) {
			expect(curveOf(design)?.band).toBeUndefined();
			const counts = paperCurve(design, 'top1').images;
			expect(curveOf(design, true)?.band).toBe(counts === most ? 0.3 : undefined);
		}
		const [top5] = errorCurves([paperCurve('inception-resnet-v1', 'top5')], { form: 'both', band: true });
		expect(top5?.band).toBe(0.15);
	});
});

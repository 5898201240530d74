import { describe, expect, test } from 'vitest';
import { networkById } from '#lib/arch/catalogue.ts';
import { costOf } from '#lib/arch/cost.ts';
import { layersOf } from '#lib/arch/layers.ts';
import { INPUT, opsOf, valueAt } from '#lib/arch/ops.ts';
import { receptiveFieldsOf } from '#lib/arch/receptive-field.ts';
import { at, shapesOf } from '#lib/arch/shapes.ts';
import { placesOf, scaleOf, valuesOf, widthsOf, type Told } from '#lib/state/explore/quantities.ts';
import { needsRun, quantities } from '#lib/state/explore/quantity-names.ts';
import { RunActivity } from '#lib/state/run/run-activity.svelte.ts';

const network = networkById('inception-resnet-v2-slim');
const shapes = shapesOf(network);
const ops = opsOf(network);
const layers = layersOf(network, shapes);
const strongest = { channel: 0, size: [1, 1], values: Float32Array.of(1) } as const;
const nothing: Told = { times: new Map(), activity: null };

describe('quantities of nodes', () => {
	const fields = receptiveFieldsOf(network, shapes);

	test.each(ops.filter((_, i) => i % 40 === 0).map((op) => [op.id, op] as const))(
		'%s: as the folds say',
		(id, op) => {
			const { trainable, nonTrainable, macs } = costOf(op, shapes);
			const [h, w, c] = at(shapes, id);
			const [height, width] = valueAt(fields, id).size;
			const got = (quantity: 'parameters' | 'macs' | 'memory' | 'field') =>
				valuesOf(quantity, layers, nothing).get(id);
			expect(got('parameters')).toBe(trainable + nonTrainable || undefined);
			expect(got('macs')).toBe(macs || undefined);
			expect(got('memory')).toBe(4 * h * w * c);
			expect(got('field')).toBeCloseTo(Math.sqrt(height * width), 9);
		}
	);

	test('what only a run can tell is not there before one', () => {
		for (const quantity of quantities) {
			if (quantity === 'kind') continue;
			expect(valuesOf(quantity, layers, nothing).size > 0).toBe(!needsRun(quantity));
		}
		const told = {
			times: new Map([
				['Conv2d_1a_3x3', { milliseconds: 3 }],
				['Conv2d_2a_3x3', { milliseconds: null }]
			]),
			activity: new Map([['Conv2d_1a_3x3', { mean: 0.5, zeros: 0.25, strongest }]])
		};
		for (const [quantity, value] of [
			['time', 3],
			['mean', 0.5],
			['zeros', 0.25]
		] as const)
			expect([...valuesOf(quantity, layers, told)]).toEqual([['Conv2d_1a_3x3', value]]);
	});
});

describe('the scale of a quantity', () => {
	test('goes by powers where nodes differ by powers, else evenly', () => {
		const powers = scaleOf('macs', [1e3, 1e9]);
		expect([1e3, 1e6, 1e9].map((value) => powers?.placeOf(value))).toEqual([0, expect.closeTo(0.5, 9), 1]);
		expect(powers?.middle).toBeCloseTo(1e6, -1);
		const even = scaleOf('zeros', [0, 0.8]);
		expect([0, 0.4, 0.8].map((value) => even?.placeOf(value))).toEqual([0, 0.5, 1]);
	});

	test('of a mean below zero goes evenly; of one value that value is the most; of none there is none', () => {
		expect(scaleOf('mean', [-1, 3])?.placeOf(1)).toBe(0.5);
		expect(scaleOf('time', [2, 2])?.placeOf(2)).toBe(1);
		expect(scaleOf('time', [0, 10])?.placeOf(0)).toBe(0);
		expect(scaleOf('time', [])).toBeNull();
	});

	test('places every node that has a value, and no other', () => {
		const values = valuesOf('parameters', layers, nothing);
		const places = placesOf(values, scaleOf('parameters', values.values()));
		expect([...places.keys()]).toEqual(
			ops.filter(({ op }) => op === 'conv' || op === 'dense').map(({ id }) => id)
		);
		expect(places.get('Conv2d_7b_1x1')).toBe(1);
	});
});

test('lines are as wide as the square root of what they carry', () => {
	const widths = widthsOf(layers, at(shapes, INPUT));
	const [first, second] = ['Conv2d_1a_3x3', 'Conv2d_2b_3x3'].map((id) => valueAt(widths, id) - 0.6);
	expect((first ?? 0) / (second ?? 1)).toBeCloseTo(Math.sqrt((149 * 149 * 32) / (147 * 147 * 64)), 9);
	expect(Math.max(...widths.values())).toBe(9);
	expect(widths.has(INPUT)).toBe(true);
});

describe('the activity of a run', () => {
	const given = (mean: number) => new Map([['a', { mean, zeros: 0, strongest }]]);

	test('an answer to an older question is passed over', async () => {
		let resolve: (found: ReturnType<typeof given>) => void = () => {};
		const promise = new Promise<ReturnType<typeof given>>((done) => (resolve = done));
		const activity = new RunActivity();
		const first = activity.read({ readActivity: () => promise });
		expect(activity.reading).toBe(true);
		await activity.read({ readActivity: () => Promise.resolve(given(2)) });
		resolve(given(1));
		await first;
		expect(activity.found).toEqual(given(2));
		expect(activity.reading).toBe(false);
	});

	test('a failure is said, and gone with the next question', async () => {
		const activity = new RunActivity();
		await activity.read({ readActivity: () => Promise.reject(new Error('lost')) });
		expect(activity.problem).toContain('lost');
		expect(activity.reading).toBe(false);
		activity.clear();
		expect(activity.problem).toBeNull();
	});
});

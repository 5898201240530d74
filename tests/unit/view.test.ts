import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { networkById } from '#lib/arch/catalogue.ts';
import { opsOf } from '#lib/arch/ops.ts';
import type { ReceptiveField } from '#lib/arch/receptive-field.ts';
import { factsOf } from '#lib/course/place.ts';
import {
	fieldBox,
	leastOf,
	middleOf,
	outputAt,
	overlap,
	reachesOf,
	sightsIn,
	viewOf,
	within
} from '#lib/course/field-boxes.ts';

const slim = networkById('inception-resnet-v2-slim');
const v4 = networkById('inception-v4');
/** Two 3×3 windows, the second with stride 2, over 9×9: a map of 3×3. */
const field: ReceptiveField = { size: [5, 5], jump: [2, 2], firstCenter: [2.5, 2.5] };

describe('a receptive field on a picture', () => {
	test('lies around the centre of its output', () => {
		expect(fieldBox(field, [0, 0])).toEqual({ x: 0, y: 0, width: 5, height: 5 });
		expect(fieldBox(field, [1, 2])).toEqual({ x: 4, y: 2, width: 5, height: 5 });
		expect(fieldBox({ ...field, size: [1, 7] }, [0, 0])).toEqual({ x: -1, y: 2, width: 7, height: 1 });
	});

	test('without padding the first and the last touch the edges of what is read', () => {
		const first = factsOf(slim).fields.get('Conv2d_1a_3x3') ?? field;
		expect(fieldBox(first, [0, 0])).toMatchObject({ x: 0, y: 0 });
		const last = fieldBox(first, [148, 148]);
		expect(last.x + last.width).toBe(299);
	});

	test('is found again from its centre, and from outside as the nearest', () => {
		fc.assert(
			fc.property(fc.nat(2), fc.nat(2), (row, column) => {
				expect(outputAt(field, [3, 3], middleOf(fieldBox(field, [row, column])))).toEqual([row, column]);
			})
		);
		expect(outputAt(field, [3, 3], { x: -50, y: 99 })).toEqual([2, 0]);
	});

	test('covers a share of the picture', () => {
		expect(overlap({ x: -5, y: -5, width: 10, height: 10 }, [10, 10])).toEqual({
			ofPicture: 0.25,
			ofBox: 0.25
		});
		expect(overlap({ x: -10, y: -10, width: 30, height: 30 }, [10, 10])).toEqual({
			ofPicture: 1,
			ofBox: 1 / 9
		});
		expect(within({ x: 20, y: 2, width: 4, height: 4 }, [10, 10])).toMatchObject({ width: 0, height: 4 });
	});

	test.each([slim, v4])('has room in the view, wherever it is: $id', (network) => {
		for (const { field: own, map } of reachesOf(network)) {
			const [h, w] = map;
			const view = viewOf(own, map, [299, 299]);
			expect(view.x).toBeLessThan(0);
			expect(view.x + view.width).toBeGreaterThan(299);
			for (const output of [[0, 0] as const, [h - 1, w - 1] as const]) {
				const box = fieldBox(own, output);
				expect(box.x).toBeGreaterThanOrEqual(view.x);
				expect(box.y + box.height).toBeLessThanOrEqual(view.y + view.height);
			}
		}
	});
});

describe('what the windows of a module see', () => {
	const sizes = (module: string, network = slim) =>
		sightsIn(network, module).map(({ op, field: { size } }) => [op?.op ?? 'shortcut', ...size]);

	test('a shortcut sees what entered, a 1×1 no more, a 1×7 a row', () => {
		const [shortcut, one, , row, square, linear] = sizes('Repeat_1/block17_1');
		const entered = factsOf(slim).fields.get('Mixed_6a/concat')?.size ?? [0, 0];
		expect(shortcut).toEqual(['shortcut', ...entered]);
		expect(one).toEqual(['conv', ...entered]);
		expect(row).toEqual(['conv', entered[0], entered[1] + 6 * 16]);
		expect(square).toEqual(['conv', entered[0] + 6 * 16, entered[1] + 6 * 16]);
		expect(linear).toEqual(square);
	});

	test('the last window of each branch is marked', () => {
		const last = (module: string, network = slim) =>
			sightsIn(network, module)
				.filter((sight) => sight.last)
				.map(({ branch }) => branch);
		expect(last('Mixed_6a')).toEqual(['Mixed_6a/Branch_0', 'Mixed_6a/Branch_1', 'Mixed_6a/Branch_2']);
		expect(last('Repeat/block35_1')).toHaveLength(4);
		expect(last('stem')).toEqual([]);
		expect(sizes('stem').map(([, h]) => h)).toEqual([3, 7, 11, 15, 15, 23, 31]);
	});
});

describe('the way that sees least', () => {
	test('goes through the shortcuts and the pools: only the stem and the reductions widen it', () => {
		const least = leastOf(slim);
		const stem = 31;
		expect(least.get('MaxPool_5a_3x3')).toEqual([stem, stem]);
		expect(least.get('Repeat/block35_10/relu')).toEqual([stem, stem]);
		expect(least.get('Mixed_6a/concat')).toEqual([stem + 2 * 8, stem + 2 * 8]);
		expect(least.get('Block8/add')).toEqual([stem + 2 * 8 + 2 * 16, stem + 2 * 8 + 2 * 16]);
	});

	test.each([slim, v4])('never sees more than the widest: $id', (network) => {
		const [least, { fields }] = [leastOf(network), factsOf(network)];
		for (const { id } of opsOf(network))
			for (const axis of [0, 1] as const)
				expect(least.get(id)?.[axis]).toBeLessThanOrEqual(fields.get(id)?.size[axis] ?? 0);
	});
});

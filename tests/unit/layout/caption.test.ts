import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue, networkById } from '#lib/arch/catalogue.ts';
import { opsOf, valueAt, type Op } from '#lib/arch/ops.ts';
import type { Shape } from '#lib/arch/node.ts';
import { shapesOf } from '#lib/arch/shapes.ts';
import { lineText, opText } from '#lib/diagram/caption.ts';
import { caption, shapeText, spacedShape } from '#lib/layout/caption.ts';

const slim = networkById('inception-resnet-v2-slim');
const opAt = (id: string): Op => {
	const op = opsOf(slim).find((one) => one.id === id);
	if (!op) throw new Error(`No node ${id}.`);
	return op;
};

const linesUnder = (op: Op, input: Shape, shape: Shape, endsModule: boolean): readonly string[] =>
	caption(op, input, shape, endsModule).map((line) => lineText(line, { op, shape }));

test('a shape is its sides in order', () => {
	expect(shapeText([17, 17, 1088])).toBe('17×17×1088');
	expect(spacedShape([17, 17, 1088])).toBe('17 × 17 × 1088');
	fc.assert(
		fc.property(fc.array(fc.nat(2000), { minLength: 1, maxLength: 4 }), (sides) => {
			expect(spacedShape(sides).split(' × ').map(Number)).toEqual(sides);
		})
	);
});

describe('a node says in the signs of the paper what it does', () => {
	test.each([
		// Figure 3 of the paper, and the released code.
		['Conv2d_1a_3x3', '3×3/2 V'],
		['Conv2d_2b_3x3', '3×3'],
		['Conv2d_3b_1x1', '1×1'],
		['MaxPool_3a_3x3', 'max 3×3/2 V'],
		['Mixed_5b/Branch_3/AvgPool_0a_3x3', 'avg 3×3'],
		['Repeat_1/block17_1/Branch_1/Conv2d_0b_1x7', '1×7'],
		['Repeat/block35_1/scale', '×0.17'],
		['Repeat/block35_1/add', '+'],
		['Mixed_5b/concat', 'concat']
	])('%s: %s', (id, words) => {
		expect(opText(opAt(id))).toBe(words);
	});

	test('no node of any network is without words', () => {
		for (const network of catalogue) for (const op of opsOf(network)) expect(opText(op)).toBeTruthy();
	});
});

describe('the words under a node', () => {
	const conv = opAt('Conv2d_2b_3x3');

	test('have its channels where the size of the map stays, its whole shape where it changes', () => {
		expect(linesUnder(conv, [147, 147, 32], [147, 147, 64], false)).toEqual(['3×3 64']);
		expect(linesUnder(conv, [147, 147, 32], [145, 147, 64], false)).toEqual(['3×3', '145×147×64']);
		expect(linesUnder(conv, [147, 147, 32], [147, 145, 64], false)).toEqual(['3×3', '147×145×64']);
	});

	test('have its whole shape where a module ends', () => {
		expect(linesUnder(conv, [147, 147, 32], [147, 147, 64], true)).toEqual(['3×3', '147×147×64']);
	});

	test('have no channels where a node keeps those that it reads', () => {
		for (const { id, op, inputs } of opsOf(slim)) {
			const shapes = shapesOf(slim);
			const [input, output] = [valueAt(shapes, inputs[0]), valueAt(shapes, id)];
			const [line = ''] = linesUnder(opAt(id), input, output, false);
			if (['scale', 'add', 'relu', 'maxpool', 'avgpool', 'dropout'].includes(op))
				expect(line, id).toBe(opText(opAt(id)));
		}
	});
});

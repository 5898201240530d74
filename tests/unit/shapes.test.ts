import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue, networkById, published, reduced } from '#lib/arch/catalogue.ts';
import { conv, module } from '#lib/arch/build.ts';
import { branches, maxPool, residual } from '#lib/arch/build.ts';
import type { Network, Node } from '#lib/arch/node.ts';
import { opsOf } from '#lib/arch/ops.ts';
import { receptiveFieldsOf } from '#lib/arch/receptive-field.ts';
import {
	at,
	outputLength,
	paddingBefore,
	shapesOf,
	smallestInput,
	VanishingMapError
} from '#lib/arch/shapes.ts';

const tiny = (...body: Node[]): Network => ({
	id: 'tiny',
	title: 'Tiny',
	shortTitle: 'Tiny',
	design: 'inception-v3',
	defaultInput: [8, 8, 3],
	classes: null,
	dataset: null,
	codeScope: null,
	preprocessing: { mean: 0, deviation: 1, centralFraction: 1 },
	modules: body.map((node, i) => module(`m${i}`, 'conv', 'test', node))
});

const named = (networks: readonly Network[]) => networks.map((network) => [network.id, network] as const);

describe.each(named(published))('%s', (_, network) => {
	const [h, w] = smallestInput(network);

	test('runs at its smallest input and names the vanishing node one pixel below', () => {
		expect(() => shapesOf(network, [h, w])).not.toThrow();
		for (const tooSmall of [
			[h - 1, w],
			[h, w - 1]
		] as const) {
			const error = (() => {
				try {
					shapesOf(network, tooSmall);
					return null;
				} catch (caught) {
					return caught;
				}
			})();
			expect(error).toBeInstanceOf(VanishingMapError);
			expect((error as VanishingMapError).smallest).toEqual([h, w]);
			expect(opsOf(network).map(({ id }) => id)).toContain((error as VanishingMapError).node);
			expect(String(error)).toContain(`${h}×${w}`);
		}
	});
});

test.each(named(reduced))('%s pads everywhere: one pixel is enough', (_, network) => {
	expect(smallestInput(network)).toEqual([1, 1]);
	expect(() => shapesOf(network, [1, 1])).not.toThrow();
});

describe.each(named(catalogue))('%s', (_, network) => {
	const [h] = smallestInput(network);

	test('any size from the smallest up, square or not: no map vanishes, sides do not influence each other', () => {
		const side = fc.integer({ min: h, max: 700 });
		fc.assert(
			fc.property(side, side, (height, width) => {
				const shapes = shapesOf(network, [height, width]);
				const [tall, wide] = [shapesOf(network, [height, height]), shapesOf(network, [width, width])];
				for (const { id } of opsOf(network)) {
					const [rows, columns, channels] = at(shapes, id);
					expect(rows).toBeGreaterThan(0);
					expect([rows, columns, channels]).toEqual([at(tall, id)[0], at(wide, id)[1], at(tall, id)[2]]);
				}
			}),
			{ numRuns: 25 }
		);
	});
});

test('Keras refuses inputs below 75 for Inception-v3 and Inception-ResNet-v2, and so do the shapes', () => {
	expect(smallestInput(networkById('inception-v3'))).toEqual([75, 75]);
	expect(smallestInput(networkById('inception-resnet-v2-slim'))).toEqual([75, 75]);
});

test.each([[[0, 299]], [[299.5, 299]], [[NaN, 299]], [[-1, 5]]] as [[number, number]][])(
	'an input of %j is refused',
	(input) => {
		expect(() => shapesOf(networkById('inception-v3'), input)).toThrow(RangeError);
	}
);

describe('one window over one side', () => {
	test.each([
		// length, kernel, stride, padding, output, zeros before: TensorFlow's own documentation of SAME and VALID
		[299, 3, 2, 'valid', 149, 0],
		[13, 6, 5, 'valid', 2, 0],
		[13, 6, 5, 'same', 3, 1],
		[32, 3, 2, 'same', 16, 0],
		[33, 3, 2, 'same', 17, 1],
		[35, 7, 1, 'same', 35, 3],
		[2, 3, 1, 'valid', 0, 0]
	] as const)('length %i kernel %i stride %i %s', (length, kernel, stride, padding, output, before) => {
		expect(outputLength(length, kernel, stride, padding)).toBe(output);
		expect(paddingBefore(length, kernel, stride, padding)).toBe(before);
	});
});

describe('expressions that cannot be', () => {
	test('a concatenation of maps of different sides', () => {
		const bad = tiny(branches(conv('a', 4, 1), maxPool('b')));
		expect(() => shapesOf(bad, [8, 8])).toThrow('m0/concat cannot concatenate maps of 8×8×4, 3×3×3');
	});

	test('a sum with a branch of another width, as Fig. 17 prints it', () => {
		const bad = tiny(residual(conv('up', 1154, 1), 0.1));
		expect(() => shapesOf(bad, [8, 8])).toThrow('m0/add cannot add maps of 8×8×3, 8×8×1154');
	});

	test('branches that look at different places', () => {
		const bad = tiny(
			branches(conv('a', 4, 3, { stride: 2 }), maxPool('b', 3, { stride: 2, padding: 'valid' }))
		);
		expect(() => receptiveFieldsOf(bad, shapesOf(bad, [9, 9]))).toThrow();
	});
});

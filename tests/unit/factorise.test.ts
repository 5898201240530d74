import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkById } from '#lib/arch/catalogue.ts';
import { compare, setupOf } from '#lib/course/factorise.ts';

const branch = 'Repeat_1/block17_1/Branch_1';
const real = (id: string) => setupOf(networkById(id), `${branch}/Conv2d_0b_1x7`, `${branch}/Conv2d_0c_7x1`);

describe('a square kernel and its row and column', () => {
	test.each([
		[3, 9, 6],
		[5, 25, 10],
		[7, 49, 14],
		[11, 121, 22]
	])('k=%i: %i weights for a pair of channels, and %i', (kernel, square, pair) => {
		const found = compare({ kernel, into: 1, middle: 1, out: 1, map: 17 });
		expect([found.square.weights, found.pair.weights]).toEqual([square, pair]);
		expect([found.square.macs, found.pair.macs]).toEqual([17 * 17 * square, 17 * 17 * pair]);
	});

	test('of Inception-ResNet-B are those of Figures 17 and 11', () => {
		// Fig. 17: 1x1 (128), 1x7 (160), 7x1 (192); Fig. 11: 128 three times.
		expect(real('inception-resnet-v2-paper')).toEqual({
			kernel: 7,
			into: 128,
			middle: 160,
			out: 192,
			map: 17
		});
		expect(real('inception-resnet-v1-paper')).toEqual({
			kernel: 7,
			into: 128,
			middle: 128,
			out: 128,
			map: 17
		});
		const { square, pair } = compare(real('inception-resnet-v2-paper'));
		expect(square.weights).toBe(7 * 7 * 128 * 192);
		expect(pair.weights).toBe(7 * 128 * 160 + 7 * 160 * 192);
		expect(pair.macs).toBe(17 * 17 * pair.weights);
		expect([square.field, pair.field]).toEqual([
			[7, 7],
			[7, 7]
		]);
		expect(pair.labels).toEqual(['1×7 Conv (160)', '7×1 Conv (192)']);
	});

	test('need 2/k of each other where all channels are equal, and see the same', () => {
		const sides = fc.integer({ min: 1, max: 40 });
		fc.assert(
			fc.property(fc.constantFrom(3, 5, 7, 9, 11), sides, sides, (kernel, channels, map) => {
				const { square, pair, share } = compare({
					kernel,
					into: channels,
					middle: channels,
					out: channels,
					map
				});
				expect(share).toBeCloseTo(2 / kernel, 12);
				expect(pair.macs / square.macs).toBeCloseTo(2 / kernel, 12);
				expect(pair.field).toEqual(square.field);
			})
		);
	});

	test('are not read from what is no convolution', () => {
		const network = networkById('inception-resnet-v2-slim');
		expect(() => setupOf(network, `${branch}/Conv2d_0b_1x7`, 'Repeat_1/block17_1/concat')).toThrow(
			'Repeat_1/block17_1/concat'
		);
	});
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { colourOf, luma, repaint, type Pixels } from '#lib/vision/pixels.ts';
import { resize } from '#lib/vision/resize.ts';
import {
	classActivationMap,
	occlude,
	occlusionMap,
	occlusions,
	overlay,
	upsample
} from '#lib/vision/saliency.ts';

const draw = (height: number, width: number, paint: (y: number, x: number) => readonly number[]): Pixels =>
	repaint({ width, height, data: new Uint8ClampedArray(4 * width * height).fill(255) }, paint);

const byte = fc.integer({ min: 0, max: 255 });
const side = fc.integer({ min: 1, max: 8 });
const floats = (length: number) =>
	fc.float32Array({ minLength: length, maxLength: length, min: -4, max: 4, noNaN: true });

describe('classActivationMap', () => {
	const head = fc.record({ h: side, w: side, c: side, classes: side }).chain(({ h, w, c, classes }) =>
		fc.record({
			shape: fc.constant([h, w, c] as const),
			features: floats(h * w * c),
			kernel: floats(c * classes),
			bias: floats(classes)
		})
	);

	test('its mean and the bias are the logit of an average pool and a dense layer', () => {
		fc.assert(
			fc.property(head, ({ shape, features, kernel, bias }) => {
				const [h, w, c] = shape;
				const pooled = Array.from({ length: c }, (_, channel) =>
					features.reduce((sum, value, i) => (i % c === channel ? sum + value / (h * w) : sum), 0)
				);
				bias.forEach((offset, label) => {
					const logit = pooled.reduce(
						(sum, value, channel) => sum + value * (kernel[channel * bias.length + label] ?? NaN),
						offset
					);
					const map = classActivationMap(features, shape, kernel, label);
					expect(map).toHaveLength(h * w);
					expect(map.reduce((sum, value) => sum + value / map.length, offset)).toBeCloseTo(logit, 4);
				});
			})
		);
	});

	test('weighs the channels of each position with the weights of the class', () => {
		const kernel = Float32Array.of(1, 2, 3, /* second channel */ 4, 5, 6);
		const features = Float32Array.of(1, 0, /* second position */ 0, 1, /* third */ 2, -1);
		expect([...classActivationMap(features, [1, 3, 2], kernel, 1)]).toEqual([2, 5, -1]);
	});

	test.each([
		['features of another shape', 5, 6, 0],
		['a kernel of other channels', 6, 5, 0],
		['a class too many', 6, 6, 3],
		['half a class', 6, 6, 0.5],
		['no class', 6, 6, -1]
	])('refuses %s', (_, features, weights, label) => {
		const map = () =>
			classActivationMap(new Float32Array(features), [1, 3, 2], new Float32Array(weights), label);
		expect(map).toThrow(RangeError);
	});
});

describe('occlusions', () => {
	const plan = fc
		.record({ width: fc.integer({ min: 1, max: 40 }), height: fc.integer({ min: 1, max: 40 }) })
		.chain(({ width, height }) =>
			fc.record({
				width: fc.constant(width),
				height: fc.constant(height),
				patch: fc.integer({ min: 1, max: Math.min(width, height) })
			})
		)
		.chain((size) => fc.record({ size: fc.constant(size), stride: fc.integer({ min: 1, max: size.patch }) }));

	test('squares of one size, each once, none beyond the picture, no pixel uncovered', () => {
		fc.assert(
			fc.property(plan, ({ size: { width, height, patch }, stride }) => {
				const squares = occlusions(width, height, patch, stride);
				const covered = new Uint8Array(width * height);
				for (const square of squares) {
					expect([square.width, square.height]).toEqual([patch, patch]);
					expect(Math.min(square.x, square.y)).toBeGreaterThanOrEqual(0);
					expect(square.x + patch).toBeLessThanOrEqual(width);
					expect(square.y + patch).toBeLessThanOrEqual(height);
					for (let y = square.y; y < square.y + patch; y++)
						covered.fill(1, y * width + square.x, y * width + square.x + patch);
				}
				expect(covered.every((value) => value === 1)).toBe(true);
				expect(new Set(squares.map(({ x, y }) => `${x},${y}`)).size).toBe(squares.length);
			})
		);
	});

	test('steps of the stride, the last one as short as it must be', () => {
		const squares = occlusions(11, 4, 4, 3);
		expect(squares.map(({ x, y }) => [x, y])).toEqual([
			[0, 0],
			[3, 0],
			[6, 0],
			[7, 0]
		]);
		expect(occlusions(32, 32, 8, 4)).toHaveLength(7 * 7);
	});

	test.each([
		[8, 8, 0, 1],
		[8, 6, 7, 1],
		[8, 8, 4, 0],
		[8, 8, 4, 5]
	])('refuses, on %d×%d pixels, squares of %d with stride %d', (width, height, patch, stride) => {
		expect(() => occlusions(width, height, patch, stride)).toThrow(RangeError);
	});
});

test('occlude covers the rectangle and nothing else', () => {
	const image = draw(5, 6, (y, x) => [10 * y, 10 * x, 7]);
	const covered = occlude(image, { x: 1, y: 2, width: 3, height: 2 }, 128);
	expect(covered).toEqual(
		draw(5, 6, (y, x) => (y >= 2 && y < 4 && x >= 1 && x < 4 ? [128, 128, 128] : [10 * y, 10 * x, 7]))
	);
	expect(colourOf(image, 2, 1)).toEqual([20, 10, 7]);
});

describe('occlusionMap', () => {
	test('is the mean drop of the rectangles over a pixel, and 0 where there are none', () => {
		const rectangles = [
			{ x: 0, y: 0, width: 2, height: 1 },
			{ x: 1, y: 0, width: 2, height: 1 },
			{ x: 1, y: 1, width: 1, height: 1 }
		];
		const map = occlusionMap({ width: 4, height: 2 }, rectangles, [1, 0.5, -0.25]);
		expect([...map]).toEqual([1, 0.75, 0.5, 0, /* second row */ 0, -0.25, 0, 0]);
	});

	test('finds the one pixel that the probability hangs on', () => {
		const [width, height, patch] = [9, 7, 3];
		const pixel = fc.tuple(fc.integer({ min: 2, max: height - 3 }), fc.integer({ min: 2, max: width - 3 }));
		fc.assert(
			fc.property(pixel, ([y, x]) => {
				const squares = occlusions(width, height, patch, 1);
				const drops = squares.map((square) => {
					const [down, across] = [y - square.y, x - square.x];
					return [down, across].every((step) => step >= 0 && step < patch) ? 1 : 0;
				});
				const map = occlusionMap({ width, height }, squares, drops);
				expect(map[y * width + x]).toBe(1);
				map.forEach((value, at) => {
					const distance = Math.max(Math.abs(Math.floor(at / width) - y), Math.abs((at % width) - x));
					if (distance >= patch) expect(value).toBe(0);
				});
			})
		);
	});

	test('refuses a drop too few', () => {
		const rectangles = occlusions(4, 4, 2, 2);
		expect(() => occlusionMap({ width: 4, height: 4 }, rectangles, [1, 2, 3])).toThrow('4 rectangles');
	});
});

describe('upsample', () => {
	test('puts the centres of pixels where they belong', () => {
		expect([...upsample(Float32Array.of(0, 100), [1, 2], [1, 4])]).toEqual([0, 25, 75, 100]);
		expect([...upsample(Float32Array.of(0, 100), [2, 1], [4, 1])]).toEqual([0, 25, 75, 100]);
	});

	test('leaves a map of the right size alone', () => {
		fc.assert(
			fc.property(
				fc.tuple(side, side).chain(([h, w]) => fc.tuple(fc.constant([h, w] as const), floats(h * w))),
				([size, map]) => {
					const same = upsample(map, size, size);
					expect(same).toHaveLength(map.length);
					// By ===, for which -0 is 0.
					expect(same.every((value, i) => value === map[i])).toBe(true);
				}
			)
		);
	});

	test('agrees with the resizing of pictures', () => {
		const sizes = fc.record({ h: side, w: side, taller: side, wider: side });
		fc.assert(
			fc.property(sizes, fc.infiniteStream(byte), ({ h, w, taller, wider }, stream) => {
				const levels = [...stream.take(h * w)];
				const to = { width: w + wider, height: h + taller };
				const rgba = Uint8ClampedArray.from(levels.flatMap((level) => [level, level, level, 255]));
				const expected = resize(rgba, { width: w, height: h }, to);
				const map = upsample(Float32Array.from(levels), [h, w], [to.height, to.width]);
				expect(map).toHaveLength(to.width * to.height);
				map.forEach((value, i) => expect(Math.abs(value - (expected[4 * i] ?? NaN))).toBeLessThan(0.501));
			})
		);
	});
});

describe('overlay', () => {
	const signed = { min: -2, max: 1 };
	const colour = fc.array(byte, { minLength: 3, maxLength: 3 });
	const over = (under: readonly number[], value: number, range: { min: number; max: number }) =>
		colourOf(
			overlay(
				draw(1, 1, () => under),
				Float32Array.of(value),
				range
			),
			0,
			0
		);
	/** How far a colour is from grey. */
	const strength = (found: readonly number[]) => Math.max(...found) - Math.min(...found);

	test('zero of a signed map, and the least of any other, leave the picture in plain grey', () => {
		fc.assert(
			fc.property(colour, (under) => {
				for (const found of [over(under, 0, signed), over(under, 0.2, { min: 0.2, max: 0.9 })]) {
					expect(strength(found)).toBe(0);
					expect(Math.abs((found[0] ?? NaN) - luma(under))).toBeLessThan(0.5 + 1e-6);
				}
			})
		);
	});

	test('what speaks for the class is orange, what speaks against it purple, whatever lies below', () => {
		fc.assert(
			fc.property(colour, fc.double({ min: 0.5, max: 2, noNaN: true }), (under, value) => {
				const [r = 0, g = 0, b = 0] = over(under, value, { min: -2, max: 2 });
				expect([r > g, g > b]).toEqual([true, true]);
				const against = over(under, -value, { min: -2, max: 2 });
				expect(against[2]).toBeGreaterThan(Math.max(against[0] ?? NaN, against[1] ?? NaN));
			})
		);
	});

	test('the larger side of a signed range sets the scale for both', () => {
		expect(over([90, 90, 90], 1, signed)).toEqual(over([90, 90, 90], 1, { min: -2, max: 2 }));
		expect(over([90, 90, 90], 1, { min: -1, max: 2 })).toEqual(over([90, 90, 90], 1, { min: -2, max: 2 }));
	});

	test('the more, the more colour; beyond the range as at its end', () => {
		const levels = [0, 0.25, 0.5, 0.75, 1].map((value) =>
			strength(over([90, 90, 90], value, { min: 0, max: 1 }))
		);
		levels.slice(1).forEach((level, i) => expect(level).toBeGreaterThan(levels[i] ?? NaN));
		expect(over([90, 90, 90], 5, { min: 0, max: 1 })).toEqual(over([90, 90, 90], 1, { min: 0, max: 1 }));
		expect(over([90, 90, 90], -5, signed)).toEqual(over([90, 90, 90], -2, signed));
	});

	test('a map without a range is plain grey', () => {
		expect(over([10, 200, 30], 0, { min: 0, max: 0 })).toEqual(over([10, 200, 30], 0, signed));
	});

	test('each value lies over its own pixel', () => {
		const map = Float32Array.of(0, 0, 0, 0, 1, 0);
		const found = overlay(
			draw(2, 3, () => [90, 90, 90]),
			map,
			{ min: 0, max: 1 }
		);
		const coloured = [...map].map((_, i) => strength(colourOf(found, Math.floor(i / 3), i % 3)) > 0);
		expect(coloured).toEqual([false, false, false, false, true, false]);
		expect([found.width, found.height]).toEqual([3, 2]);
		expect(found.data.every((value, i) => i % 4 < 3 || value === 255)).toBe(true);
	});
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barHeight, barThickness } from '#lib/layout/scales.ts';

test('a larger map is taller, more channels are thicker, whatever the other is', () => {
	const side = fc.integer({ min: 1, max: 600 });
	fc.assert(
		fc.property(side, side, side, side, (a, b, c, d) => {
			fc.pre(a < b && c < d);
			expect(barHeight([a, a, d])).toBeLessThan(barHeight([b, b, c]));
			expect(barThickness([b, b, c])).toBeLessThan(barThickness([a, a, d]));
		})
	);
});

test('four times the side is twice the height, four times the channels twice the thickness, over what the smallest has', () => {
	const side = fc.integer({ min: 1, max: 300 });
	const [noHeight, noThickness] = [barHeight([0, 0, 1]), barThickness([1, 1, 0])];
	fc.assert(
		fc.property(side, (n) => {
			expect(barHeight([4 * n, 4 * n, 3]) - noHeight).toBeCloseTo(2 * (barHeight([n, n, 3]) - noHeight), 9);
			expect(barThickness([5, 5, 4 * n]) - noThickness).toBeCloseTo(
				2 * (barThickness([5, 5, n]) - noThickness),
				9
			);
		})
	);
});

test('a map that is not square is as tall as the square one with as many pixels', () => {
	expect(barHeight([4, 9, 8])).toBeCloseTo(barHeight([6, 6, 8]), 9);
	expect(barHeight([9, 4, 8])).toBe(barHeight([4, 9, 8]));
});

test('bars fit a page: the largest map is under 100 px, the most channels under 30', () => {
	expect(barHeight([299, 299, 3])).toBeLessThan(100);
	expect(barThickness([8, 8, 2080])).toBeLessThan(30);
	expect(barThickness([8, 8, 1])).toBeGreaterThan(1);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaWithin, rectOf, type PlotArea, type Span } from '#lib/charts/parts/plot-area.ts';
import {
	between,
	closer,
	CLOSEST,
	moved,
	shifted,
	within,
	type PlotView
} from '#lib/charts/parts/plot-view.ts';

const all: PlotView = { x: [20, 160], y: [15, 34] };
const area: PlotArea = { x: [46, 446], y: [350, 26] };
const span = (low: number, high: number) =>
	fc
		.tuple(fc.double({ min: low, max: high, noNaN: true }), fc.double({ min: 0.5, max: 40, noNaN: true }))
		.map(([from, width]): Span => [from, from + width]);
const view = fc.record({ x: span(-200, 300), y: span(-50, 80) });
const widthOf = ([low, high]: Span) => high - low;
/** Where a value of an axis is drawn. */
const placeOf = (value: number, [low, high]: Span, [from, to]: Span) =>
	from + ((value - low) / (high - low)) * (to - from);

function expectView(found: PlotView, expected: PlotView) {
	for (const axis of ['x', 'y'] as const)
		found[axis].forEach((value, i) => expect(value).toBeCloseTo(expected[axis][i] ?? NaN, 6));
}

describe('the plot in a drawing', () => {
	const margin = { top: 26, right: 12, bottom: 42, left: 40 };

	test('is what the margins leave; y runs upwards', () => {
		expect(areaWithin(440, 320, margin)).toEqual({ x: [40, 428], y: [278, 26] });
		expect(rectOf(areaWithin(440, 320, margin))).toEqual({ x: 40, y: 26, width: 388, height: 252 });
	});

	test('never has a negative size', () => {
		const side = fc.integer({ min: 0, max: 2000 });
		fc.assert(
			fc.property(side, side, (width, height) => {
				const rect = rectOf(areaWithin(width, height, margin));
				expect(Math.min(rect.width, rect.height)).toBeGreaterThanOrEqual(0);
			})
		);
	});
});

describe('what a plot shows', () => {
	test('stays within the whole, and no closer than there is anything to see', () => {
		fc.assert(
			fc.property(view, (wish) => {
				const found = within(wish, all);
				for (const axis of ['x', 'y'] as const) {
					const [low, high] = found[axis];
					expect(low).toBeGreaterThanOrEqual(all[axis][0] - 1e-9);
					expect(high).toBeLessThanOrEqual(all[axis][1] + 1e-9);
					const smallest = widthOf(all[axis]) / CLOSEST;
					const width = Math.min(widthOf(all[axis]), Math.max(widthOf(wish[axis]), smallest));
					expect(high - low).toBeCloseTo(width, 6);
				}
			})
		);
	});

	test('is as the reader wishes where that lies within the whole', () => {
		const wish: PlotView = { x: [40, 90], y: [20, 30] };
		expectView(within(wish, all), wish);
		expectView(within({ x: [10, 60], y: [30, 40] }, all), { x: [20, 70], y: [24, 34] });
	});

	test('follows the hand: what was under a point is under the point that it moved to', () => {
		const move = fc.record({
			factor: fc.double({ min: 0.2, max: 5, noNaN: true }),
			x: fc.integer({ min: -300, max: 300 }),
			y: fc.integer({ min: -300, max: 300 })
		});
		const value = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(view, move, value, (before, by, share) => {
				const after = moved(before, area, by);
				for (const axis of ['x', 'y'] as const) {
					const [low] = before[axis];
					const point = low + share * widthOf(before[axis]);
					const from = placeOf(point, before[axis], area[axis]);
					const to = placeOf(point, after[axis], area[axis]);
					expect(to).toBeCloseTo(by.factor * from + by[axis], 4);
				}
			})
		);
	});

	test('a marked part fills the plot, whichever corner the mark began at', () => {
		const inside = fc.tuple(fc.integer({ min: 46, max: 446 }), fc.integer({ min: 26, max: 350 }));
		fc.assert(
			fc.property(view, inside, inside, (before, a, b) => {
				fc.pre(a[0] !== b[0] && a[1] !== b[1]);
				const part = between(before, area, a, b);
				expectView(part, between(before, area, b, a));
				const places = part.x.map((value) => placeOf(value, before.x, area.x));
				expect(places[0]).toBeCloseTo(Math.min(a[0], b[0]), 4);
				expect(places[1]).toBeCloseTo(Math.max(a[0], b[0]), 4);
				const heights = part.y.map((value) => placeOf(value, before.y, area.y));
				expect(heights[0]).toBeCloseTo(Math.max(a[1], b[1]), 4);
				expect(heights[1]).toBeCloseTo(Math.min(a[1], b[1]), 4);
			})
		);
	});

	test('comes closer around its middle, and goes back by the inverse', () => {
		expectView(closer({ x: [0, 100], y: [10, 20] }, 2), { x: [25, 75], y: [12.5, 17.5] });
		const factor = fc.double({ min: 0.1, max: 10, noNaN: true });
		fc.assert(
			fc.property(view, factor, (before, by) => {
				expectView(closer(closer(before, by), 1 / by), before);
			})
		);
	});

	test('shifts by shares of its own size', () => {
		expectView(shifted({ x: [0, 100], y: [10, 20] }, 0.1, -0.5), { x: [10, 110], y: [5, 15] });
	});
});

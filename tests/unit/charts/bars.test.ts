import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	BAR,
	bandPath,
	edgesOf,
	heightOf,
	partAt,
	stagesOf,
	topOf,
	totalsOf,
	type BarPart
} from '#lib/charts/parts/bars.ts';

const WIDTH = 600;
const ROWS = 2;
const parts = fc
	.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 50 }), fc.nat(2)), {
		minLength: 1,
		maxLength: 12
	})
	.map((all) => {
		let stage = 0;
		return all.map(([a, b, next], i): BarPart => {
			stage += next;
			return { id: `${i}`, label: `${i}`, short: `s${stage}`, stage: `${stage}`, values: [a, b] };
		});
	});

describe('bars of parts', () => {
	test('each part is as wide as its share of its bar, one after the other', () => {
		fc.assert(
			fc.property(parts, (all) => {
				const totals = totalsOf(all, ROWS);
				const edges = edgesOf(all, totals, WIDTH);
				for (let row = 0; row < ROWS; row += 1) {
					const own = edges[row] ?? [];
					const total = all.reduce((sum, { values }) => sum + (values[row] ?? 0), 0);
					expect(totals[row]).toBe(total);
					expect(own).toHaveLength(all.length + 1);
					expect(own[0]).toBe(0);
					if (total > 0) expect(own.at(-1)).toBeCloseTo(WIDTH, 6);
					all.forEach(({ values }, i) => {
						const width = (own[i + 1] ?? NaN) - (own[i] ?? NaN);
						expect(width).toBeCloseTo(((values[row] ?? NaN) / (total || 1)) * WIDTH, 6);
					});
				}
			})
		);
	});

	test('a point means the part that is drawn under it, at the ends the outermost one', () => {
		fc.assert(
			fc.property(parts, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
				const edges = edgesOf(all, totalsOf(all, ROWS), WIDTH);
				const own = edges[0] ?? [];
				all.forEach((_, i) => {
					const [from = NaN, to = NaN] = [own[i], own[i + 1]];
					const x = from + (0.01 + 0.98 * share) * (to - from);
					expect(partAt(edges, x, topOf(0) + share * BAR)).toBe(i);
				});
				expect(partAt(edges, -5, topOf(0))).toBe(0);
				expect(partAt(edges, WIDTH + 5, topOf(0))).toBe(all.length - 1);
			})
		);
	});

	test('a point means the bar that is nearest to it', () => {
		const all: BarPart[] = [
			[1, 9],
			[9, 1]
		].map((values, i) => ({ id: `${i}`, label: '', short: '', stage: `${i}`, values }));
		const edges = edgesOf(all, totalsOf(all, ROWS), WIDTH);
		// The middle of the width is the second part of the upper bar and the first one of the lower.
		for (const y of [-10, 0, topOf(0), topOf(0) + BAR]) expect(partAt(edges, WIDTH / 2, y)).toBe(1);
		for (const y of [topOf(1), topOf(1) + BAR, heightOf(ROWS) + 40])
			expect(partAt(edges, WIDTH / 2, y)).toBe(0);
	});

	test('bars lie below each other with room for a name, and the last one ends the drawing', () => {
		expect(topOf(1) - topOf(0)).toBeGreaterThan(BAR + 15);
		expect(heightOf(3)).toBe(topOf(2) + BAR);
	});

	test('stages hold all parts, in order, and count those that they join', () => {
		fc.assert(
			fc.property(parts, (all) => {
				const stages = stagesOf(all);
				expect(stages.flatMap(({ from, to }) => all.slice(from, to))).toEqual(all);
				for (const { key, from, to, short } of stages) {
					const own = all.slice(from, to);
					expect(new Set(own.map(({ stage }) => stage))).toEqual(new Set([key]));
					expect(short).toBe(own.length > 1 ? `${own[0]?.short} ×${own.length}` : own[0]?.short);
				}
			})
		);
	});

	test('a band leads from the lower edge of one bar to the upper edge of the next', () => {
		const path = bandPath(0, [10, 40], [100, 300]);
		const [bottom, top] = [topOf(0) + BAR, topOf(1)];
		expect(path).toMatch(/^M.*Z$/);
		expect(path).toContain(`M10,${bottom}H40C`);
		expect(path).toMatch(new RegExp(` 300,${top}H100C`));
		expect(path).toMatch(new RegExp(` 10,${bottom}Z$`));
	});
});

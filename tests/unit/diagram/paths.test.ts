import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkById } from '#lib/arch/catalogue.ts';
import { shapesOf } from '#lib/arch/shapes.ts';
import { pathOf } from '#lib/diagram/paths.ts';
import { drawingOf, type Link, type Point } from '#lib/layout/drawing.ts';

/** A path's commands, each with its points. */
const read = (path: string) =>
	[...path.matchAll(/([MLQC])([^MLQC]*)/g)].map(([, command, numbers]) => {
		const values = (numbers?.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
		const points = values.flatMap((x, i): Point[] => (i % 2 === 0 ? [{ x, y: values[i + 1] ?? NaN }] : []));
		return { command, points, end: points.at(-1) ?? { x: NaN, y: NaN } };
	});

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

const network = networkById('inception-resnet-v2-slim');
const { links } = drawingOf(network, shapesOf(network), { width: 900 });
const ofKind = (kind: Link['kind']) => links.filter((link) => link.kind === kind);

const place = fc.record({ x: fc.integer({ min: 0, max: 2000 }), y: fc.integer({ min: 0, max: 2000 }) });
const ends = { from: 'a', to: 'b', joins: false };

test('every line begins at its source and ends at its target', () => {
	const link = fc.record({
		kind: fc.constantFrom('flow' as const, 'skip' as const, 'wrap' as const),
		joins: fc.boolean(),
		source: place,
		target: place,
		rail: fc.integer({ min: 0, max: 2000 })
	});
	fc.assert(
		fc.property(link, (given) => {
			const steps = read(pathOf({ ...ends, ...given }));
			expect(steps[0]).toEqual({ command: 'M', points: [given.source], end: given.source });
			expect(steps.at(-1)?.end).toEqual(given.target);
		})
	);
});

describe('a shortcut, or a line that goes on below', () => {
	test('leaves its source, runs along its rail and comes down on its target', () => {
		expect(ofKind('skip').length).toBeGreaterThan(3);
		for (const link of ofKind('skip')) {
			const along = read(pathOf(link)).flatMap(({ points }) => points);
			expect(Math.min(...along.map(({ y }) => y))).toBe(link.rail);
			for (const { x } of along) {
				expect(x).toBeGreaterThanOrEqual(link.source.x);
				expect(x).toBeLessThanOrEqual(link.target.x);
			}
		}
	});

	test('is straight but for three corners, none larger than 8 px', () => {
		expect(ofKind('wrap').length).toBeGreaterThan(3);
		for (const link of [...ofKind('skip'), ...ofKind('wrap')]) {
			const steps = read(pathOf(link));
			expect(steps.map(({ command }) => command).join('')).toBe('MLQLQLQL');
			for (const [i, { command, points, end }] of steps.entries()) {
				const [from, corner] = [steps[i - 1]?.end, points[0]];
				if (!from || !corner) continue;
				if (command === 'L')
					expect(Math.min(Math.abs(end.x - from.x), Math.abs(end.y - from.y))).toBeCloseTo(0, 9);
				else
					for (const length of [distance(from, corner), distance(corner, end)]) {
						expect(length).toBeGreaterThan(0);
						expect(length).toBeLessThanOrEqual(8 + 1e-9);
					}
			}
		}
	});

	test('has smaller corners where there is less room: none takes more than half of a piece', () => {
		const [source, target] = [
			{ x: 0, y: 6 },
			{ x: 100, y: 40 }
		];
		const steps = read(pathOf({ ...ends, kind: 'skip', source, target, rail: 0 }));
		const [first] = steps.filter(({ command }) => command === 'Q');
		// Six px up to the rail: three for the corner below, three for the one above.
		expect(first?.end).toEqual({ x: 8, y: 3 });
	});
});

describe('a line of data', () => {
	const source = { x: 100, y: 200 };
	const target = { x: 300, y: 50 };
	const steps = (joins: boolean, to = target) =>
		read(pathOf({ ...ends, kind: 'flow', joins, source, target: to, rail: 0 }));
	const bend = (joins: boolean) => {
		const [, before, curve] = steps(joins);
		return [before?.command, before?.end, curve?.command, curve?.end];
	};

	test('into a concatenation keeps to its lane until shortly before it', () => {
		expect(bend(true)).toEqual(['L', { x: 254, y: 200 }, 'C', target]);
	});

	test('into a branch is in its lane shortly before its first bar', () => {
		expect(bend(false)).toEqual(['L', source, 'C', { x: 278, y: 50 }]);
	});

	test('never goes back, however near the two are', () => {
		const dx = fc.integer({ min: 9, max: 200 });
		const dy = fc.integer({ min: -90, max: 90 });
		fc.assert(
			fc.property(fc.boolean(), dx, dy, (joins, right, down) => {
				const path = steps(joins, { x: source.x + right, y: source.y + down });
				const xs = path.flatMap(({ points }) => points.map(({ x }) => x));
				expect(xs).toEqual(xs.toSorted((a, b) => a - b));
			})
		);
	});
});

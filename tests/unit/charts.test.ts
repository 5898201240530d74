import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeLabels } from '#lib/charts/parts/place-labels.ts';

describe('names of dots', () => {
	const bounds = { left: 0, right: 400, top: 0, bottom: 300 };
	const dot = fc.record({
		x: fc.integer({ min: 10, max: 390 }),
		y: fc.integer({ min: 10, max: 290 }),
		text: fc.stringMatching(/^[a-z]{3,9}$/)
	});

	const inner = dot.filter(({ x, y }) => x > 90 && x < 310 && y > 50 && y < 250);

	test('stand to the right where there is room', () => {
		expect(placeLabels([{ x: 50, y: 50, text: 'alone' }], [], bounds)).toEqual([
			{ x: 61, y: 50, anchor: 'start' }
		]);
	});

	test('stand to the left at the right edge', () => {
		const [place] = placeLabels([{ x: 390, y: 50, text: 'alone' }], [], bounds);
		expect(place).toEqual({ x: 379, y: 50, anchor: 'end' });
	});

	test('leave a dot without a name uncovered', () => {
		const [place] = placeLabels([{ x: 200, y: 50, text: 'alone' }], [{ x: 225, y: 50 }], bounds);
		expect(place).toEqual({ x: 189, y: 50, anchor: 'end' });
	});

	test('two far from the edges do not cover each other', () => {
		fc.assert(
			fc.property(inner, inner, (a, b) => {
				const boxes = placeLabels([a, b], [], bounds).map(({ x, y, anchor }, i) => {
					const width = 6 * ([a, b][i]?.text.length ?? 0);
					return { left: x - { start: 0, middle: width / 2, end: width }[anchor], width, y };
				});
				const [first, second] = boxes;
				if (!first || !second) throw new Error('Two dots have two names.');
				const apart = first.left + first.width <= second.left || second.left + second.width <= first.left;
				expect(apart || Math.abs(first.y - second.y) >= 13).toBe(true);
			})
		);
	});

	test('each dot has one, in the order of the dots, even without room', () => {
		fc.assert(
			fc.property(fc.array(dot, { maxLength: 30 }), (dots) => {
				expect(placeLabels(dots, [], bounds)).toHaveLength(dots.length);
			})
		);
	});
});

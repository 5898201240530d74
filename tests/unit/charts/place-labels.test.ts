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

	/** Two dots near each other, far from the edges. */
	const neighbours = fc
		.tuple(dot, dot, fc.integer({ min: -60, max: 60 }), fc.integer({ min: -25, max: 25 }))
		.map(([a, b, dx, dy]) => {
			const middle = { ...a, x: 200, y: 150 };
			return [middle, { ...b, x: middle.x + dx, y: middle.y + dy }] as const;
		});

	test('stand to the right where there is room', () => {
		expect(placeLabels([{ x: 50, y: 50, text: 'alone' }], [], bounds)).toEqual([
			{ x: 61, y: 50, anchor: 'start', free: true }
		]);
	});

	test('stand to the left at the right edge', () => {
		const [place] = placeLabels([{ x: 390, y: 50, text: 'alone' }], [], bounds);
		expect(place).toEqual({ x: 379, y: 50, anchor: 'end', free: true });
	});

	test('leave a dot without a name uncovered', () => {
		const [place] = placeLabels([{ x: 200, y: 50, text: 'alone' }], [{ x: 225, y: 50 }], bounds);
		expect(place).toEqual({ x: 189, y: 50, anchor: 'end', free: true });
	});

	/** Where a name stands from left to right, at 6 px a letter. */
	const extentOf = ({ text }: { text: string }, { x, anchor }: ReturnType<typeof placeLabels>[number]) => {
		const width = 6 * text.length;
		const left = x - { start: 0, middle: width / 2, end: width }[anchor];
		return { left, right: left + width };
	};

	test('cover neither each other nor the dot beside them', () => {
		fc.assert(
			fc.property(neighbours, (dots) => {
				const boxes = placeLabels(dots, [], bounds).map((place, i) => ({
					...extentOf(dots[i] ?? dots[0], place),
					top: place.y - 6.5,
					bottom: place.y + 6.5
				}));
				const marks = dots.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }));
				const [first, second] = boxes;
				const pairs = [
					[first, second],
					[first, marks[1]],
					[second, marks[0]]
				];
				for (const [a, b] of pairs) {
					if (!a || !b) throw new Error('Two dots have two names.');
					const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
					expect(apart).toBe(true);
				}
			})
		);
	});

	test('those that are free cover none of the others that are', () => {
		fc.assert(
			fc.property(fc.array(dot, { maxLength: 30 }), (dots) => {
				const free = placeLabels(dots, [], bounds).flatMap((place, i) =>
					place.free ? [{ ...extentOf(dots[i] ?? { text: '' }, place), y: place.y }] : []
				);
				for (const [i, a] of free.entries())
					for (const b of free.slice(0, i))
						expect(a.right <= b.left || b.right <= a.left || Math.abs(a.y - b.y) >= 13).toBe(true);
			})
		);
	});

	test('each dot has one, in the order of the dots, whole even without room', () => {
		fc.assert(
			fc.property(fc.array(dot, { maxLength: 30 }), (dots) => {
				const places = placeLabels(dots, [], bounds);
				expect(places).toHaveLength(dots.length);
				for (const [i, place] of places.entries()) {
					const { left, right } = extentOf(dots[i] ?? { text: '' }, place);
					expect(left).toBeGreaterThanOrEqual(bounds.left);
					expect(right).toBeLessThanOrEqual(bounds.right);
				}
			})
		);
	});
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dodge } from '#lib/charts/parts/dodge.ts';

const GAP = 15;
const LOWEST = 400;
/** Near the lowest place, where not all have room. */
const wishes = fc.array(fc.double({ min: LOWEST - 100, max: LOWEST, noNaN: true }), { maxLength: 12 });
const sorted = (places: readonly number[]) => places.toSorted((a, b) => a - b);

describe('labels below each other', () => {
	test.each([
		['far apart: as they wish', [100, 200, 150], [100, 200, 150]],
		['the lower one gives way', [100, 104], [100, 115]],
		['two equal wishes keep their order', [100, 100], [100, 115]],
		['in the order of the wishes given', [104, 100], [115, 100]],
		['one that was pushed pushes the next', [100, 104, 120], [100, 115, 130]],
		['all together move up from the lowest place', [395, 396], [385, 400]],
		['none', [], []]
	])('%s', (_, given, expected) => {
		expect(dodge(given, GAP, LOWEST)).toEqual(expected);
	});

	test('lie at least the gap apart, none below the lowest place', () => {
		fc.assert(
			fc.property(wishes, (given) => {
				const places = sorted(dodge(given, GAP, LOWEST));
				for (const [i, place] of places.entries()) {
					expect(place).toBeLessThanOrEqual(LOWEST + 1e-9);
					if (i > 0) expect(place - (places[i - 1] ?? NaN)).toBeGreaterThanOrEqual(GAP - 1e-9);
				}
			})
		);
	});

	test('keep the order of their wishes', () => {
		fc.assert(
			fc.property(wishes, (given) => {
				const places = dodge(given, GAP, LOWEST);
				const byWish = given.map((wish, i) => [wish, places[i] ?? NaN] as const);
				const inOrder = byWish.toSorted(([a, p], [b, q]) => a - b || p - q).map(([, place]) => place);
				expect(inOrder).toEqual(sorted(places));
			})
		);
	});

	test('stay where they wish to be where there is room for all', () => {
		const steps = fc.array(fc.integer({ min: GAP, max: 40 }), { maxLength: 8 });
		fc.assert(
			fc.property(steps, (gaps) => {
				const given = gaps.map((_, i) => gaps.slice(0, i + 1).reduce((sum, gap) => sum + gap, 0));
				expect(dodge(given, GAP, LOWEST)).toEqual(given);
			})
		);
	});
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { channelOf, channelStatistics, correlation, inOrder } from '#lib/engine/channel-statistics.ts';

/** Two rows of one column, three channels. */
const shape = [2, 1, 3] as const;
const values = new Float32Array([0, -4, 1, 2, 0, 3]);

describe('the channels of a tensor', () => {
	test('are told apart', () => {
		expect(channelStatistics(values, shape)).toEqual([
			{ channel: 0, strength: 1, min: 0, max: 2, zeros: 0.5 },
			{ channel: 1, strength: 2, min: -4, max: 0, zeros: 0.5 },
			{ channel: 2, strength: 2, min: 1, max: 3, zeros: 0 }
		]);
		expect([...channelOf(values, shape, 1)]).toEqual([-4, 0]);
	});

	test('stand in order; of equals the first stays first', () => {
		const all = channelStatistics(values, shape);
		expect(inOrder(all, 'number')).toEqual([0, 1, 2]);
		expect(inOrder(all, 'strength')).toEqual([1, 2, 0]);
		expect(inOrder(all, 'zeros')).toEqual([0, 1, 2]);
	});

	it('agrees with a plain count of each channel by itself', () => {
		const tensor = fc
			.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }))
			.chain(([side, count]) =>
				fc
					.array(fc.integer({ min: -3, max: 3 }), {
						minLength: side * side * count,
						maxLength: side * side * count
					})
					.map((list) => ({ shape: [side, side, count] as const, values: new Float32Array(list) }))
			);
		fc.assert(
			fc.property(tensor, (given) => {
				for (const found of channelStatistics(given.values, given.shape)) {
					const own = [...channelOf(given.values, given.shape, found.channel)];
					expect(found.strength).toBeCloseTo(
						own.reduce((sum, value) => sum + Math.abs(value), 0) / own.length,
						9
					);
					expect([found.min, found.max]).toEqual([Math.min(...own), Math.max(...own)]);
					expect(found.zeros).toBeCloseTo(own.filter((value) => value === 0).length / own.length, 9);
				}
			})
		);
	});
});

describe('the correlation of two channels', () => {
	const list = (...numbers: number[]) => new Float32Array(numbers);

	test.each([
		['that rise together', list(1, 2, 3), list(10, 20, 30), 1],
		['of which one falls as the other rises', list(1, 2, 3), list(5, 3, 1), -1],
		// By hand: deviations -1, 0, 1 and -1, 2, -1 multiply to 0.
		['that have nothing in common', list(1, 2, 3), list(0, 3, 0), 0]
	])('%s', (_, a, b, expected) => {
		expect(correlation(a, b)).toBeCloseTo(expected, 6);
	});

	test('is none where one of them is the same everywhere', () => {
		expect(correlation(list(1, 2, 3), list(4, 4, 4))).toBeNull();
	});
});

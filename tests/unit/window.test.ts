import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { outputLength } from '#lib/arch/shapes.ts';
import {
	coveredBy,
	enteredBy,
	leftOver,
	outputsOf,
	paddingOf,
	readBy,
	unreadIn,
	type Sliding
} from '#lib/course/window.ts';

const slide = (length: number, kernel: number, stride: number, padding: Sliding['padding']): Sliding => ({
	length,
	kernel,
	stride,
	padding
});

describe('a window on a row', () => {
	test.each([
		[
			'n=5 k=3 s=2 V',
			slide(5, 3, 2, 'valid'),
			[
				{ from: 0, to: 3 },
				{ from: 2, to: 5 }
			],
			[]
		],
		[
			'n=6 k=3 s=2 V',
			slide(6, 3, 2, 'valid'),
			[
				{ from: 0, to: 3 },
				{ from: 2, to: 5 }
			],
			[5]
		],
		[
			'n=6 k=3 s=2 same',
			slide(6, 3, 2, 'same'),
			[
				{ from: 0, to: 3 },
				{ from: 2, to: 5 },
				{ from: 4, to: 6 }
			],
			[]
		],
		[
			'n=3 k=3 s=1 same',
			slide(3, 3, 1, 'same'),
			[
				{ from: 0, to: 2 },
				{ from: 0, to: 3 },
				{ from: 1, to: 3 }
			],
			[]
		],
		[
			'n=5 k=1 s=2 V',
			slide(5, 1, 2, 'valid'),
			[
				{ from: 0, to: 1 },
				{ from: 2, to: 3 },
				{ from: 4, to: 5 }
			],
			[1, 3]
		],
		['n=5 k=7 s=1 V', slide(5, 7, 1, 'valid'), [], [0, 1, 2, 3, 4]]
	])('%s', (_, sliding, reads, unread) => {
		expect(Array.from({ length: outputsOf(sliding) }, (_, i) => readBy(sliding, i))).toEqual(reads);
		expect(unreadIn(sliding)).toEqual(unread);
	});

	test('an even window has the odd cell of padding behind', () => {
		expect(paddingOf(slide(6, 4, 1, 'same'))).toEqual({ before: 1, after: 2 });
		expect(paddingOf(slide(6, 3, 2, 'same'))).toEqual({ before: 0, after: 1 });
		expect(paddingOf(slide(6, 4, 1, 'valid'))).toEqual({ before: 0, after: 0 });
	});

	test('what does not fit is left over whole', () => {
		expect(leftOver(slide(5, 7, 1, 'valid'))).toBe(5);
		expect(leftOver(slide(6, 3, 2, 'valid'))).toBe(1);
		expect(leftOver(slide(6, 3, 2, 'same'))).toBe(0);
	});
});

describe('every window', () => {
	const any = fc.record({
		length: fc.integer({ min: 1, max: 64 }),
		kernel: fc.integer({ min: 1, max: 11 }),
		stride: fc.integer({ min: 1, max: 5 }),
		padding: fc.constantFrom<Sliding['padding']>('valid', 'same')
	});
	const outputs = (sliding: Sliding) => Array.from({ length: outputsOf(sliding) }, (_, i) => i);

	test('gives as many outputs as the shapes say', () => {
		fc.assert(
			fc.property(any, (s) => {
				expect(outputsOf(s)).toBe(Math.max(0, outputLength(s.length, s.kernel, s.stride, s.padding)));
			})
		);
	});

	test('without padding lies inside, and one more would not', () => {
		fc.assert(
			fc.property(any, (each) => {
				const s = { ...each, padding: 'valid' as const };
				for (const output of outputs(s)) expect(coveredBy(s, output)).toEqual(readBy(s, output));
				expect(coveredBy(s, outputsOf(s)).to).toBeGreaterThan(s.length);
				expect(paddingOf(s)).toEqual({ before: 0, after: 0 });
			})
		);
	});

	test('with padding reads every pixel, unless its stride is longer than it', () => {
		fc.assert(
			fc.property(any, (each) => {
				const s = { ...each, padding: 'same' as const };
				fc.pre(s.kernel >= s.stride);
				expect(unreadIn(s)).toEqual([]);
				expect(leftOver(s)).toBe(0);
			})
		);
	});

	test('reads at least one pixel, and padding on two sides that differ by one cell at most', () => {
		fc.assert(
			fc.property(any, (s) => {
				for (const output of outputs(s)) {
					const { from, to } = readBy(s, output);
					expect(to).toBeGreaterThan(from);
				}
				const { before, after } = paddingOf(s);
				expect(after - before === 0 || after - before === 1).toBe(true);
			})
		);
	});

	test('is the same seen from the input as from the output', () => {
		fc.assert(
			fc.property(any, (s) => {
				for (let input = 0; input < s.length; input++)
					for (const output of outputs(s)) {
						const { from, to } = readBy(s, output);
						expect(enteredBy(s, input).includes(output)).toBe(from <= input && input < to);
					}
			}),
			{ numRuns: 40 }
		);
	});
});

import { describe, expect, test } from 'vitest';
import { outputLength } from '#lib/arch/shapes.ts';
import { folded, normalised } from '#lib/course/batch-norm.ts';
import { convolved, kernelNames, kernels, PICTURE, sumOf, termsOf } from '#lib/course/convolution.ts';
import { softmax } from '#lib/course/softmax.ts';

const ways = [1, 2].flatMap((stride) => (['valid', 'same'] as const).map((padding) => ({ stride, padding })));

/** By the definition: TensorFlow pads one more at the end where the padding is odd. */
function plain(kernel: readonly (readonly number[])[], stride: number, padding: 'valid' | 'same') {
	const n = PICTURE.length;
	const out = padding === 'valid' ? Math.floor((n - 3) / stride) + 1 : Math.ceil(n / stride);
	const pad = padding === 'valid' ? 0 : Math.floor(Math.max(0, (out - 1) * stride + 3 - n) / 2);
	const result: number[][] = [];
	for (let y = 0; y < out; y++) {
		const row: number[] = [];
		for (let x = 0; x < out; x++) {
			let sum = 0;
			for (let i = 0; i < 3; i++)
				for (let j = 0; j < 3; j++)
					sum += (PICTURE[y * stride - pad + i]?.[x * stride - pad + j] ?? 0) * (kernel[i]?.[j] ?? NaN);
			row.push(sum);
		}
		result.push(row);
	}
	return result;
}

describe.each(kernelNames)('the kernel %s', (name) => {
	test.each(ways)('with stride $stride and padding $padding', ({ stride, padding }) => {
		const made = convolved(PICTURE, kernels[name], { stride, padding });
		expect(made).toEqual(plain(kernels[name], stride, padding));
		expect(made).toHaveLength(outputLength(PICTURE.length, 3, stride, padding));
		const terms = termsOf(PICTURE, kernels[name], { stride, padding }, 1, 2);
		expect(terms).toHaveLength(9);
		expect(sumOf(terms)).toBe(made[1]?.[2]);
	});
});

test('batch norm folded away gives what it gave', () => {
	for (const norm of [
		{ mean: 4, variance: 9, beta: 1 },
		{ mean: -2, variance: 0, beta: 0.5 }
	])
		for (const value of [-10, 0, 3.5, 40]) {
			const { factor, bias } = folded(norm);
			expect(factor * value + bias).toBeCloseTo(normalised(value, norm), 6);
		}
});

test('softmax gives shares of one, also of large scores', () => {
	expect(softmax([0, 0, 0, 0])).toEqual([0.25, 0.25, 0.25, 0.25]);
	const large = softmax([1000, 999, -1000]);
	expect(large.reduce((sum, share) => sum + share)).toBeCloseTo(1);
	expect((large[0] ?? NaN) / (large[1] ?? NaN)).toBeCloseTo(Math.E);
});

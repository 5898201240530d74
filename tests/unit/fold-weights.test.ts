import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conv, dense, linear } from '#lib/arch/build.ts';
import { BATCH_NORM_EPSILON, elements, type Parameter, type ParameterName } from '#lib/arch/parameters.ts';
import type { ConvOp, DenseOp } from '#lib/arch/ops.ts';
import { foldWeights } from '#lib/engine/fold-weights.ts';
import type { WeightSource } from '#lib/weights/source.ts';

type Values = Partial<Record<ParameterName, readonly number[]>>;

/** The given numbers, a fresh copy with every read. */
const source = (values: Values): WeightSource => ({
	name: 'given',
	trained: false,
	async read({ param, shape }: Parameter) {
		const found = values[param];
		if (found?.length !== elements(shape)) throw new Error(`${param} is not given in this shape.`);
		return Float32Array.from(found);
	}
});

const place = { id: 'a', module: 'm', inputs: ['input'] } as const;
const asOp = ({ kind, ...rest }: ReturnType<typeof conv>): ConvOp => ({ ...rest, ...place, op: kind });
const asDense = ({ kind, ...rest }: ReturnType<typeof dense>): DenseOp => ({ ...rest, ...place, op: kind });

/** What the folded kernel and bias make of one window of inputs, in double precision. */
function apply({ kernel, bias }: { kernel: Float32Array; bias: Float32Array }, inputs: readonly number[]) {
	return [...bias].map((start, c) =>
		inputs.reduce((sum, x, i) => sum + x * (kernel[i * bias.length + c] ?? NaN), start)
	);
}

const number = fc.integer({ min: -64, max: 64 }).map((n) => n / 16);
const list = (length: number, of = number) => fc.array(of, { minLength: length, maxLength: length });

describe('one kernel and one bias do what the steps do in a row', () => {
	const [filters, channels] = [3, 2];

	test.each([
		['1×1', [1, 1]],
		['3×1', [3, 1]],
		['1×7', [1, 7]]
	] as const)('%s convolution, batch norm, scale', async (_, kernel) => {
		const window = kernel[0] * kernel[1] * channels;
		await fc.assert(
			fc.asyncProperty(
				list(window * filters),
				list(filters),
				list(filters),
				list(filters, fc.integer({ min: 0, max: 64 })),
				list(window),
				number,
				async (weights, beta, mean, variance, inputs, gain) => {
					const values = { kernel: weights, bn_beta: beta, bn_mean: mean, bn_var: variance };
					const folded = await foldWeights(asOp(conv('a', filters, kernel)), channels, source(values), gain);
					expect(folded.kernelShape).toEqual([...kernel, channels, filters]);
					const expected = beta.map((b, c) => {
						const sum = inputs.reduce((total, x, i) => total + x * (weights[i * filters + c] ?? NaN), 0);
						const deviation = Math.sqrt((variance[c] ?? NaN) + BATCH_NORM_EPSILON);
						return gain * ((sum - (mean[c] ?? NaN)) / deviation + b);
					});
					const size = Math.max(1, ...expected.map(Math.abs)) / Math.sqrt(BATCH_NORM_EPSILON);
					apply(folded, inputs).forEach((value, c) =>
						expect(Math.abs(value - (expected[c] ?? NaN)) / size).toBeLessThan(1e-4)
					);
				}
			)
		);
	});

	test('a linear projection with its bias, scaled', async () => {
		await fc.assert(
			fc.asyncProperty(
				list(channels * filters),
				list(filters),
				list(channels),
				number,
				async (kernel, bias, inputs, gain) => {
					const folded = await foldWeights(
						asOp(linear('a', filters)),
						channels,
						source({ kernel, bias }),
						gain
					);
					const plain = apply({ kernel: Float32Array.from(kernel), bias: Float32Array.from(bias) }, inputs);
					apply(folded, inputs).forEach((value, c) => expect(value).toBeCloseTo(gain * (plain[c] ?? NaN), 3));
				}
			)
		);
	});

	test('a dense layer is a 1×1 convolution with the same numbers', async () => {
		const values = { kernel: [1, 2, 3, 4, 5, 6], bias: [7, 8, 9] };
		const folded = await foldWeights(asDense(dense('a', filters)), channels, source(values), 1);
		expect(folded.kernelShape).toEqual([1, 1, channels, filters]);
		expect([...folded.kernel]).toEqual(values.kernel);
		expect([...folded.bias]).toEqual(values.bias);
	});

	test('a parameter that the source does not have ends it', async () => {
		const op = asOp(conv('a', 1, 1));
		const folding = foldWeights(op, 1, source({ kernel: [1], bn_beta: [0], bn_mean: [0] }), 1);
		await expect(folding).rejects.toThrow('bn_var');
	});
});

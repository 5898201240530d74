import { fused, memory, tensor1d, tensor4d, tidy, type Tensor4D } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { openBackend } from '#lib/engine/backends.ts';
import { loaders } from '#lib/engine/node.ts';
import { convolveWinograd, winogradKernel } from '#lib/engine/winograd.ts';
import { fnv1a, uniform } from '#lib/weights/seeded.ts';

beforeAll(async () => {
	await openBackend('wasm', loaders);
});

const noise = (name: string, count: number): Float32Array => {
	const seed = fnv1a(name);
	return Float32Array.from({ length: count }, (_, i) => 2 * uniform(seed, i) - 1);
};

describe.each(['same', 'valid'] as const)('%s', (padding) => {
	test.each([
		// batch, h, w, in, out: heights that fill their tiles of four rows, and heights that do not
		[1, 8, 8, 4, 5],
		[1, 17, 17, 8, 3],
		[1, 35, 9, 3, 8],
		[1, 6, 3, 2, 2],
		[1, 3, 5, 2, 4],
		[3, 10, 7, 4, 4]
	])('x=[%i,%i,%i,%i] f=3 out=%i is what the direct convolution gives', (batch, h, w, channels, filters) => {
		const values = noise('kernel', 9 * channels * filters);
		const bias = tensor1d(noise('bias', filters));
		const x = tensor4d(noise('x', batch * h * w * channels), [batch, h, w, channels]);
		const filter = tensor4d(values, [3, 3, channels, filters]);
		const kernel = winogradKernel({
			kernel: values,
			kernelShape: [3, 3, channels, filters],
			bias: new Float32Array(filters)
		});
		const before = memory().numTensors;
		for (const activation of ['relu', null] as const) {
			const ours: Tensor4D = tidy(() => convolveWinograd(x, { padding, activation }, kernel, bias));
			const direct = fused.conv2d({
				x,
				filter,
				strides: 1,
				pad: padding,
				bias,
				activation: activation ?? 'linear'
			});
			expect(ours.shape).toEqual(direct.shape);
			const [a, b] = [ours.dataSync(), direct.dataSync()];
			const largest = Math.max(...b.map(Math.abs));
			expect(largest).toBeGreaterThan(0);
			a.forEach((value, i) => expect(Math.abs(value - (b[i] ?? NaN))).toBeLessThan(1e-5 * largest));
			ours.dispose();
			direct.dispose();
		}
		expect(memory().numTensors).toBe(before);
	});
});

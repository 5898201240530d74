import { getBackend, memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { openBackend } from '#lib/engine/backends.ts';
import { loaders, nodeBackends } from '#lib/engine/node.ts';
import { fnv1a, uniform } from '#lib/weights/seeded.ts';
import { deviations, goldens } from '../golden/compare.ts';

describe('the formula of the seeded weights', () => {
	// Check values given with the formula.
	test.each([
		['input', 4191711099, [0.9803601201, 0.7923696132, 0.6291701074, 0.9082845328]],
		['Conv2d_1a_3x3:kernel', 3597599862, [0.5092511226, 0.5751698741, 0.4995264895, 0.4442302862]]
	])('%s', (name, seed, values) => {
		expect(fnv1a(name)).toBe(seed);
		values.forEach((value, i) => expect(uniform(seed, [0, 1, 2, 1000][i] ?? 0)).toBeCloseTo(value, 9));
	});
});

/** Plain JavaScript takes minutes for the largest network, whose kernels the others have as well. */
const checked: Readonly<Record<(typeof nodeBackends)[number], readonly string[]>> = {
	wasm: goldens.map(({ network }) => network),
	cpu: ['inception-resnet-v1-facenet', 'inception-v3']
};

describe.each(nodeBackends)('%s against the golden values', (backend) => {
	beforeAll(async () => {
		await openBackend(backend, loaders);
	});

	test.each(
		goldens
			.filter(({ network }) => checked[backend].includes(network))
			.map((golden) => [golden.network, golden] as const)
	)('%s: every stage within a relative 1e-3', { timeout: 240_000 }, async (_, golden) => {
		expect(getBackend()).toBe(backend);
		const before = memory().numTensors;
		const result = await deviations(golden);
		expect(result).toHaveLength(golden.modules.length + 1);
		for (const { stage, relative, shapesAgree } of result) {
			expect(shapesAgree, stage).toBe(true);
			expect(relative, stage).toBeLessThan(1e-3);
		}
		expect(memory().numTensors).toBe(before);
	});
});

/** The same pictures through the same weights, once in PyTorch and once here. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { networkById } from '#lib/arch/catalogue.ts';
import { valueAt } from '#lib/arch/ops.ts';
import { openBackend } from '#lib/engine/backends.ts';
import { evaluate } from '#lib/engine/evaluate.ts';
import { loaders } from '#lib/engine/node.ts';
import { outputNodes } from '#lib/engine/output.ts';
import { compile, type Program } from '#lib/engine/program.ts';
import { run } from '#lib/engine/run.ts';
import { inputOf } from '#lib/vision/input.ts';
import { cards } from '#lib/weights/cards.ts';
import { readSamples, readShippedWeights, readTorchLogits } from '../golden/samples.ts';

const CLASSES = 10;
const BATCH = 100;
/** On logits of about -2 to 6. */
const TOLERANCE = 2e-2;

const largest = (values: Float32Array): number => values.indexOf(Math.max(...values));

describe.each(Object.keys(cards))('%s on wasm', (id) => {
	const network = networkById(id);
	let program: Program;
	beforeAll(async () => {
		await openBackend('wasm', loaders);
		program = await compile(network, await readShippedWeights(network));
	}, 60_000);
	afterAll(() => program.dispose());

	test('gives the logits of PyTorch on 1,000 pictures', { timeout: 240_000 }, async () => {
		const [{ images, labels }, theirs] = await Promise.all([readSamples(), readTorchLogits(id)]);
		expect(labels).toHaveLength(1000);
		expect(theirs).toHaveLength(1000 * CLASSES);
		const answer = outputNodes(network).values;
		let furthest = 0;
		for (let start = 0; start < 1000; start += BATCH) {
			const input = inputOf(images.slice(start, start + BATCH), network.preprocessing);
			const { kept } = await run(program, input, { keep: [answer] });
			const ours = valueAt(kept, answer).values;
			ours.forEach((logit, i) => {
				furthest = Math.max(furthest, Math.abs(logit - (theirs[start * CLASSES + i] ?? NaN)));
			});
		}
		expect(furthest).toBeLessThan(TOLERANCE);
	});

	test('decides 1,000 of 1,000 pictures as PyTorch does', { timeout: 240_000 }, async () => {
		const [samples, theirs] = await Promise.all([readSamples(), readTorchLogits(id)]);
		const score = await evaluate(program, samples, { batch: BATCH });
		const expected = Array.from({ length: 1000 }, (_, i) =>
			largest(theirs.subarray(i * CLASSES, (i + 1) * CLASSES))
		);
		expect([...score.predictions]).toEqual(expected);
		expect(score.correct).toBe(expected.filter((label, i) => label === samples.labels[i]).length);
		expect(score.perClass.map(({ images }) => images)).toEqual(Array<number>(CLASSES).fill(100));
	});
});

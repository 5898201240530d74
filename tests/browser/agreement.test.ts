/** Pictures that PyTorch has answered, through the same weights, with the backends of a page. */
import { getBackend } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { networkById } from '#lib/arch/catalogue.ts';
import { valueAt } from '#lib/arch/ops.ts';
import { open } from '#lib/engine/browser.ts';
import { isSoftwareDriver } from '#lib/engine/drivers.ts';
import { evaluate, type LabelledImages } from '#lib/engine/evaluate.ts';
import { outputNodes } from '#lib/engine/output.ts';
import { compile, type Program } from '#lib/engine/program.ts';
import { run } from '#lib/engine/run.ts';
import { fetchSamples } from '#lib/vision/fetch-samples.ts';
import { inputOf } from '#lib/vision/input.ts';
import { cut } from '#lib/vision/samples.ts';
import { fetchWeights } from '#lib/weights/fetch.ts';
import { cards } from '#lib/weights/cards.ts';

const [IMAGES, CLASSES] = [50, 10];
/** On logits of about -2 to 6. */
const TOLERANCE = 2e-2;

const fixtures = import.meta.glob<{ logits: string }>('../fixtures/logits/*.json');

/** PyTorch's logits of the first pictures: little-endian float32 [images, classes]. */
async function torchLogits(id: string): Promise<Float32Array> {
	const load = fixtures[`../fixtures/logits/${id}.json`];
	if (!load) throw new Error(`PyTorch has not answered for ${id}.`);
	const bytes = Uint8Array.from(atob((await load()).logits), (letter) => letter.charCodeAt(0));
	return new Float32Array(bytes.buffer, 0, IMAGES * CLASSES);
}

async function firstSamples(): Promise<LabelledImages> {
	const { sheet, pixels } = await fetchSamples('/samples/cifar10.json', '/samples/cifar10.webp');
	const { images, labels } = cut(pixels, sheet);
	return { images: images.slice(0, IMAGES), labels: labels.subarray(0, IMAGES) };
}

const largest = (values: Float32Array): number => values.indexOf(Math.max(...values));

describe.each(
	Object.keys(cards).flatMap((id) => (['webgl', 'wasm'] as const).map((name) => [id, name] as const))
)('%s on %s', (id, name) => {
	const network = networkById(id);
	let program: Program;
	beforeAll(async () => {
		const { driver } = await open(name);
		if (name === 'webgl') expect(driver !== null && isSoftwareDriver(driver), String(driver)).toBe(true);
		program = await compile(network, await fetchWeights(network, (path) => `/${path}`));
		expect(program.weights.trained).toBe(true);
	}, 60_000);
	afterAll(() => program.dispose());

	test(
		'gives the logits of PyTorch on 50 pictures, and decides as it does',
		{ timeout: 240_000 },
		async () => {
			const [samples, theirs] = await Promise.all([firstSamples(), torchLogits(id)]);
			const answer = outputNodes(network).values;
			const input = inputOf(samples.images, network.preprocessing);
			const { kept, backend } = await run(program, input, { keep: [answer] });
			expect(backend).toBe(name);
			const ours = valueAt(kept, answer).values;
			expect(ours).toHaveLength(theirs.length);
			const differences = ours.map((logit, i) => Math.abs(logit - (theirs[i] ?? NaN)));
			expect(Math.max(...differences)).toBeLessThan(TOLERANCE);

			const { predictions } = await evaluate(program, samples, { batch: 20 });
			expect(getBackend()).toBe(name);
			expect([...predictions]).toEqual(
				Array.from({ length: IMAGES }, (_, i) => largest(theirs.subarray(i * CLASSES, (i + 1) * CLASSES)))
			);
		}
	);
});

import { memory } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { networkById } from '#lib/arch/catalogue.ts';
import { valueAt } from '#lib/arch/ops.ts';
import { openBackend } from '#lib/engine/backends.ts';
import { evaluate, type LabelledImages } from '#lib/engine/evaluate.ts';
import { loaders } from '#lib/engine/node.ts';
import { featureNode, outputNodes } from '#lib/engine/output.ts';
import { removable } from '#lib/engine/plan.ts';
import { compile, type Program } from '#lib/engine/program.ts';
import { run, type RunOptions } from '#lib/engine/run.ts';
import { inputOf } from '#lib/vision/input.ts';
import type { Pixels } from '#lib/vision/pixels.ts';
import { readSamples, readShippedWeights } from '../golden/samples.ts';

const network = networkById('mini-inception-resnet-v2');
const [side, count, classes] = [32, 7, 10];

let program: Program;
let images: readonly Pixels[];
beforeAll(async () => {
	await openBackend('wasm', loaders);
	program = await compile(network, await readShippedWeights(network));
	images = (await readSamples()).images.slice(0, count);
});
afterAll(() => program.dispose());

/** The class of each image, each run alone. */
async function oneByOne(options: RunOptions = {}): Promise<number[]> {
	const answer = outputNodes(network).values;
	const found: number[] = [];
	for (const { data } of images) {
		const values = Float32Array.from(data.filter((_, i) => i % 4 < 3).values(), (byte) => byte / 127.5 - 1);
		const { kept } = await run(program, { values, size: [side, side] }, { ...options, keep: [answer] });
		const logits = [...valueAt(kept, answer).values];
		found.push(logits.indexOf(Math.max(...logits)));
	}
	return found;
}

const labelled = (labels: readonly number[]): LabelledImages => ({
	images,
	labels: Uint8Array.from(labels)
});
const smaller: Pixels = { width: 1, height: 1, data: Uint8ClampedArray.of(0, 0, 0, 255) };
const unlabelled = () => labelled(Array<number>(count).fill(0));

describe('evaluate', () => {
	test.each([1, 2, 3, 7, 100])(
		'in batches of %i says of each image what it says of it alone',
		async (batch) => {
			const expected = await oneByOne();
			const score = await evaluate(program, unlabelled(), { batch });
			expect([...score.predictions]).toEqual(expected);
			expect(new Set(expected).size).toBeGreaterThan(1);
		}
	);

	test('counts what is right, by class and in all', async () => {
		const right = await oneByOne();
		// The first three labels are wrong, by one class.
		const labels = right.map((label, i) => (i < 3 ? (label + 1) % classes : label));
		const score = await evaluate(program, labelled(labels));
		expect([score.images, score.correct]).toEqual([count, count - 3]);
		expect(score.perClass).toHaveLength(classes);
		score.perClass.forEach(({ images, correct }, label) => {
			expect(images, String(label)).toBe(labels.filter((own) => own === label).length);
			expect(correct, String(label)).toBe(right.filter((own, i) => i >= 3 && own === label).length);
		});
		expect(score.milliseconds).toBeGreaterThan(0);
	});

	test('brings what its last layer read, a row for each image', async () => {
		const node = featureNode(network);
		const { features } = await evaluate(program, unlabelled(), { batch: 3, features: node });
		expect(features).toHaveLength(count);
		for (const [i, image] of images.entries()) {
			const { kept } = await run(program, inputOf([image], network.preprocessing), { keep: [node] });
			const alone = valueAt(kept, node).values;
			expect(features[i]).toHaveLength(alone.length);
			alone.forEach((value, channel) => expect(features[i]?.[channel]).toBeCloseTo(value, 4));
		}
	});

	test('scales and blocks that are off reach the run', async () => {
		const plain = await oneByOne();
		const blocks = removable(network);
		const turned = Object.fromEntries(blocks.map((block) => [block, -1]));
		for (const options of [{ off: blocks }, { scales: turned }]) {
			const expected = await oneByOne(options);
			expect(expected).not.toEqual(plain);
			const score = await evaluate(program, labelled(plain), options);
			expect([...score.predictions]).toEqual(expected);
			expect(score.correct).toBe(expected.filter((label, i) => label === plain[i]).length);
		}
	});

	test('progress goes from batch to batch, with the count so far', async () => {
		const right = await oneByOne();
		const labels = right.map((label, i) => (i === 0 || i === 4 ? (label + 1) % classes : label));
		const seen: number[][] = [];
		await evaluate(program, labelled(labels), { batch: 3, onProgress: (...step) => seen.push(step) });
		expect(seen).toEqual([
			[3, 7, 2],
			[6, 7, 4],
			[7, 7, 5]
		]);
	});

	test('it can be stopped between two batches, and leaves nothing behind', async () => {
		const { numTensors } = memory();
		const abort = new AbortController();
		const seen: number[] = [];
		const stopped = evaluate(program, unlabelled(), {
			batch: 2,
			signal: abort.signal,
			onProgress: (done) => {
				seen.push(done);
				if (done === 4) abort.abort();
			}
		});
		await expect(stopped).rejects.toMatchObject({ name: 'EngineError', kind: 'aborted' });
		expect(seen).toEqual([2, 4]);
		expect(memory().numTensors).toBe(numTensors);
	});

	test.each([
		['no images', () => ({ images: [], labels: new Uint8Array() })],
		['half an image', () => ({ ...unlabelled(), images: images.map((image) => ({ ...image, height: 16 })) })],
		['a label too few', () => ({ ...unlabelled(), labels: new Uint8Array(count - 1) })],
		['images of two sizes', () => ({ ...unlabelled(), images: [smaller, ...images.slice(1)] })],
		['a class that is not there', () => labelled(Array<number>(count).fill(classes))]
	])('%s: refused', async (_, data) => {
		await expect(evaluate(program, data())).rejects.toThrow(RangeError);
	});

	test('a network without classes is refused', async () => {
		const facenet = networkById('inception-resnet-v1-facenet');
		const embedding = { ...program, network: facenet };
		await expect(evaluate(embedding, unlabelled())).rejects.toThrow(/no classes/);
	});
});

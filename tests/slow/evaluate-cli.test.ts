import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTestSet } from '../../scripts/cifar10.ts';
import { readSamples, readSheet, readTorchLogits } from '../golden/samples.ts';
import { expectOneLine, json, tool } from './tools.ts';

const [SIDE, IMAGES, CLASSES] = [32, 1000, 10];
const ID = 'mini-inception-resnet-v2';

interface Evaluated {
	network: string;
	images: number;
	correct: number;
	accuracy: number;
	perClass: Record<string, number>;
	milliseconds: number;
}

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'evaluate-'))));
afterAll(() => rm(folder, { recursive: true }));

/** A folder as the package has it, of the samples. */
async function writeFolder(labels: Iterable<number>): Promise<string> {
	const { images } = await readSamples();
	const samples = Buffer.concat(images.map(({ data }) => Buffer.from(data)));
	const picture = sharp(samples, { raw: { width: SIDE * SIDE, height: IMAGES, channels: 4 } }).removeAlpha();
	const path = await mkdtemp(join(folder, 'data-'));
	await picture.png({ compressionLevel: 1 }).toFile(join(path, 'test_batch.png'));
	await writeFile(join(path, 'test_lables.json'), JSON.stringify([...labels]));
	return path;
}

describe('the folder of the test set', { timeout: 60_000 }, () => {
	test('is read image by image, row by row', async () => {
		const { images, labels } = await readSamples();
		const found = await readTestSet(await writeFolder(labels));
		expect(found.labels).toEqual(labels);
		expect(found.images).toHaveLength(IMAGES);
		images.forEach(({ data }, i) =>
			expect(Buffer.compare(Buffer.from(found.images[i]?.data ?? []), Buffer.from(data))).toBe(0)
		);
	});

	test.each([
		['that is empty', () => folder, /test_(batch\.png|lables\.json)/],
		['with labels for some', () => writeFolder([1, 2, 3]), /test_lables\.json is not a list of 1000 labels/]
	])('%s is refused, and the file is named', async (_, make, message) => {
		await expect(readTestSet(await make())).rejects.toThrow(message);
	});

	test('with a picture of another size is refused', async () => {
		const path = await mkdtemp(join(folder, 'small-'));
		const small = sharp({ create: { width: 512, height: IMAGES, channels: 3, background: 'red' } });
		await small.png().toFile(join(path, 'test_batch.png'));
		await writeFile(join(path, 'test_lables.json'), JSON.stringify(Array.from({ length: IMAGES }, () => 0)));
		await expect(readTestSet(path)).rejects.toThrow(/test_batch\.png does not hold images of 32×32/);
	});
});

describe('evaluate', { timeout: 300_000 }, () => {
	test('counts what PyTorch counts, in all and by class', async () => {
		const [{ labels }, logits, { classes }] = await Promise.all([
			readSamples(),
			readTorchLogits(ID),
			readSheet()
		]);
		const right = Array.from(labels, (label, i) => {
			const own = logits.subarray(i * CLASSES, (i + 1) * CLASSES);
			return own.indexOf(Math.max(...own)) === label;
		});
		const printed = await json<Evaluated>('evaluate', ID, '--data', await writeFolder(labels));
		expect(Object.keys(printed)).toEqual('network images correct accuracy perClass milliseconds'.split(' '));
		const correct = right.filter(Boolean).length;
		expect(printed).toMatchObject({ network: ID, images: IMAGES, correct, accuracy: correct / IMAGES });
		expect(printed.perClass).toEqual(
			Object.fromEntries(
				classes.map((name, label) => [
					name,
					right.filter((is, i) => is && labels[i] === label).length / (IMAGES / CLASSES)
				])
			)
		);
	});

	test.each([
		['no network', [], /Name one network. Usage: evaluate/],
		['no folder', [ID], /Usage: evaluate NETWORK --data FOLDER/],
		['a folder that is not there', [ID, '--data', 'nowhere'], /--data: .*nowhere\/test_(batch|lables)/],
		['a network of other classes', ['inception-v3', '--data', 'x'], /inception-v3 .*CIFAR-10/],
		['an unknown backend', [ID, '--data', 'x', '--backend', 'webgl'], /--backend takes wasm or cpu/],
		['missing weights', [ID, '--data', 'x', '--weights', 'no.safetensors'], /--weights: .*no\.safetensors/]
	])('%s: one line and exit code 2', async (_, words, message) => {
		const ended = await tool('evaluate', ...words);
		expectOneLine(ended, message);
		expect(ended.code).toBe(2);
	});
});

/** The sample pictures as files: their list, their pixels, and PyTorch's answers to them. */
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { LabelledImages } from '#lib/engine/evaluate.ts';
import { cut, parseSamples, type SampleSheet } from '#lib/vision/samples.ts';
import type { Network } from '#lib/arch/node.ts';
import { weightsFor } from '#lib/weights/safetensors.ts';
import type { WeightSource } from '#lib/weights/source.ts';
import { weightsPath } from '#lib/weights/card.ts';

export const file = (path: string): URL => new URL(`../../${path}`, import.meta.url);

export async function readSheet(): Promise<SampleSheet> {
	return parseSamples(JSON.parse(await readFile(file('static/samples/cifar10.json'), 'utf8')));
}

/** All of them, in the order of the list. */
export async function readSamples(): Promise<LabelledImages> {
	const sheet = await readSheet();
	const { data, info } = await sharp(await readFile(file('static/samples/cifar10.webp')))
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const { width, height } = info;
	return cut({ width, height, data: new Uint8ClampedArray(data) }, sheet);
}

export async function readShippedWeights(network: Network): Promise<WeightSource> {
	const bytes = await readFile(file(`static/${weightsPath(network.id)}`));
	return weightsFor(network, network.id, new Uint8Array(bytes).buffer);
}

/** What PyTorch says of the samples: float32 logits, row by row (`training/fixtures.py`). */
export interface TorchAnswers {
	readonly network: string;
	readonly classes: number;
	readonly images: number;
	/** Base64 of little-endian float32 [images, classes]. */
	readonly logits: string;
}

export async function readTorchLogits(id: string): Promise<Float32Array> {
	const path = file(`tests/fixtures/logits/${id}.json`);
	const { network, classes, images, logits } = JSON.parse(await readFile(path, 'utf8')) as TorchAnswers;
	const bytes = new Uint8Array(Buffer.from(logits, 'base64'));
	if (network !== id || bytes.length !== 4 * classes * images) throw new Error(`${path} is of another shape.`);
	return new Float32Array(bytes.buffer);
}

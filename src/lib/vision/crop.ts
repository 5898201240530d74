/** Which part of a picture a network sees, and how its bytes become the network's input. */
import type { Network, Pair } from '#lib/arch/node.ts';

export type Preprocessing = Network['preprocessing'];

export interface Size {
	readonly width: number;
	readonly height: number;
}

export interface Rectangle extends Size {
	readonly x: number;
	readonly y: number;
}

/** Both margins are equal and whole pixels, rounded down: what is kept is never less than asked for. */
function keep(side: number, kept: number): { start: number; length: number } {
	const start = Math.floor((side - kept) / 2);
	return { start, length: side - 2 * start };
}

/**
 * The centre of a picture, in whole source pixels: of the largest rectangle with the aspect of the target, `fraction` of
 * each side. Exactly centred, so a side may be up to two pixels longer than asked for, and is one pixel at least.
 *
 * From TF-slim's `inception_preprocessing.preprocess_for_eval` (`central_fraction=0.875`) and the rounding of
 * `tf.image.central_crop`. TF-slim keeps 87.5% of each side of the whole picture and then squashes the result into a
 * square; here the aspect ratio is kept instead.
 *
 * @param target height and width of the network's input
 * @throws RangeError for a picture without pixels or a fraction outside (0, 1]
 */
export function centralCrop(source: Size, [h, w]: Pair, fraction: number): Rectangle {
	if (!(source.width >= 1 && source.height >= 1 && fraction > 0 && fraction <= 1))
		throw new RangeError(`Cannot keep ${fraction} of ${source.width}×${source.height} pixels.`);
	const horizontal = keep(source.width, fraction * Math.min(source.width, (source.height * w) / h));
	const vertical = keep(source.height, fraction * Math.min(source.height, (source.width * h) / w));
	return { x: horizontal.start, y: vertical.start, width: horizontal.length, height: vertical.length };
}

/**
 * Bytes 0..255 to what the network was trained on: `(value - mean) / deviation`.
 *
 * @param rgba pixels in row-major order. Alpha is dropped: put transparent pictures on white before.
 * @returns `[h, w, 3]` in row-major order
 */
export function normalise(
	rgba: Uint8ClampedArray,
	{ mean, deviation }: Pick<Preprocessing, 'mean' | 'deviation'>
): Float32Array {
	const pixels = new Float32Array((rgba.length / 4) * 3);
	rgba.forEach((value, i) => {
		if (i % 4 < 3) pixels[i - Math.floor(i / 4)] = (value - mean) / deviation;
	});
	return pixels;
}

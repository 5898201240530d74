/** A bitmap as a network's input. Browser only. */
import type { Pair } from '#lib/arch/node.ts';
import { centralCrop, normalise, type Preprocessing, type Rectangle } from './crop.ts';
import { resize } from './resize.ts';

export interface Prepared {
	/** `[h, w, 3]` in row-major order, normalised. */
	readonly pixels: Float32Array;
	/** Exactly what the network sees, before normalising. */
	readonly seen: ImageData;
}

/** Part of a bitmap, pixel by pixel, on white. @throws Error without a canvas, as when memory has run out */
function pixelsOf(image: ImageBitmap, { x, y, width, height }: Rectangle): ImageData {
	const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error('The browser could not make a canvas. Close other tabs and try again.');
	context.fillStyle = '#fff';
	context.fillRect(0, 0, width, height);
	context.drawImage(image, -x, -y);
	return context.getImageData(0, 0, width, height);
}

/**
 * Crops the centre (see `centralCrop`), puts it on white, resizes it to the input size and normalises it.
 *
 * @param size height and width of the network's input
 */
export function prepareInput(
	image: ImageBitmap,
	[height, width]: Pair,
	preprocessing: Preprocessing
): Prepared {
	const crop = centralCrop(image, [height, width], preprocessing.centralFraction);
	const rgba = resize(pixelsOf(image, crop).data, crop, { width, height });
	return { pixels: normalise(rgba, preprocessing), seen: new ImageData(rgba, width, height) };
}

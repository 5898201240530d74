/** Resizing without false patterns, the same in every browser and in Node. */
import type { Size } from './crop.ts';

interface Taps {
	readonly start: number;
	/** Of the pixels from `start` on; their sum is 1. */
	readonly weights: Float32Array;
}

/** Which pixels of a row of `from` each of `to` pixels is the weighted mean of. */
function tapsOf(from: number, to: number): readonly Taps[] {
	const scale = from / to;
	const reach = Math.max(1, scale);
	return Array.from({ length: to }, (_, i) => {
		const centre = (i + 0.5) * scale;
		const start = Math.max(0, Math.floor(centre - reach + 0.5));
		const end = Math.min(from, Math.floor(centre + reach + 0.5));
		const heights = Array.from({ length: end - start }, (_, tap) =>
			Math.max(0, 1 - Math.abs(start + tap + 0.5 - centre) / reach)
		);
		const sum = heights.reduce((total, height) => total + height, 0);
		return { start, weights: Float32Array.from(heights, (height) => height / sum) };
	});
}

/** Resizes every row and turns rows into columns: `[height, width, 4]` to `[to, height, 4]`. */
function resizeRows(pixels: Uint8ClampedArray | Float32Array, width: number, to: number): Float32Array {
	const height = pixels.length / (4 * width);
	const result = new Float32Array(4 * to * height);
	tapsOf(width, to).forEach(({ start, weights }, column) => {
		for (let row = 0; row < height; row++) {
			const [first, target] = [4 * (row * width + start), 4 * (column * height + row)];
			for (let channel = 0; channel < 4; channel++) {
				let sum = 0;
				for (let tap = 0; tap < weights.length; tap++)
					sum += (weights[tap] ?? 0) * (pixels[first + 4 * tap + channel] ?? 0);
				result[target + channel] = sum;
			}
		}
	});
	return result;
}

/**
 * Linear interpolation when enlarging; when reducing, the triangle is as wide as the reduction asks, so that every source
 * pixel counts and fine texture becomes its mean. Pixels are areas: their centres lie at one half. This is what Pillow calls
 * `BILINEAR` and TensorFlow `tf.image.resize(…, antialias=True)`.
 *
 * @param rgba opaque pixels, `[height, width, 4]` in row-major order
 * @returns `[to.height, to.width, 4]`, rounded to bytes
 */
export function resize(rgba: Uint8ClampedArray, from: Size, to: Size): Uint8ClampedArray<ArrayBuffer> {
	const columns = resizeRows(rgba, from.width, to.width);
	return Uint8ClampedArray.from(resizeRows(columns, from.height, to.height));
}

/** Pictures as bytes, their colours one by one, and values between pixels. */
import type { Shape } from '#lib/arch/node.ts';
import { clamp } from './clamp.ts';
import type { Rectangle, Size } from './crop.ts';

/** Opaque RGBA bytes, `[height, width, 4]` in row-major order. An `ImageData` is one. */
export interface Pixels extends Size {
	readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** Red, green and blue, 0..255. */
export type Colour = readonly number[];

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The two pixels around a place, and how far it is from the first to the second; the edge goes on outside. */
function around(place: number, side: number): readonly [first: number, second: number, share: number] {
	const inside = clamp(place, 0, side - 1);
	const first = Math.floor(inside);
	return [first, Math.min(first + 1, side - 1), inside - first];
}

/**
 * Value between pixels, interpolated linearly in both directions. Whole numbers are the centres of pixels; outside, the
 * edge goes on.
 *
 * @param values `[h, w, c]` in row-major order
 */
export function bilinear(
	values: ArrayLike<number>,
	[h, w, c]: Shape,
	y: number,
	x: number,
	channel: number
): number {
	const [[top, bottom, down], [left, right, across]] = [around(y, h), around(x, w)];
	const row = (at: number) => {
		const [near, far] = [
			values[(at * w + left) * c + channel] ?? 0,
			values[(at * w + right) * c + channel] ?? 0
		];
		return near + (far - near) * across;
	};
	return row(top) + (row(bottom) - row(top)) * down;
}

/** Red, green and blue of one pixel, 0..255. */
export function colourOf({ width, data }: Pixels, y: number, x: number): Colour {
	const at = 4 * (y * width + x);
	return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

/** A rectangle of a picture that lies inside it. */
export function partOf({ width: row, data }: Pixels, { x, y, width, height }: Rectangle): Pixels {
	const part = new Uint8ClampedArray(4 * width * height);
	for (let i = 0; i < height; i++) {
		const start = 4 * ((y + i) * row + x);
		part.set(data.subarray(start, start + 4 * width), 4 * i * width);
	}
	return { width, height, data: part };
}

/** The same picture in other colours, rounded to bytes. */
export function repaint(image: Pixels, colour: (y: number, x: number) => Colour): Pixels {
	const { width, height } = image;
	const data = image.data.slice();
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) data.set(colour(y, x), 4 * (y * width + x));
	return { width, height, data };
}

/** Weights of red, green and blue in the luma of Rec. 709, rounded as in CSS Filter Effects. */
const LUMA = [0.213, 0.715, 0.072] as const;

/** Luma of a colour, in the range of its channels. */
export const luma = (colour: Colour): number => sum(LUMA.map((weight, i) => weight * (colour[i] ?? 0)));

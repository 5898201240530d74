/** Where in a picture the evidence for a class lies. Positive values speak for the class, negative ones against it. */
import { rgb } from 'd3-color';
import { interpolatePuOr } from 'd3-scale-chromatic';
import type { Pair, Shape } from '#lib/arch/node.ts';
import type { Rectangle, Size } from './crop.ts';
import { bilinear, colourOf, luma, repaint, type Pixels } from './pixels.ts';

/**
 * Class activation map: the logit of one class before the average over positions, without its bias. Where the head is an
 * average pool and a dense layer, the mean of the map plus the bias is the logit.
 * Source: Zhou et al. 2016, equation 2, https://arxiv.org/abs/1512.04150
 *
 * @param features what the head averages, `[h, w, c]` in row-major order
 * @param kernel of the dense layer, `[c, classes]` in row-major order
 * @returns `[h, w]`
 * @throws RangeError where features, shape, kernel and label do not fit together
 */
export function classActivationMap(
	features: Float32Array,
	[h, w, c]: Shape,
	kernel: Float32Array,
	label: number
): Float32Array {
	const classes = kernel.length / c;
	if (features.length !== h * w * c || !Number.isInteger(classes))
		throw new RangeError(
			`${features.length} features and ${kernel.length} weights do not fit [${h}, ${w}, ${c}].`
		);
	if (!Number.isInteger(label) || label < 0 || label >= classes)
		throw new RangeError(`There is no class ${label} among ${classes}.`);
	return Float32Array.from({ length: h * w }, (_, position) => {
		let sum = 0;
		for (let channel = 0; channel < c; channel++)
			sum += (features[position * c + channel] ?? 0) * (kernel[channel * classes + label] ?? 0);
		return sum;
	});
}

/** Starts of squares along a side; the last one ends with the side. */
function starts(side: number, patch: number, stride: number): readonly number[] {
	const steps = Math.ceil((side - patch) / stride);
	return Array.from({ length: steps + 1 }, (_, i) => Math.min(i * stride, side - patch));
}

/**
 * Squares that cover every pixel, row by row, all inside the picture. The last step of a row or column may be shorter.
 *
 * @param patch side of a square, `stride` the step from one to the next, both in whole pixels
 * @throws RangeError if a square does not fit, or if pixels between two squares would stay uncovered
 */
export function occlusions(
	width: number,
	height: number,
	patch: number,
	stride: number
): readonly Rectangle[] {
	if (!(patch >= 1 && patch <= Math.min(width, height) && stride >= 1 && stride <= patch))
		throw new RangeError(
			`Squares of ${patch} pixels, ${stride} apart, do not cover ${width}×${height} pixels: 1 ≤ stride ≤ patch ≤ side.`
		);
	return starts(height, patch, stride).flatMap((y) =>
		starts(width, patch, stride).map((x) => ({ x, y, width: patch, height: patch }))
	);
}

/** The picture with a rectangle covered in grey, of level 0..255. */
export function occlude(image: Pixels, { x, y, width, height }: Rectangle, fill: number): Pixels {
	const covered = (row: number, column: number) =>
		row >= y && row < y + height && column >= x && column < x + width;
	return repaint(image, (row, column) =>
		covered(row, column) ? [fill, fill, fill] : colourOf(image, row, column)
	);
}

/**
 * Mean, at each pixel, over the rectangles that cover it, of how much the probability of the class fell. A pixel that none
 * covers is 0. Source: Zeiler and Fergus 2013, section 4.2, https://arxiv.org/abs/1311.2901
 *
 * @param drops one for each rectangle: probability with nothing covered minus probability with the rectangle covered
 * @returns `[height, width]`
 * @throws RangeError if there is not one drop for each rectangle
 */
export function occlusionMap(
	{ width, height }: Size,
	rectangles: readonly Rectangle[],
	drops: readonly number[]
): Float32Array {
	if (rectangles.length !== drops.length)
		throw new RangeError(`${rectangles.length} rectangles, but ${drops.length} drops.`);
	const [sums, counts] = [new Float64Array(width * height), new Uint32Array(width * height)];
	rectangles.forEach((rectangle, i) => {
		for (let y = rectangle.y; y < rectangle.y + rectangle.height; y++)
			for (let at = y * width + rectangle.x; at < y * width + rectangle.x + rectangle.width; at++) {
				sums[at] = (sums[at] ?? 0) + (drops[i] ?? 0);
				counts[at] = (counts[at] ?? 0) + 1;
			}
	});
	return Float32Array.from(sums, (sum, at) => sum / (counts[at] || 1));
}

/**
 * Enlarges a map by bilinear interpolation. Pixels are areas: their centres lie at one half, and both pictures share their
 * edges. This is what TensorFlow calls `tf.image.resize(…, 'bilinear')`.
 *
 * @param map `[h, w]` in row-major order
 * @returns `[H, W]`
 */
export function upsample(map: Float32Array, [h, w]: Pair, [H, W]: Pair): Float32Array {
	return Float32Array.from({ length: H * W }, (_, i) => {
		const [row, column] = [Math.floor(i / W), i % W];
		return bilinear(map, [h, w, 1], ((row + 0.5) * h) / H - 0.5, ((column + 0.5) * w) / W - 0.5, 0);
	});
}

/** How much of the picture the strongest colour hides. */
const OPACITY = 0.75;
/** Both ends of the scale are left out: they are nearly black. */
const REACH = 0.4;

/**
 * A picture in grey, coloured where its map is strong: orange for, purple against. A range that goes below zero is coloured
 * by distance from zero, the same on both sides; any other from `min` (plain grey) to `max`. The result is opaque, so it
 * looks the same on a light and on a dark page.
 *
 * @param map `[height, width]` of the picture
 */
export function overlay(
	image: Pixels,
	map: Float32Array,
	{ min, max }: { readonly min: number; readonly max: number }
): Pixels {
	const [zero, length] = min < 0 ? [0, Math.max(-min, max)] : [min, max - min];
	return repaint(image, (y, x) => {
		const value = ((map[y * image.width + x] ?? 0) - zero) / (length || 1);
		const strength = Math.min(1, Math.max(-1, value));
		const { r, g, b } = rgb(interpolatePuOr(0.5 + REACH * strength));
		const [grey, share] = [luma(colourOf(image, y, x)), OPACITY * Math.abs(strength)];
		return [r, g, b].map((colour) => grey + (colour - grey) * share);
	});
}

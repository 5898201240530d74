/** What can be done to a picture before the network sees it, as data: each change has one amount. */
import type { Pair } from '#lib/arch/node.ts';
import { clamp } from './clamp.ts';
import { bilinear, colourOf, luma, repaint, sum, type Pixels } from './pixels.ts';

/**
 * Standard normal numbers, the same ones each time. Marsaglia's xorshift32 with his seed (2003,
 * https://doi.org/10.18637/jss.v008.i14), then Box and Muller's transform (1958, https://doi.org/10.1214/aoms/1177706645).
 */
function normals(): () => number {
	let state = 2463534242;
	const uniform = () => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) / 2 ** 32;
	};
	return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** The pattern is always the same one, so that a larger amount is more of it. */
function noise(image: Pixels, deviation: number): Pixels {
	const normal = normals();
	return repaint(image, (y, x) => colourOf(image, y, x).map((value) => value + deviation * normal()));
}

/** Weights of the neighbours, as far as three standard deviations; their sum is 1. */
function gaussian(sigma: number): readonly number[] {
	if (sigma === 0) return [1];
	const reach = Math.ceil(3 * sigma);
	const heights = Array.from({ length: 2 * reach + 1 }, (_, i) =>
		Math.exp(-0.5 * ((i - reach) / sigma) ** 2)
	);
	const total = sum(heights);
	return heights.map((height) => height / total);
}

/** Weighted means along one direction: `[h, w, 4]` to `[h, w, 4]`. Outside, the edge goes on. */
function smooth(
	values: ArrayLike<number>,
	[h, w]: Pair,
	weights: readonly number[],
	[down, across]: Pair
): Float32Array {
	const reach = (weights.length - 1) / 2;
	return Float32Array.from({ length: values.length }, (_, i) => {
		const [y, x] = [Math.floor(i / 4 / w), Math.floor(i / 4) % w];
		let mean = 0;
		weights.forEach((weight, tap) => {
			const row = clamp(y + (tap - reach) * down, 0, h - 1);
			const column = clamp(x + (tap - reach) * across, 0, w - 1);
			mean += weight * (values[4 * (row * w + column) + (i % 4)] ?? 0);
		});
		return mean;
	});
}

function blur({ width, height, data }: Pixels, sigma: number): Pixels {
	const [size, weights] = [[height, width] as const, gaussian(sigma)];
	const rows = smooth(data, size, weights, [0, 1]);
	return { width, height, data: Uint8ClampedArray.from(smooth(rows, size, weights, [1, 0])) };
}

const turn = (degrees: number): readonly [cos: number, sin: number] => {
	const radians = (degrees * Math.PI) / 180;
	return [Math.cos(radians), Math.sin(radians)];
};

/** Clockwise about the centre, interpolated; what comes in from outside is the edge, drawn out. */
function rotation(image: Pixels, degrees: number): Pixels {
	const { width, height, data } = image;
	const [cos, sin] = turn(degrees);
	const [middle, centre] = [(height - 1) / 2, (width - 1) / 2];
	return repaint(image, (row, column) => {
		const [dy, dx] = [row - middle, column - centre];
		const [y, x] = [middle + cos * dy - sin * dx, centre + cos * dx + sin * dy];
		return [0, 1, 2].map((channel) => bilinear(data, [height, width, 4], y, x, channel));
	});
}

/** The part of the spec's matrix that goes with the sine. */
const SINE = [
	[-0.213, -0.715, 0.928],
	[0.143, 0.14, -0.283],
	[-0.787, 0.715, 0.072]
] as const;

/**
 * What CSS calls `hue-rotate`: a turn about the grey axis that keeps the luma, on sRGB values as they are. The spec's cosine
 * matrix is the identity less the luma in every row. Source: https://www.w3.org/TR/filter-effects-1/#feColorMatrixElement
 */
function hue(image: Pixels, degrees: number): Pixels {
	const [cos, sin] = turn(degrees);
	return repaint(image, (y, x) => {
		const colour = colourOf(image, y, x);
		const grey = luma(colour);
		return SINE.map(
			(row, i) =>
				grey + cos * ((colour[i] ?? 0) - grey) + sin * sum(row.map((weight, j) => weight * (colour[j] ?? 0)))
		);
	});
}

export type PerturbationId = 'noise' | 'blur' | 'rotation' | 'hue';

export interface Perturbation {
	readonly id: PerturbationId;
	/** Grey levels of 0..255, pixels or degrees. */
	readonly unit: 'levels' | 'px' | '°';
	readonly min: number;
	readonly max: number;
	/** Of a slider. */
	readonly step: number;
	/** The amount that changes nothing. */
	readonly neutral: number;
	/** A new picture of the same size. */
	readonly apply: (image: Pixels, amount: number) => Pixels;
}

/**
 * In the order in which they are applied. The amount of noise is its standard deviation, that of blur the standard deviation
 * of the Gaussian; rotation is clockwise.
 */
export const perturbations: readonly Perturbation[] = [
	{ id: 'noise', unit: 'levels', min: 0, max: 64, step: 1, neutral: 0, apply: noise },
	{ id: 'blur', unit: 'px', min: 0, max: 4, step: 0.1, neutral: 0, apply: blur },
	{ id: 'rotation', unit: '°', min: -180, max: 180, step: 1, neutral: 0, apply: rotation },
	{ id: 'hue', unit: '°', min: -180, max: 180, step: 1, neutral: 0, apply: hue }
];

/**
 * Applies the changes one after the other. An amount that is left out is neutral, one beyond its range counts as the end of
 * the range; neutral amounts leave the picture as it is.
 */
export function perturb(image: Pixels, amounts: Readonly<Partial<Record<PerturbationId, number>>>): Pixels {
	return perturbations.reduce((changed, { id, min, max, neutral, apply }) => {
		const amount = clamp(amounts[id] ?? neutral, min, max);
		return amount === neutral ? changed : apply(changed, amount);
	}, image);
}

/**
 * Evenly spaced amounts from end to end.
 * @throws RangeError where even spacing would leave out the neutral amount
 */
export function sweep({ id, min, max, neutral }: Perturbation, count: number): readonly number[] {
	const amounts = Array.from({ length: count }, (_, i) => min + ((max - min) * i) / (count - 1));
	if (!amounts.includes(neutral))
		throw new RangeError(
			`${count} amounts of ${id} leave out ${neutral}. Ask for an odd number, 3 at least.`
		);
	return amounts;
}

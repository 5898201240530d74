/** A convolution small enough to be followed by hand: one channel, whole numbers. Rows before columns. */
import { coveredBy, outputsOf, type Sliding } from './window.ts';

export type Matrix = readonly (readonly number[])[];

/** Greys from 0, black, to 9, white: a bright square with a dark corner. */
export const PICTURE: Matrix = [
	[1, 1, 1, 1, 1, 1, 1],
	[1, 8, 8, 8, 8, 8, 1],
	[1, 8, 8, 8, 8, 8, 1],
	[1, 8, 8, 8, 8, 8, 1],
	[1, 8, 8, 3, 3, 8, 1],
	[1, 8, 8, 3, 3, 8, 1],
	[1, 1, 1, 1, 1, 1, 1]
];

/** What each looks for is in its name. */
export const kernels = {
	upright: [
		[-1, 0, 1],
		[-1, 0, 1],
		[-1, 0, 1]
	],
	level: [
		[-1, -1, -1],
		[0, 0, 0],
		[1, 1, 1]
	],
	point: [
		[-1, -1, -1],
		[-1, 8, -1],
		[-1, -1, -1]
	],
	nothing: [
		[0, 0, 0],
		[0, 1, 0],
		[0, 0, 0]
	]
} as const satisfies Readonly<Record<string, Matrix>>;
export type KernelName = keyof typeof kernels;
export const kernelNames = Object.keys(kernels) as readonly KernelName[];

/** How the window moves. */
export type Way = Pick<Sliding, 'stride' | 'padding'>;

/** One product of the sum that makes an output; places count from 0, and lie outside the picture where it is padded. */
export interface Term {
	readonly row: number;
	readonly column: number;
	readonly value: number;
	readonly weight: number;
}

const at = (matrix: Matrix, row: number, column: number): number => matrix[row]?.[column] ?? 0;

const sliding = (picture: Matrix, kernel: Matrix, way: Way): Sliding => ({
	length: picture.length,
	kernel: kernel.length,
	...way
});

/** What an output is the sum of, window row by window row. The picture and the kernel are square. */
export function termsOf(
	picture: Matrix,
	kernel: Matrix,
	way: Way,
	row: number,
	column: number
): readonly Term[] {
	const window = sliding(picture, kernel, way);
	const [top, left] = [coveredBy(window, row).from, coveredBy(window, column).from];
	return kernel.flatMap((weights, i) =>
		weights.map((weight, j) => ({
			row: top + i,
			column: left + j,
			value: at(picture, top + i, left + j),
			weight
		}))
	);
}

export const sumOf = (terms: readonly Term[]): number =>
	terms.reduce((sum, { value, weight }) => sum + value * weight, 0);

/** The whole output. */
export function convolved(picture: Matrix, kernel: Matrix, way: Way): Matrix {
	const places = Array.from({ length: outputsOf(sliding(picture, kernel, way)) }, (_, i) => i);
	return places.map((row) => places.map((column) => sumOf(termsOf(picture, kernel, way, row, column))));
}

/** The arguments that make a small network of a large one: widths, and where resolution is lost. */
import { halve, halveSame, valid } from './build.ts';
import type { Window } from './node.ts';

/** How many filters a layer gets where the paper prints a number. */
export type Width = (printed: number) => number;

export const full: Width = (printed) => printed;

/** Every width times `factor`, rounded to a multiple of `step` and never below it. */
export const thin =
	(factor: number, step = 4): Width =>
	(printed) =>
		Math.max(step, Math.round((printed * factor) / step) * step);

/** The windows of the layers that lose resolution, and of those between them in the stem. */
export interface Sampling {
	readonly first: Partial<Window>;
	readonly inner: Partial<Window>;
	readonly middle: Partial<Window>;
	readonly last: Partial<Window>;
	readonly reduction: Partial<Window>;
	/** What the labels of Inception-v3 call the grids of its A, B and C blocks. */
	readonly grids: readonly [a: string, b: string, c: string];
}

/** A stem that halves three times, no padding: 299 becomes 35, 17, 8. */
export const forPhotos: Sampling = {
	first: halve,
	inner: valid,
	middle: halve,
	last: halve,
	reduction: halve,
	grids: ['35x35', '17x17', '8x8']
};

/** A stem that halves once, padded: 32 becomes 16, 8, 4. */
export const forThumbnails: Sampling = {
	first: {},
	inner: {},
	middle: halveSame,
	last: {},
	reduction: halveSame,
	grids: ['16x16', '8x8', '4x4']
};

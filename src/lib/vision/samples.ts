/** The sample sheet: many labelled pictures of one size as one picture, and the list that goes with it. */
import * as v from 'valibot';
import { checked } from '#lib/schema/checked.ts';
import { below, text, whole } from '#lib/schema/forms.ts';
import type { Pixels } from './pixels.ts';

/** As `training/samples.py` writes it beside the sheet. */
export interface SampleSheet {
	readonly classes: readonly string[];
	readonly columns: number;
	readonly rows: number;
	/** Height and width of one picture in pixels. */
	readonly side: number;
	/** Row by row; `index` is the picture's place in the data set it comes from. */
	readonly images: readonly { readonly index: number; readonly label: number }[];
	/** Positions on the sheet. */
	readonly gallery: readonly number[];
	readonly source: string;
	readonly citation: string;
}

/** The sheet is not the one that the list describes; the message says where. */
export class SampleSheetError extends Error {
	override readonly name = 'SampleSheetError';
}

function check(holds: boolean, what: string, found: unknown): asserts holds {
	if (!holds) throw new SampleSheetError(`${what}, not ${String(JSON.stringify(found)).slice(0, 40)}.`);
}

const FILE = 'cifar10.json';

const sampleSheet = v.object({
	classes: v.array(text),
	columns: whole(1),
	rows: whole(1),
	side: whole(1),
	images: v.array(v.object({ index: whole(0), label: whole(0) })),
	gallery: v.array(whole(0)),
	source: text,
	citation: text
});

/** What the entries of the list say of one another. */
const agreement = ({ classes, columns, rows, images }: SampleSheet) =>
	v.looseObject({
		images: v.pipe(v.array(v.looseObject({ label: below(classes.length) })), v.length(columns * rows)),
		gallery: v.array(below(images.length))
	});

/** @throws Problem that names the first entry that is missing or makes no sense */
export function parseSamples(json: unknown): SampleSheet {
	const sheet = checked(FILE, sampleSheet, json);
	checked(FILE, agreement(sheet), sheet);
	return sheet;
}

/**
 * One picture of the sheet.
 * @throws RangeError where there is no such position
 */
export function imageAt(
	{ width, data }: Pixels,
	{ columns, images, side }: SampleSheet,
	position: number
): Pixels {
	if (!(position in images)) throw new RangeError(`There is no sample ${position} among ${images.length}.`);
	const [left, top] = [(position % columns) * side, Math.floor(position / columns) * side];
	const picture = new Uint8ClampedArray(4 * side * side);
	for (let row = 0; row < side; row++) {
		const start = 4 * ((top + row) * width + left);
		picture.set(data.subarray(start, start + 4 * side), 4 * row * side);
	}
	return { width: side, height: side, data: picture };
}

export interface Samples {
	/** `[n, side, side, 3]` in row-major order, 0..255. */
	readonly images: Uint8Array<ArrayBuffer>;
	/** `[n]` */
	readonly labels: Uint8Array<ArrayBuffer>;
}

/**
 * All pictures of the sheet, in order.
 * @throws SampleSheetError if the sheet does not have the size that the list asks for
 */
export function cut(pixels: Pixels, sheet: SampleSheet): Samples {
	const { columns, rows, side } = sheet;
	check(
		pixels.width === columns * side && pixels.height === rows * side,
		`The sample sheet should have ${columns * side}×${rows * side} pixels`,
		[pixels.width, pixels.height]
	);
	const length = 3 * side * side;
	const images = new Uint8Array(sheet.images.length * length);
	sheet.images.forEach((_, position) => {
		const { data } = imageAt(pixels, sheet, position);
		for (let i = 0; i < length; i++) images[position * length + i] = data[i + Math.floor(i / 3)] ?? 0;
	});
	return { images, labels: Uint8Array.from(sheet.images, ({ label }) => label) };
}

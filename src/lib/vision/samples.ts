/** The sample sheet: many labelled pictures of one size as one picture, and the list that goes with it. */
import * as v from 'valibot';
import { checked } from '#lib/schema/checked.ts';
import { below, text, whole } from '#lib/schema/forms.ts';
import { FileProblem } from '#lib/text/file-problem.ts';
import { partOf, type Pixels } from './pixels.ts';

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
export function imageAt(pixels: Pixels, { columns, images, side }: SampleSheet, position: number): Pixels {
	if (!(position in images)) throw new RangeError(`There is no sample ${position} among ${images.length}.`);
	const [x, y] = [(position % columns) * side, Math.floor(position / columns) * side];
	return partOf(pixels, { x, y, width: side, height: side });
}

/**
 * All pictures of the sheet with their classes, in order.
 * @throws Problem if the sheet does not have the size that the list asks for
 */
export function cut(
	pixels: Pixels,
	sheet: SampleSheet
): { readonly images: readonly Pixels[]; readonly labels: Uint8Array<ArrayBuffer> } {
	const { columns, rows, side } = sheet;
	const expected = { width: columns * side, height: rows * side };
	if (pixels.width !== expected.width || pixels.height !== expected.height)
		throw new FileProblem('vision/sheet-size', { expected, found: pixels });
	return {
		images: sheet.images.map((_, position) => imageAt(pixels, sheet, position)),
		labels: Uint8Array.from(sheet.images, ({ label }) => label)
	};
}

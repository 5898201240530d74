/** The sample sheet: many labelled pictures of one size as one picture, and the list that goes with it. */
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

/** The list is not what it should be, or the sheet is not the one it describes; the message says where. */
export class SampleSheetError extends Error {
	override readonly name = 'SampleSheetError';
}

function check(holds: boolean, what: string, found: unknown): asserts holds {
	if (!holds) throw new SampleSheetError(`${what}, not ${String(JSON.stringify(found)).slice(0, 40)}.`);
}

function objectOf(value: unknown, name: string): Readonly<Record<string, unknown>> {
	check(typeof value === 'object' && value !== null, `${name} should be an object`, value);
	return { ...value };
}

function listOf<T>(value: unknown, name: string, item: (value: unknown, name: string) => T): readonly T[] {
	check(Array.isArray(value), `${name} should be a list`, value);
	return value.map((entry, i) => item(entry, `${name}[${i}]`));
}

function textOf(value: unknown, name: string): string {
	check(typeof value === 'string' && value !== '', `${name} should be a text`, value);
	return value;
}

const wholeOf =
	(min: number, end = Infinity) =>
	(value: unknown, name: string): number => {
		const inside = typeof value === 'number' && Number.isInteger(value) && value >= min && value < end;
		const below = end === Infinity ? '' : ` and below ${end}`;
		check(inside, `${name} should be a whole number, ${min} at least${below}`, value);
		return value;
	};

/** @throws SampleSheetError that names the first entry that is missing or makes no sense */
export function parseSamples(json: unknown): SampleSheet {
	const list = objectOf(json, 'The list of samples');
	const classes = listOf(list.classes, 'classes', textOf);
	const [columns, rows] = [wholeOf(1)(list.columns, 'columns'), wholeOf(1)(list.rows, 'rows')];
	const label = wholeOf(0, classes.length);
	const images = listOf(list.images, 'images', (value, name) => {
		const image = objectOf(value, name);
		return { index: wholeOf(0)(image.index, `${name}.index`), label: label(image.label, `${name}.label`) };
	});
	check(images.length === columns * rows, `images should be ${columns} × ${rows}`, images.length);
	return {
		classes,
		columns,
		rows,
		side: wholeOf(1)(list.side, 'side'),
		images,
		gallery: listOf(list.gallery, 'gallery', wholeOf(0, images.length)),
		source: textOf(list.source, 'source'),
		citation: textOf(list.citation, 'citation')
	};
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
 * @throws SampleSheetError if the sheet does not have the size that the list asks for
 */
export function cut(
	pixels: Pixels,
	sheet: SampleSheet
): { readonly images: readonly Pixels[]; readonly labels: Uint8Array<ArrayBuffer> } {
	const { columns, rows, side } = sheet;
	check(
		pixels.width === columns * side && pixels.height === rows * side,
		`The sample sheet should have ${columns * side}×${rows * side} pixels`,
		[pixels.width, pixels.height]
	);
	return {
		images: sheet.images.map((_, position) => imageAt(pixels, sheet, position)),
		labels: Uint8Array.from(sheet.images, ({ label }) => label)
	};
}

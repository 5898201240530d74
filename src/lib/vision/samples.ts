/** The sample sheet: many labelled pictures of one size as one picture, and the list that goes with it. */
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

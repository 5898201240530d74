/** The layers of a network as a table: its columns, declared once for the page and for files, and which rows are shown. */
import { csvFormat } from 'd3-dsv';
import { sum } from 'd3-array';
import type { Layer } from '#lib/arch/layers.ts';
import { paperLabel } from '#lib/arch/label.ts';
import type { Network, Shape } from '#lib/arch/node.ts';
import { shapeText } from '#lib/layout/caption.ts';
import { columnNames, type ColumnName, type Sort } from './layer-columns.ts';

export interface Row extends Layer {
	/** Share of the network's multiply-accumulates, 0 to 1. */
	readonly share: number;
	/** Of the last run; `null` before one, and where the backend tells only those of modules. */
	readonly milliseconds: number | null;
	/** What the filter looks through. */
	readonly words: string;
}

interface Column {
	/** Its name in a file, with its unit. */
	readonly file: string;
	/** As a file holds it, shapes with × as in the page. */
	readonly value: (row: Row) => string | number | null;
	/** What is compared, where that is not the value. */
	readonly order?: (row: Row) => number;
	/** Whether its numbers add up, so that they have a total. */
	readonly adds?: true;
}

/** Shapes that meet in a node have the same grid: `17×17×(192, 192)`. */
function together(shapes: readonly Shape[]): string {
	const [first] = shapes;
	if (!first || shapes.length === 1) return shapes.map(shapeText).join();
	return `${first[0]}×${first[1]}×(${shapes.map(([, , channels]) => channels).join(', ')})`;
}

const area = ([h, w, c = 1]: readonly number[]): number => (h ?? 0) * (w ?? 0) * c;

export const columns: Readonly<Record<ColumnName, Column>> = {
	name: { file: 'name', value: ({ op }) => op.id },
	op: { file: 'op', value: ({ op }) => op.op },
	kernel: {
		file: 'kernel',
		value: ({ window }) => window && window.kernel.join('×'),
		order: ({ window }) => (window ? area(window.kernel) : 0)
	},
	stride: { file: 'stride', value: ({ window }) => window && window.stride },
	padding: { file: 'padding', value: ({ window }) => window && window.padding },
	in: { file: 'in', value: ({ inputs }) => together(inputs), order: ({ inputs }) => sum(inputs, area) },
	out: { file: 'out', value: ({ out }) => shapeText(out), order: ({ out }) => area(out) },
	parameters: {
		file: 'parameters',
		value: ({ trainable, nonTrainable }) => trainable + nonTrainable,
		adds: true
	},
	macs: { file: 'macs', value: ({ macs }) => macs, adds: true },
	share: { file: 'share_of_macs', value: ({ share }) => share, adds: true },
	memory: { file: 'output_bytes', value: ({ bytes }) => bytes, adds: true },
	field: {
		file: 'receptive_field_px',
		value: ({ field }) => field.size.join('×'),
		order: ({ field }) => area(field.size)
	},
	time: { file: 'milliseconds', value: ({ milliseconds }) => milliseconds, adds: true }
};

/** Signs that people write in more than one way. */
const plain = (text: string): string => text.toLowerCase().replaceAll('×', 'x').replaceAll(',', '');

/**
 * @param layers of the whole network, for the input size in question
 * @param times milliseconds of nodes in the last run, by id
 */
export function rowsOf(
	network: Network,
	layers: readonly Layer[],
	times: ReadonlyMap<string, { readonly milliseconds: number | null }>
): readonly Row[] {
	const total = sum(layers, ({ macs }) => macs);
	const labels = new Map(network.modules.map(({ id, label }) => [id, label]));
	return layers.map((layer) => {
		const { op, window, out } = layer;
		const said = [op.id, paperLabel(op), op.op, labels.get(op.module), window?.padding, shapeText(out)];
		return {
			...layer,
			share: layer.macs / total,
			milliseconds: times.get(op.id)?.milliseconds ?? null,
			words: plain(said.join(' '))
		};
	});
}

/** Numbers begin with the largest, words with the first; the third time the order is that of the data again. */
export function nextSort(column: ColumnName, before: Sort | null, rows: readonly Row[]): Sort | null {
	const { value, order } = columns[column];
	const first = order !== undefined || rows.some((row) => typeof value(row) === 'number');
	if (before?.column !== column) return { column, descending: first };
	return before.descending === first ? { column, descending: !first } : null;
}

/** Whether a word of `text`, or a side of a shape, begins so: `1x7` is not in 71x71. */
function begins(text: string, word: string): boolean {
	for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1))
		if (!/[a-wyz\d]/.test(text[i - 1] ?? '')) return true;
	return false;
}

/** The rows with every word of `filter` in what is said of them, in the wanted order. */
export function shownOf(rows: readonly Row[], filter: string, sort: Sort | null): readonly Row[] {
	const asked = plain(filter).split(/\s+/).filter(Boolean);
	const some = rows.filter(({ words }) => asked.every((word) => begins(words, word)));
	if (!sort) return some;
	const { value, order } = columns[sort.column];
	const key = order ?? value;
	const sign = sort.descending ? -1 : 1;
	return some.toSorted((a, b) => {
		const [one, other] = [key(a), key(b)];
		// What has none stands last, whichever way.
		if (!one || !other) return Number(!one) - Number(!other);
		return sign * (one < other ? -1 : Number(one > other));
	});
}

/** Sum of a column; `null` where nothing is to be added. */
export function totalOf(column: ColumnName, rows: readonly Row[]): number | null {
	const { value, adds } = columns[column];
	const numbers = adds ? rows.map(value).filter((number) => typeof number === 'number') : [];
	return numbers.length > 0 ? sum(numbers) : null;
}

/** Programs that read tables do not all know ×. */
const plainly = (value: string | number | null) =>
	typeof value === 'string' ? value.replaceAll('×', 'x') : value;

const recordOf = (row: Row) =>
	Object.fromEntries(
		columnNames.map((name) => [columns[name].file, plainly(columns[name].value(row))] as const)
	);

export const asCsv = (rows: readonly Row[]): string =>
	csvFormat(
		rows.map(recordOf),
		columnNames.map((name) => columns[name].file)
	);

export const asJson = (network: Network, input: Shape, rows: readonly Row[]): string =>
	JSON.stringify({ network: network.id, input, layers: rows.map(recordOf) }, null, '\t');

/** @param heads of the columns @param cell what stands in the page */
export function asMarkdown(
	heads: Readonly<Record<ColumnName, string>>,
	rows: readonly Row[],
	cell: (column: ColumnName, row: Row) => string
): string {
	const line = (cells: readonly string[]) =>
		`| ${cells.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
	const rule = columnNames.map((name) => (columns[name].adds ? '--:' : '---'));
	return [
		line(columnNames.map((name) => heads[name])),
		line(rule),
		...rows.map((row) => line(columnNames.map((name) => cell(name, row))))
	].join('\n');
}

import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { catalogue, networkById } from '#lib/arch/catalogue.ts';
import { totalsOf } from '#lib/arch/cost.ts';
import { layersOf } from '#lib/arch/layers.ts';
import { INPUT, opsOf } from '#lib/arch/ops.ts';
import { at, shapesOf } from '#lib/arch/shapes.ts';
import { columnNames, type ColumnName, type Sort } from '#lib/state/explore/layer-columns.ts';
import {
	asCsv,
	asJson,
	asMarkdown,
	columns,
	nextSort,
	rowsOf,
	shownOf,
	totalOf
} from '#lib/state/explore/layer-table.ts';

const network = networkById('inception-resnet-v2-slim');
const shapes = shapesOf(network);
const times = new Map([
	['Conv2d_1a_3x3', { milliseconds: 12 }],
	['Conv2d_2a_3x3', { milliseconds: null }]
]);
const rows = rowsOf(network, layersOf(network, shapes), times);
const ids = (filter: string, sort: Sort | null = null) => shownOf(rows, filter, sort).map(({ op }) => op.id);

describe('the table of layers', () => {
	test.each(catalogue.map((one) => [one.id, one] as const))(
		'%s: its totals are those of the folds',
		(_, one) => {
			const own = shapesOf(one);
			const all = rowsOf(one, layersOf(one, own), new Map());
			const { total, macs, ops } = totalsOf(opsOf(one), own);
			expect(all).toHaveLength(ops);
			expect(totalOf('parameters', all)).toBe(total);
			expect(totalOf('macs', all)).toBe(macs);
			expect(totalOf('share', all)).toBeCloseTo(1, 10);
			expect(totalOf('time', all)).toBeNull();
		}
	);

	test('a node takes 4 bytes for each of its values, and has the time that was measured of it', () => {
		const first = rows.find(({ op }) => op.id === 'Conv2d_1a_3x3');
		expect(first?.bytes).toBe(149 * 149 * 32 * 4);
		expect(totalOf('time', rows)).toBe(12);
	});

	test.each([
		['1x7 conv', /block17_\d+\/Branch_1\/Conv2d_0b_1x7$/],
		['17×17×1,088 concat', /^Mixed_6a\/concat$/],
		['Block35_3', /^Repeat\/block35_3\//],
		['maxpool valid', /MaxPool/],
		['1088 concat', /^Mixed_6a\/concat$/]
	])('%s is filtered, however it is written', (filter, expected) => {
		expect(ids(filter).length).toBeGreaterThan(0);
		for (const id of ids(filter)) expect(id).toMatch(expected);
	});

	test('an empty filter shows all, in the order of the data', () => {
		expect(ids(' ')).toEqual(opsOf(network).map(({ id }) => id));
	});

	test.each(columnNames)('sorted by %s, every row is there and none stands before a larger one', (column) => {
		for (const descending of [true, false]) {
			const shown = shownOf(rows, '', { column, descending });
			expect(new Set(shown)).toEqual(new Set(rows));
			const { order, value } = columns[column];
			const keys = shown.map(order ?? value);
			const filled = keys.filter((key): key is string | number => key !== null && key !== 0);
			expect(keys.slice(0, filled.length)).toEqual(filled);
			for (const [i, key] of filled.slice(1).entries()) {
				const before = filled[i] ?? key;
				expect(descending ? before >= key : before <= key).toBe(true);
			}
		}
	});

	test('a head sorts numbers from the largest, words from the first; then turns round; then sorts no more', () => {
		const press = (column: ColumnName, times: number) =>
			Array.from({ length: times }).reduce<Sort | null>((sort) => nextSort(column, sort, rows), null);
		expect([1, 2, 3].map((n) => press('macs', n)?.descending)).toEqual([true, false, undefined]);
		expect([1, 2, 3].map((n) => press('name', n)?.descending)).toEqual([false, true, undefined]);
		expect(nextSort('out', { column: 'macs', descending: true }, rows)).toEqual({
			column: 'out',
			descending: true
		});
	});
});

describe('files of the table', () => {
	const some = shownOf(rows, 'block35_1/', null);

	test('CSV has a line a row and plain numbers', () => {
		const lines = csvParse(asCsv(some));
		expect(lines.columns).toContain('output_bytes');
		expect(lines.columns).toHaveLength(columnNames.length);
		expect(lines.map(({ name }) => name)).toEqual(some.map(({ op }) => op.id));
		expect(Number(lines[0]?.macs)).toBe(some[0]?.macs);
	});

	test('JSON says of which network and input', () => {
		const file = JSON.parse(asJson(network, at(shapes, INPUT), some)) as { layers: { out: string }[] };
		expect(file).toMatchObject({ network: network.id, input: [299, 299, 3] });
		expect(file.layers[0]?.out).toBe('35x35x32');
	});

	test('Markdown has a cell for each column, and no bar that is not one', () => {
		const heads = Object.fromEntries(columnNames.map((name) => [name, name])) as Record<ColumnName, string>;
		const lines = asMarkdown(heads, some, (name) => `${name} a|b`).split('\n');
		expect(lines).toHaveLength(some.length + 2);
		for (const line of lines)
			expect(line.replaceAll('\\|', '').split('|')).toHaveLength(columnNames.length + 2);
	});
});

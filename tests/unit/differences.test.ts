/** The table of differences has every row of the facts (`golden/facts/discrepancies.md`), with its numbers. */
import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { networkById } from '#lib/arch/catalogue.ts';
import type { Design } from '#lib/arch/node.ts';
import { differences } from '#lib/course/differences/all.ts';
import {
	differenceKinds,
	type Difference,
	type DifferenceGroup,
	type DifferenceKind,
	type Work
} from '#lib/course/differences/difference.ts';
import { selectionAt } from '#lib/state/explore/selection.ts';
import { differenceText } from '#lib/text/differences.ts';
import type { DifferenceWords } from '#lib/text/words.ts';

const facts = readFileSync(new URL('../golden/facts/discrepancies.md', import.meta.url), 'utf8');
const rows = differences.flatMap((group) => group.rows);

/** Body of a numbered section. */
const sectionOf = (number: number): string =>
	new RegExp(`^## ${number}\\. .*\\n([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, 'm').exec(facts)?.[1] ?? '';

interface Fact {
	readonly id: string;
	/** What differs, without where it stands. */
	readonly text: string;
}

/** Rows of a table whose first cell begins with a number, its columns `from` to `to`. */
const tabled = (section: number, from: number, to: number): readonly Fact[] =>
	[...sectionOf(section).matchAll(/^\| (.*) \|$/gm)].flatMap(([, line = '']) => {
		const cells = line.split(' | ');
		const [, id] = /^(\d+\.\d+)/.exec(cells[0] ?? '') ?? [];
		return id === undefined ? [] : [{ id, text: cells.slice(from, to).join(' | ') }];
	});

const listed = [...sectionOf(5).matchAll(/^(\d+)\. (.*)$/gm)].map(([, n = '', text = '']): Fact => ({
	id: `5.${n}`,
	text
}));
const numbered: readonly Fact[] = [...[1, 2, 3, 4].flatMap((section) => tabled(section, 1, 3)), ...listed];

const plain = (text: string): string => text.replaceAll('×', 'x');

/** Everything that a reader reads in a row, where it stands included. */
const read = (row: Difference): string =>
	plain(`${Object.values(row.say(differenceText.rows)).join(' ')} ${JSON.stringify([row.paper, row.code])}`);

/** Numbers of a fact; no lines, issues, references to other rows, marks of evidence, or parts of names. */
const numbersIn = (text: string): readonly string[] =>
	text
		.replace(/\[[^\]]*\]|\(l\.[^)]*\)|#\d+|\(section \d[^)]*\)|\(\d\.\d[^)]*\)|\d{4}\.\d{5}(v\d)?/g, ' ')
		.match(/(?<![\w.])\d+(?:(?:x\d+)+|\.\d+)?/g) ?? [];

const has = (text: string, number: string): boolean =>
	new RegExp(`(?<![\\d.])${number.replace('.', '\\.')}(?![\\d]|\\.\\d)`).test(text);

const rowOf = (id: string): Difference | undefined => rows.find((row) => row.id === id);

describe('the facts', () => {
	test('are all read', () => {
		const count = (section: number) => numbered.filter(({ id }) => id.startsWith(`${section}.`)).length;
		expect([1, 2, 3, 4, 5].map(count)).toEqual([14, 6, 7, 8, 11]);
	});

	test('have one row each, in their order', () => {
		const ids = rows.map(({ id }): string => id).filter((id) => /^\d+\.\d+$/.test(id));
		expect(ids).toEqual(numbered.map(({ id }) => id));
		expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
	});

	test.each(numbered)('$id: its numbers are in its row', ({ id, text }) => {
		const row = rowOf(id);
		const words = row ? read(row) : '';
		expect(numbersIn(text).filter((number) => !has(words, number))).toEqual([]);
	});

	test.each([
		['1-agree', /^\| agree \| (.*?) \|/m, 1],
		['2-agree', /^\| agree \| (.*?) \|/m, 2]
	] as const)('%s: so are those of what agrees', (id, pattern, section) => {
		const [, text = ''] = pattern.exec(sectionOf(section)) ?? [];
		const row = rowOf(id);
		expect(numbersIn(text).length).toBeGreaterThan(10);
		expect(numbersIn(text).filter((number) => !has(row ? read(row) : '', number))).toEqual([]);
	});

	test.each([
		['1-intended', 'sguada'],
		['1-Keras', 'some additional layers'],
		['1-blog', 'twice v3'],
		['1-comment', '17x17x1088 if output_stride == 8'],
		['1-pool', 'Conv2d_1a_3x3'],
		['1-clip', 'relu6'],
		['4-scopes', 'Conv_1_0c_5x5'],
		['cost-v1', 'IR-v1 has roughly the cost'],
		['cost-v2', 'matches the raw cost'],
		['cost-layers', 'larger number of layers'],
		['6-gamma', '30,272'],
		['6-Keras', 'CustomScaleLayer'],
		['6-WebNN', 'webnn-samples'],
		['6-classifier', 'Logits/Conv2d_1c_1x1']
	])('%s: has a row, though no number', (id, fact) => {
		expect(facts).toContain(fact);
		expect(rowOf(id)).toBeDefined();
	});
});

describe('every row', () => {
	const sections: readonly (readonly [DifferenceGroup, string, Design | null])[] = [
		['inception-resnet-v2', '1', 'inception-resnet-v2'],
		['inception-resnet-v1', '2', 'inception-resnet-v1'],
		['inception-v4', '3', 'inception-v4'],
		['inception-v3', '4', 'inception-v3'],
		['itself', '5', null],
		['codes', '6', null]
	];

	test.each(sections)('of %s is of section %s, and about its network', (name, section, design) => {
		const own = differences.find(({ group }) => group === name)?.rows ?? [];
		for (const { id } of own) if (/^\d/.test(id)) expect(id).toMatch(new RegExp(`^${section}\\b`));
		for (const { id, of } of own) if (design) expect(of, id).toContain(design);
	});

	test.each(rows)('$id says where it stands, and what it means', (row) => {
		const { what, paper, code, why } = row.say(differenceText.rows);
		expect([...row.paper, ...row.code]).not.toEqual([]);
		for (const words of [what, paper, code, why]) {
			expect(words).toMatch(/\S/);
			expect(words).not.toMatch(/NaN|undefined|,,| {2}|\.\./);
		}
	});

	test.each(rows)('$id leads to nodes that the explorer has', ({ places }) => {
		for (const { network, node } of places)
			expect(selectionAt(networkById(network), node), `${network} ${node}`).not.toBeNull();
	});

	test('is of a kind, and each kind and network has some', () => {
		for (const kind of differenceKinds) expect(rows.some((row) => row.kind === kind)).toBe(true);
		for (const [, , design] of sections)
			if (design) expect(rows.filter(({ of }) => of.includes(design)).length).toBeGreaterThan(8);
	});
});

test('words are there for exactly what is declared', () => {
	expect(Object.keys(differenceText.rows).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
	expectTypeOf<Exclude<keyof DifferenceWords['kind'], 'label' | 'all'>>().toEqualTypeOf<DifferenceKind>();
	expectTypeOf<keyof DifferenceWords['groups']>().toEqualTypeOf<DifferenceGroup>();
	expectTypeOf<keyof DifferenceWords['works']>().toEqualTypeOf<Work>();
});

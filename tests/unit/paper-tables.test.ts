import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BLACKLIST_EFFECT } from '#lib/results/paper/evaluation-set.ts';
import { waysOf } from '#lib/results/paper/steps.ts';
import {
	ALL_IMAGES,
	isDesign,
	paperNetworks,
	paperResults,
	resultTables,
	TEST_SET_TOP5,
	type PaperNetwork,
	type ResultTable
} from '#lib/results/paper/tables.ts';

const facts = readFileSync(new URL('../golden/facts/paper/facts.md', import.meta.url), 'utf8');

/** Title and body of what the facts say of a table. */
function sectionOf(table: ResultTable): { title: string; body: string } {
	const [, title = '', body = ''] = new RegExp(`^## Table ${table} – (.*)\\n([^#]*)`, 'm').exec(facts) ?? [];
	return { title, body };
}

const names: Readonly<Record<string, PaperNetwork>> = {
	'BN-Inception': 'bn-inception',
	'ResNet-151': 'resnet-151',
	'Inception-v3': 'inception-v3',
	'Inception-ResNet-v1': 'inception-resnet-v1',
	'Inception-v4': 'inception-v4',
	'Inception-ResNet-v2': 'inception-resnet-v2',
	'Inception-v4 + 3x Inception-ResNet-v2': 'inception-v4-and-3-inception-resnet-v2'
};

const percentIn = (cell: string): number | null => {
	const found = /^\**([\d.]+)%/.exec(cell);
	return found ? Number(found[1]) : null;
};

/** The rows of a table as the facts have them: network, what stands between, top-1, top-5. */
const factRows = (table: ResultTable) =>
	[...sectionOf(table).body.matchAll(/^\| (.*) \|$/gm)].slice(1).map(([, line = '']) => {
		const cells = line.split(' | ');
		const name = (cells[0] ?? '').replace(/ [[(].*$/, '');
		return {
			network: names[name],
			sic: line.includes('sic') || name === 'ResNet-151',
			middle: cells.length === 4 ? cells[1] : undefined,
			top1: percentIn(cells.at(-2) ?? ''),
			top5: percentIn(cells.at(-1) ?? '')
		};
	});

describe.each(resultTables)('Table %i', (table) => {
	const rows = paperResults.filter((result) => result.table === table);
	const given = factRows(table);
	const { title } = sectionOf(table);

	test('has every row of the facts, and its numbers', () => {
		expect(given.length).toBeGreaterThan(2);
		expect(rows.map(({ network, top1, top5 }) => ({ network, top1, top5 }))).toEqual(
			given.map(({ network, top1, top5 }) => ({ network, top1, top5 }))
		);
	});

	test('says how it was evaluated', () => {
		for (const [i, { crops, models, set }] of rows.entries()) {
			const middle = given[i]?.middle ?? '1';
			expect(`${table === 5 ? models : crops}`).toBe(middle);
			if (table === 5) expect(title).toContain('144 crops/dense');
			else expect(models).toBe(1);
			expect(set).toBe(title.includes('non-blacklisted') ? 'subset' : 'all');
			if (set === 'all') expect(title).toContain(ALL_IMAGES.toLocaleString('en').replace(',', ' '));
		}
		if (table === 5)
			for (const { network, crops } of rows) expect(crops).toBe(network === 'resnet-151' ? 'dense' : 144);
	});

	test('marks the misprinted name wherever it stands', () => {
		expect(rows.map(({ notes }) => notes.includes('sic-151'))).toEqual(given.map(({ sic }) => sic));
	});
});

describe('what else is printed', () => {
	test('the other edition differs where the facts say, and is noted', () => {
		const [, top1, top5] = /^A17 prints ([\d.]+)% \/ ([\d.]+)% in the ResNet row/m.exec(facts) ?? [];
		const [, ensemble] = /A17 prints ([\d.]+)%\*\*/.exec(facts) ?? [];
		const differing = paperResults.filter(({ otherEdition }) => otherEdition);
		expect(differing.map(({ table, network, otherEdition }) => [table, network, otherEdition])).toEqual([
			[3, 'resnet-151', { top1: Number(top1), top5: Number(top5) }],
			[5, 'inception-v4-and-3-inception-resnet-v2', { top1: Number(ensemble), top5: 3.1 }]
		]);
		for (const { notes, otherEdition } of paperResults)
			expect(notes.some((note) => note.startsWith('aaai'))).toBe(otherEdition !== undefined);
	});

	test('the test set, and what the blacklist does', () => {
		expect(facts).toContain(`Test set: **${TEST_SET_TOP5}%** top-5`);
		expect(facts).toContain(
			`'about ${BLACKLIST_EFFECT.top1}% for top-1 error and about ${BLACKLIST_EFFECT.top5}% for the top-5 error'`
		);
	});
});

test('the networks of the tables, the designs among them', () => {
	expect(new Set(paperResults.map(({ network }) => network))).toEqual(new Set(paperNetworks));
	expect(paperNetworks.filter(isDesign)).toEqual([
		'inception-v3',
		'inception-resnet-v1',
		'inception-v4',
		'inception-resnet-v2'
	]);
});

describe('what each step buys', () => {
	const drops = (metric: 'top1' | 'top5') =>
		Object.fromEntries(waysOf(metric).map(({ network, steps }) => [network, steps.map(({ drop }) => drop)]));

	// by hand, from Tables 2 to 5
	test('is the difference of the printed errors', () => {
		expect(drops('top1')).toEqual({
			'resnet-151': [null, null, 2.0, null],
			'inception-v3': [null, 1.4, 0.9, 1.6],
			'inception-resnet-v1': [null, 1.5, 1.0, null],
			'inception-v4': [null, 1.3, 1.0, 1.2],
			'inception-resnet-v2': [null, 1.2, 0.9, 1.3]
		});
		expect(drops('top5')).toEqual({
			'resnet-151': [null, null, 1.2, 0.9],
			'inception-v3': [null, 1.0, 0.3, 0.7],
			'inception-resnet-v1': [null, 0.9, 0.3, null],
			'inception-v4': [null, 0.8, 0.4, 0.7],
			'inception-resnet-v2': [null, 0.8, 0.4, 0.6]
		});
	});
});

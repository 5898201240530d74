import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogue } from '#lib/arch/catalogue.ts';
import { opsOf, type OpName } from '#lib/arch/ops.ts';
import { colourOf, kindOf, kindOfModule, kinds, type Kind } from '#lib/diagram/kinds.ts';
import { text } from '#lib/text/index.ts';

test('every kind has a colour of the page and a name, and a node of it somewhere', () => {
	const sheet = readFileSync(new URL('../../../src/app.css', import.meta.url), 'utf8');
	for (const kind of kinds) {
		const name = /^var\((--[\w-]+)\)$/.exec(colourOf(kind))?.[1];
		expect(sheet, kind).toMatch(new RegExp(`${name}: light-dark\\(`));
		expect(text.kinds[kind]).toBeTruthy();
	}
	const drawn = catalogue.flatMap((network) => opsOf(network).map(({ op }) => kindOf(op)));
	expect(new Set([kindOf(null), ...drawn])).toEqual(new Set(kinds));
});

test.each<[Kind, OpName[]]>([
	['residual', ['scale', 'add', 'relu']],
	['head', ['globalpool', 'dropout', 'dense', 'softmax', 'l2norm']],
	['conv', ['conv']],
	['maxpool', ['maxpool']],
	['avgpool', ['avgpool']],
	['concat', ['concat']]
])('of the kind %s are %j', (kind, ops) => {
	for (const op of ops) expect(kindOf(op)).toBe(kind);
});

test('a module has the colour of a node of its own', () => {
	for (const network of catalogue)
		for (const { id, kind } of network.modules) {
			const own = opsOf(network).filter(({ module }) => module === id);
			expect(
				own.map(({ op }) => kindOf(op)),
				`${network.id} ${id}`
			).toContain(kindOfModule(kind));
		}
});

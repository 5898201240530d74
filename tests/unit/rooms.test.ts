import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/rooms/breaches.ts';
import { arrowsIn, drawMap } from '../../scripts/rooms/draw.ts';
import { breachesIn, circlesIn, readSource } from '../../scripts/rooms/graph.ts';
import { rooms } from '../../scripts/rooms/table.ts';

const { graph, breaches } = readSource();

describe('the table of rooms', () => {
	it('goes from the ground up', () => {
		const names = Object.keys(rooms);
		for (const [name, { uses }] of Object.entries(rooms))
			for (const used of uses.filter((other) => names.includes(other)))
				expect(names.indexOf(used), `${name} uses ${used}`).toBeLessThan(names.indexOf(name));
	});
});

describe('imports', () => {
	it.each([
		[
			'a relative path through several folders',
			'arch/networks/a.ts',
			`import { run } from '../../engine/run.ts';`
		],
		['a dynamic import', 'arch/a.ts', `const run = import('#lib/engine/run.ts');`],
		['a dynamic import of a package', 'layout/a.ts', `await import('@tensorflow/tfjs-core');`],
		['a type from above', 'text/a.ts', `import type { Metric } from '#lib/results/paper/curves.ts';`],
		['a type by import(…)', 'text/a.ts', `type Metric = import('../results/paper/curves.ts').Metric;`],
		['a re-export', 'engine/a.ts', `export * from '../state/address/url.ts';`],
		['a named re-export', 'engine/a.ts', `export { numberCodec } from '../state/address/url.ts';`],
		['a glob', 'vision/a.ts', `import.meta.glob('/src/lib/engine/*.ts');`],
		['a list of globs', 'vision/a.ts', `import.meta.glob(['/static/photos/*.json', '../engine/*.ts']);`],
		['a component', 'arch/a.ts', `import Legend from '#lib/diagram/Legend.svelte';`],
		['a package in a pure room', 'course/a.ts', `import { tick } from 'svelte';`],
		['a package that only draws', 'layout/a.ts', `import { select } from 'd3-selection';`],
		['tfjs in a component', 'ui/A.svelte', `<script lang="ts">import '@tensorflow/tfjs-core';</script>`],
		['an import in markup', 'ui/A.svelte', `{#await import('#lib/lesson/Cite.svelte')}{/await}`],
		[
			'a type in a component',
			'ui/A.svelte',
			`<script lang="ts">let a: import('../lesson/seen-picture.ts').A;</script>`
		],
		['a module script', 'ui/A.svelte', `<script module>import '../lesson/seen-picture.ts';</script>`],
		['a script of the project', 'engine/a.ts', `import { main } from '../../../scripts/cli.ts';`],
		['a file that does not exist', 'arch/a.ts', `import './nowhere.ts';`],
		['a name put together at run time', 'state/a.ts', 'import(`#lib/arch/networks/${name}.ts`);'],
		['a room without an entry', 'attic/a.ts', `import '#lib/arch/node.ts';`]
	])('refuses %s', (_, file, source) => {
		expect(breachesIn(`src/lib/${file}`, source)).toHaveLength(1);
	});

	it('refuses tfjs on a page', () => {
		expect(breachesIn('src/routes/lab/a.ts', `import('@tensorflow/tfjs-core');`)).toEqual([
			'routes/ may not use the package @tensorflow/tfjs-core.'
		]);
	});

	it.each([
		['its own room', 'arch/networks/a.ts', `import { node } from '../node.ts';`],
		['a room below', 'state/run/a.ts', `const engine = import('#lib/engine/page.ts');`],
		['tfjs where it lives', 'engine/a.ts', `import { tidy } from '@tensorflow/tfjs-core';`],
		['data with a query', 'results/a.ts', `import.meta.glob('/training/curves/*.csv', { query: '?raw' });`]
	])('allows %s', (_, file, source) => {
		expect(breachesIn(`src/lib/${file}`, source)).toEqual([]);
	});

	it('are all allowed in src/', () => {
		expect(breaches).toEqual([]);
	});
});

describe('circles', () => {
	it('finds one, of any length, and nothing where files only meet again', () => {
		const meeting = { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] };
		expect(circlesIn(new Map(Object.entries(meeting)))).toEqual([]);
		expect(circlesIn(new Map(Object.entries({ ...meeting, d: ['b'] })))).toEqual([['b', 'd', 'b']]);
		expect(circlesIn(new Map(Object.entries({ ...meeting, d: ['d'] })))).toEqual([['d', 'd']]);
	});

	it('are none in src/, types included', () => {
		expect(circlesIn(graph).map((files) => files.join(' > '))).toEqual([]);
	});
});

it('docs/rooms.svg shows the imports as they are; npm run map draws it', () => {
	expect(readFileSync(`${root}docs/rooms.svg`, 'utf8')).toBe(drawMap(arrowsIn(graph)));
});

/** Styles use no token that nobody defines, and none is defined for nobody. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';
import { root } from '../../scripts/rooms/breaches.ts';

const sources = globSync('src/**/*.{css,svelte,ts}', { cwd: root }).map((file) => ({
	file,
	source: readFileSync(root + file, 'utf8')
}));

/** Names that a pattern's first group finds, with the files where it does. */
const found = (pattern: RegExp) =>
	new Map(
		sources.flatMap(({ file, source }) =>
			[...source.matchAll(pattern)].map(([, name = '']) => [name, file] as const)
		)
	);

/** In a style sheet, on an element, or by `style:` in markup. */
const defined = found(/(?:style:|[\s"';{])(--[a-z][a-z0-9-]*)(?==|\s*:)/g);
const used = found(/var\((--[a-z][a-z0-9-]*)\s*[,)]/g);
/** Beginnings of names that are put together, e.g. `var(--net-${design})`. */
const composed = [...found(/var\((--[a-z-]+-)\$\{/g).keys()];

test('every token that is used is defined', () => {
	expect(used.size).toBeGreaterThan(20);
	expect([...used].filter(([name]) => !defined.has(name))).toEqual([]);
});

test('every token that is defined is used', () => {
	const idle = [...defined].filter(
		([name]) => !used.has(name) && !composed.some((start) => name.startsWith(start))
	);
	expect(idle).toEqual([]);
});

/** The files of src/ and what each of them imports. */
import { readFileSync } from 'node:fs';
import { parse as parseSvelte } from 'svelte/compiler';
import { globSync } from 'tinyglobby';
import { parser as typescript } from 'typescript-eslint';
import { breachOf, root, targetsOf } from './breaches.ts';
import { importsIn, type Import, type Node } from './imports.ts';

/** The syntax tree of a source text as if it lay in `file`. */
export function treeOf(file: string, source: string): Node {
	const tree = file.endsWith('.svelte')
		? parseSvelte(source, { modern: true })
		: typescript.parseForESLint(source).ast;
	return tree as unknown as Node;
}

/** The imports of a source text as if it lay in `file`. */
export const importsOf = (file: string, source: string): Import[] =>
	importsIn(treeOf(file, source), Object.keys);

/** What the table of rooms does not allow in a source text, as if it lay in `file`. */
export const breachesIn = (file: string, source: string): string[] =>
	importsOf(file, source).flatMap((imported) => breachOf(file, imported) ?? []);

/** Each file of src/ with the files that it imports. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** The graph of src/, and what in it the table of rooms does not allow. */
export function readSource(): { graph: Graph; breaches: string[] } {
	const files = globSync('src/**/*.{ts,svelte}', { cwd: root }).sort();
	const imports = files.map((file) => ({ file, found: importsOf(file, readFileSync(root + file, 'utf8')) }));
	return {
		graph: new Map(imports.map(({ file, found }) => [file, found.flatMap((each) => targetsOf(file, each))])),
		breaches: imports.flatMap(({ file, found }) =>
			found.flatMap((each) => breachOf(file, each) ?? []).map((breach) => `${file}: ${breach}`)
		)
	};
}

/** Every circle of imports that a walk in depth comes upon, each from a file back to itself. */
export function circlesIn(graph: Graph): string[][] {
	const done = new Set<string>();
	const circles: string[][] = [];
	function visit(file: string, path: readonly string[]) {
		if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file]);
		else if (!done.has(file)) for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
		done.add(file);
	}
	for (const file of graph.keys()) visit(file, []);
	return circles;
}

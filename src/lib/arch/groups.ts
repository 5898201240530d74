/** Runs of equal modules, which stand for each other. */
import { treesOf, valueAt, type Op, type Tree } from './ops.ts';
import type { Module, Network } from './node.ts';
import type { Some } from './some.ts';

export interface Group {
	/** Id of the first module, which stands for all. */
	readonly id: string;
	readonly modules: Some<Module>;
}

const opSignature = ({ id: _, module: __, inputs: ___, ...rest }: Op): unknown => rest;

/** What a module is made of, its names left out. */
function signature(tree: Tree): unknown {
	switch (tree.kind) {
		case 'op':
			return opSignature(tree.op);
		case 'series':
			return tree.children.map(signature);
		case 'branches':
			return { branches: tree.children.map(signature) };
		case 'residual':
			return { body: signature(tree.body), scale: opSignature(tree.scale), relu: tree.relu !== null };
	}
}

/** Neighbours that repeat each other exactly are one group; most groups have one module. */
export function groupsOf(network: Network): readonly Group[] {
	const trees = treesOf(network);
	const groups: { signature: string; modules: [Module, ...Module[]] }[] = [];
	for (const module of network.modules) {
		const own = JSON.stringify([module.label, signature(valueAt(trees, module.id))]);
		const last = groups.at(-1);
		if (last?.signature === own) last.modules.push(module);
		else groups.push({ signature: own, modules: [module] });
	}
	return groups.map(({ modules }) => ({ id: modules[0].id, modules }));
}

/** The group that holds a module. */
export const groupOf = (groups: readonly Group[], module: string): Group | undefined =>
	groups.find(({ modules }) => modules.some(({ id }) => id === module));

/** Ids of the unfolded groups once one group has been folded or unfolded. */
export const toggled = (unfolded: readonly string[], group: string): readonly string[] =>
	unfolded.includes(group) ? unfolded.filter((id) => id !== group) : [...unfolded, group];

/** The folded group whose first module stands for this one, unless it is the first module itself. */
export function hiding(
	groups: readonly Group[],
	module: string,
	unfolded: readonly string[]
): Group | undefined {
	const group = groupOf(groups, module);
	return group && group.id !== module && !unfolded.includes(group.id) ? group : undefined;
}

/** Ids of the groups to unfold so that a module can be seen, too. */
export function showing(
	groups: readonly Group[],
	module: string,
	unfolded: readonly string[]
): readonly string[] {
	const group = hiding(groups, module, unfolded);
	return group ? [...unfolded, group.id] : unfolded;
}

/** Id to be seen for that of a node or module: the same one of the first module where the own module is hidden. */
export function standInOf(
	groups: readonly Group[],
	{ id, module }: { readonly id: string; readonly module: Pick<Module, 'id'> | null },
	unfolded: readonly string[]
): string {
	const group = module && hiding(groups, module.id, unfolded);
	return group ? id.replace(module.id, group.id) : id;
}

/** The imports of a parsed file: static, dynamic, re-exported, of types, and by `import.meta.glob`. */

/** A node of a syntax tree in the form of ESTree, whichever parser made it. */
export interface Node {
	type: string;
	[key: string]: unknown;
}

/** The properties of a node that may hold children. */
export type KeysOf = (node: Node) => readonly string[];

export interface Import {
	node: Node;
	/** Null where it is put together at run time and cannot be followed. */
	specifier: string | null;
	glob: boolean;
}

export const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

function* nodesOf(node: Node, keysOf: KeysOf): Generator<Node> {
	yield node;
	for (const key of keysOf(node))
		for (const child of [node[key]].flat()) if (isNode(child)) yield* nodesOf(child, keysOf);
}

/** `import.meta.glob`. */
function isGlob(callee: unknown): boolean {
	if (!isNode(callee) || callee.type !== 'MemberExpression') return false;
	return (callee.object as Node).type === 'MetaProperty' && (callee.property as Node).name === 'glob';
}

/** The argument of `import.meta.glob`: one pattern or a list of them. */
const patternsOf = ([patterns]: Node[]): Node[] =>
	patterns?.type === 'ArrayExpression' ? (patterns.elements as Node[]) : patterns ? [patterns] : [];

const toImport = (node: Node, glob: boolean): Import => ({
	node,
	specifier: typeof node.value === 'string' ? node.value : null,
	glob
});

/** Declarations, `import(…)` and `import(…)` types have a source and nothing else has; Svelte's parser calls that of a type its argument. */
const sourceOf = (node: Node) =>
	node.type === 'TSImportType' ? (node.source ?? node.argument) : node.source;

function importsAt(node: Node): Import[] {
	if (node.type === 'CallExpression' && isGlob(node.callee))
		return patternsOf(node.arguments as Node[]).map((pattern) => toImport(pattern, true));
	const source = sourceOf(node);
	return isNode(source) ? [toImport(source, false)] : [];
}

export const importsIn = (tree: Node, keysOf: KeysOf): Import[] =>
	[...nodesOf(tree, keysOf)].flatMap(importsAt);

/**
 * An expression, read in the order in which data flows: every primitive operation with its stable id
 * and the ids it reads. Shapes, costs, receptive fields and programs are folds over this list.
 */
import type { Conv, Dense, Dropout, Leaf, Network, Node, Pointwise, Pool } from './node.ts';
import { mapSome, type Some } from './some.ts';

/** The id of the network's input tensor. */
export const INPUT = 'input';

interface Placed {
	/** Stable path, e.g. `Repeat/block35_3/Branch_1/Conv2d_0b_3x3`. */
	readonly id: string;
	readonly module: string;
	/** Ids of ops, or `input`. A concatenation keeps the order of its branches. */
	readonly inputs: Some<string>;
}

export type Merge =
	| { readonly op: 'concat' }
	| { readonly op: 'scale'; readonly value: number | null }
	| { readonly op: 'add' }
	| { readonly op: 'relu' };

type WithOp<L> = L extends Leaf ? Omit<L, 'kind' | 'name'> & { readonly op: L['kind'] } : never;

export type ConvOp = WithOp<Conv> & Placed;
export type PoolOp = WithOp<Pool> & Placed;
export type DenseOp = WithOp<Dense> & Placed;
export type Op = ConvOp | PoolOp | DenseOp | ((WithOp<Dropout> | WithOp<Pointwise> | Merge) & Placed);
export type OpName = Op['op'];

/** The expression once more, with every node replaced by the placed ops it stands for. */
export type Tree =
	| { readonly kind: 'op'; readonly op: Op }
	| { readonly kind: 'series'; readonly children: readonly Tree[] }
	| { readonly kind: 'branches'; readonly children: readonly Tree[]; readonly concat: Op }
	| {
			readonly kind: 'residual';
			readonly body: Tree;
			readonly scale: Op;
			readonly add: Op;
			readonly relu: Op | null;
	  };

const join = (path: string, name: string): string => (path && name ? `${path}/${name}` : path || name);

/** Appends the ops of `node`, which reads `input`, to `list`; returns its output and its tree. */
function unroll(
	node: Node,
	input: string,
	path: string,
	module: string,
	list: Op[]
): { output: string; tree: Tree } {
	const push = (name: string, inputs: Some<string>, rest: WithOp<Leaf> | Merge): Op => {
		const op: Op = { ...rest, id: join(path, name), module, inputs };
		list.push(op);
		return op;
	};
	switch (node.kind) {
		case 'series': {
			const inner = join(path, node.scope);
			const children: Tree[] = [];
			const output = node.children.reduce((from, child) => {
				const grown = unroll(child, from, inner, module, list);
				children.push(grown.tree);
				return grown.output;
			}, input);
			return { output, tree: { kind: 'series', children } };
		}
		case 'branches': {
			const grown = mapSome(node.children, (child) => unroll(child, input, path, module, list));
			const outputs = mapSome(grown, ({ output }) => output);
			const concat = push('concat', outputs, { op: 'concat' });
			return {
				output: concat.id,
				tree: { kind: 'branches', children: grown.map(({ tree }) => tree), concat }
			};
		}
		case 'residual': {
			const body = unroll(node.body, input, path, module, list);
			const scale = push('scale', [body.output], { op: 'scale', value: node.scale });
			const add = push('add', [input, scale.id], { op: 'add' });
			const relu = node.activation ? push('relu', [add.id], { op: 'relu' }) : null;
			const output = (relu ?? add).id;
			return { output, tree: { kind: 'residual', body: body.tree, scale, add, relu } };
		}
		default: {
			const { kind, name, ...rest } = node;
			const op = push(name, [input], { ...rest, op: kind } as WithOp<Leaf>);
			return { output: op.id, tree: { kind: 'op', op } };
		}
	}
}

interface Unrolled {
	readonly ops: readonly Op[];
	readonly trees: ReadonlyMap<string, Tree>;
}

const cache = new WeakMap<Network, Unrolled>();

function unrolled(network: Network): Unrolled {
	const known = cache.get(network);
	if (known) return known;
	const ops: Op[] = [];
	const trees = new Map<string, Tree>();
	network.modules.reduce((from, { body, id }) => {
		const { output, tree } = unroll(body, from, '', id, ops);
		trees.set(id, tree);
		return output;
	}, INPUT);
	cache.set(network, { ops, trees });
	return { ops, trees };
}

/** All ops of a network in dataflow order: every op comes after the ops it reads. */
export const opsOf = (network: Network): readonly Op[] => unrolled(network).ops;

/** The structure of each module, by module id. */
export const treesOf = (network: Network): ReadonlyMap<string, Tree> => unrolled(network).trees;

/** The op that makes each module's output, by module id. */
export const outputsOf = (network: Network): ReadonlyMap<string, string> =>
	new Map(opsOf(network).map(({ module, id }) => [module, id]));

/** For every id, `input` included: the ids of the ops that read it. */
export function readersOf(ops: readonly Op[]): ReadonlyMap<string, readonly string[]> {
	const readers = new Map<string, string[]>([[INPUT, []]]);
	for (const { id, inputs } of ops) {
		readers.set(id, []);
		for (const input of inputs) readers.get(input)?.push(id);
	}
	return readers;
}

/**
 * The fold: gives every op a value made from the values of its inputs.
 * @param input the value of the network's input tensor
 */
export function fold<T>(
	ops: readonly Op[],
	input: T,
	step: (op: Op, inputs: readonly T[]) => T
): ReadonlyMap<string, T> {
	const values = new Map<string, T>([[INPUT, input]]);
	for (const op of ops)
		values.set(
			op.id,
			step(
				op,
				op.inputs.map((id) => valueAt(values, id))
			)
		);
	return values;
}

/**
 * The value of a node in a map that a fold made.
 * @throws Error naming the id when the map has no such node
 */
export function valueAt<T>(values: ReadonlyMap<string, T>, id: string): T {
	const value = values.get(id);
	if (value === undefined) throw new Error(`No node '${id}' in this network.`);
	return value;
}

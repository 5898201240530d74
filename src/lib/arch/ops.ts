/**
 * An expression, read in the order in which data flows: every primitive operation with its stable id
 * and the ids it reads. Shapes, costs, receptive fields and programs are folds over this list.
 */
import type { Conv, Dense, Dropout, Leaf, Network, Node, Pointwise, Pool } from './node.ts';

/** The id of the network's input tensor. */
export const INPUT = 'input';

interface Placed {
	/** Stable path, e.g. `Repeat/block35_3/Branch_1/Conv2d_0b_3x3`. */
	readonly id: string;
	readonly module: string;
	/** Ids of ops, or `input`. A concatenation keeps the order of its branches. */
	readonly inputs: readonly string[];
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

const join = (path: string, name: string): string => (path && name ? `${path}/${name}` : path || name);

/** Appends the ops of `node`, which reads `input`, to `list`; returns the id of its output. */
function unroll(node: Node, input: string, path: string, module: string, list: Op[]): string {
	const push = (name: string, inputs: readonly string[], rest: WithOp<Leaf> | Merge): string => {
		const id = join(path, name);
		list.push({ ...rest, id, module, inputs });
		return id;
	};
	switch (node.kind) {
		case 'series': {
			const inner = join(path, node.scope);
			return node.children.reduce((from, child) => unroll(child, from, inner, module, list), input);
		}
		case 'branches':
			return push(
				'concat',
				node.children.map((child) => unroll(child, input, path, module, list)),
				{ op: 'concat' }
			);
		case 'residual': {
			const body = unroll(node.body, input, path, module, list);
			const scaled = push('scale', [body], { op: 'scale', value: node.scale });
			const sum = push('add', [input, scaled], { op: 'add' });
			return node.activation ? push('relu', [sum], { op: 'relu' }) : sum;
		}
		default: {
			const { kind, name, ...rest } = node;
			return push(name, [input], { ...rest, op: kind } as WithOp<Leaf>);
		}
	}
}

const cache = new WeakMap<Network, readonly Op[]>();

/** All ops of a network in dataflow order: every op comes after the ops it reads. */
export function opsOf(network: Network): readonly Op[] {
	const known = cache.get(network);
	if (known) return known;
	const list: Op[] = [];
	network.modules.reduce((from, { body, id }) => unroll(body, from, '', id, list), INPUT);
	cache.set(network, list);
	return list;
}

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

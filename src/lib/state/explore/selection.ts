/** What can be selected in a network: its input, a node, a module. */
import type { Module, Network } from '#lib/arch/node.ts';
import { INPUT, opsOf, type Op } from '#lib/arch/ops.ts';

export type Selection = {
	readonly id: string;
	/** The module that has to be drawn for it to be seen; `null` for the input, which always is. */
	readonly module: Module | null;
	/** What it consists of, in the order of the data. */
	readonly ops: readonly Op[];
	/** Ids of the nodes that it reads. */
	readonly inputs: readonly string[];
	/** Id of the node whose tensor it gives. */
	readonly output: string;
} & (
	| { readonly kind: 'input'; readonly module: null }
	| { readonly kind: 'node'; readonly module: Module; readonly op: Op }
	| { readonly kind: 'module'; readonly module: Module }
);

/** What `id` names; the node where a module of one node has its name. `null` where it names nothing. */
export function selectionAt(network: Network, id: string): Selection | null {
	if (id === INPUT) return { kind: 'input', id, module: null, ops: [], inputs: [], output: id };
	const op = opsOf(network).find((candidate) => candidate.id === id);
	const module = network.modules.find((candidate) => candidate.id === (op?.module ?? id));
	if (!module) return null;
	if (op) return { kind: 'node', id, module, ops: [op], inputs: op.inputs, output: id, op };
	const ops = opsOf(network).filter((candidate) => candidate.module === id);
	const [first, last] = [ops[0], ops.at(-1)];
	return first && last
		? { kind: 'module', id, module, ops, inputs: [first.inputs[0]], output: last.id }
		: null;
}

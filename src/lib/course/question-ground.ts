/** What questions are made from: the nodes of a lesson's modules in one network, and what the folds say of them. */
import type { Network, Shape } from '#lib/arch/node.ts';
import { valueAt, type ConvOp, type Op, type PoolOp } from '#lib/arch/ops.ts';
import { factsOf, hasPlace, placeIn, type Facts } from './place.ts';
import type { Question } from './question.ts';

export interface Ground {
	readonly network: Network;
	readonly ops: readonly Op[];
	readonly facts: Facts;
}

/** Makes all questions of a kind that a ground has, the right option first. */
export type Maker = (ground: Ground) => readonly Omit<Question, 'kind'>[];

export type WindowOp = ConvOp | PoolOp;

export function groundOf(network: Network, modules: readonly string[]): Ground {
	const own = modules.filter((module) => hasPlace(network, module));
	return { network, ops: own.flatMap((module) => placeIn(network, module).ops), facts: factsOf(network) };
}

export const inputShape = ({ facts }: Ground, op: Op): Shape => valueAt(facts.shapes, op.inputs[0]);

export const convolutions = (ops: readonly Op[]): ConvOp[] =>
	ops.filter((op): op is ConvOp => op.op === 'conv');

/** Those that see more than one pixel. */
export const windows = (ops: readonly Op[]): WindowOp[] =>
	ops.filter((op): op is WindowOp => 'kernel' in op && Math.max(...op.kernel) > 1);

export const at = ({ network }: Ground, node: string | null) => ({ network: network.id, node });

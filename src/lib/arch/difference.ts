/** What sets one node apart from the node that stands in its place in another network. */
import type { Activation, Padding, Pair } from './node.ts';
import type { Op } from './ops.ts';

export interface Sided<T> {
	readonly left: T;
	readonly right: T;
}

export type Side = keyof Sided<unknown>;

interface Settings {
	readonly filters: number;
	readonly kernel: Pair;
	/** Of a kernel that the other network has turned, 1x7 for 7x1. */
	readonly order: Pair;
	readonly stride: number;
	readonly padding: Padding;
	readonly batchNorm: boolean;
	readonly bias: boolean;
	readonly activation: Activation;
	/** `null` where the source states none. */
	readonly scale: number | null;
	/** Share of the values that a dropout lets through. */
	readonly keep: number;
}
export type Aspect = keyof Settings;

export type Difference = {
	readonly [A in Aspect]: Sided<Settings[A]> & { readonly aspect: A };
}[Aspect];

/** What a difference weighs when nodes are paired: what a node does counts more than how wide it is. */
const weights: Readonly<Record<Aspect, number>> = {
	kernel: 6,
	order: 4,
	filters: 1,
	stride: 3,
	scale: 3,
	padding: 2,
	batchNorm: 2,
	bias: 2,
	activation: 2,
	keep: 1
};
export const weightOf = (differences: readonly Difference[]): number =>
	differences.reduce((sum, { aspect }) => sum + weights[aspect], 0);

type Comparable = Partial<Omit<Settings, 'order'>>;

function settingsOf(op: Op): Comparable {
	switch (op.op) {
		case 'scale':
			return { scale: op.value };
		case 'conv': {
			const { filters, kernel, stride, padding, batchNorm, bias, activation } = op;
			return { filters, kernel, stride, padding, batchNorm, bias, activation };
		}
		case 'maxpool':
		case 'avgpool':
			return { kernel: op.kernel, stride: op.stride, padding: op.padding };
		case 'dense':
			return { filters: op.filters, batchNorm: op.batchNorm, bias: op.bias };
		case 'dropout':
			return { keep: op.keep };
		default:
			return {};
	}
}

/** A window of one pixel needs no padding, whatever its source says. */
const isPoint = ({ kernel }: Comparable): boolean => kernel?.every((side) => side === 1) ?? false;

/** How two nodes of the same kind differ; `null` when they are of different kinds. */
export function differencesOf(left: Op, right: Op): readonly Difference[] | null {
	if (left.op !== right.op) return null;
	const [ours, theirs] = [settingsOf(left), settingsOf(right)];
	return (Object.keys(ours) as (keyof Comparable)[]).flatMap((aspect) => {
		const [a, b] = [ours[aspect], theirs[aspect]];
		if (String(a) === String(b)) return [];
		if (aspect === 'padding' && isPoint(ours) && isPoint(theirs)) return [];
		const turned = Array.isArray(a) && Array.isArray(b) && String(a.toReversed()) === String(b);
		return [{ aspect: turned ? 'order' : aspect, left: a, right: b } as Difference];
	});
}

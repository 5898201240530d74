/** What a node costs: parameters and multiply-accumulates. */
import { elements, isWeighted, parametersOf } from './parameters.ts';
import { opsOf, valueAt, type Op } from './ops.ts';
import type { Network, Shape } from './node.ts';

export interface Cost {
	/** Kernels, biases and batch norm's beta. The family trains no gamma. */
	readonly trainable: number;
	/** Batch norm's moving mean and variance. */
	readonly nonTrainable: number;
	/** Multiply-accumulates of convolutions and dense layers; everything else counts as none. */
	readonly macs: number;
	/** Values written by convolutions and dense layers (timm's "macts"). */
	readonly activations: number;
}

export interface Totals extends Cost {
	/** Trainable and not trainable together. */
	readonly total: number;
	readonly ops: number;
	readonly conv: number;
}

/** Cost of one op. @param shapes what `shapesOf` gave for the input size in question */
export function costOf(op: Op, shapes: ReadonlyMap<string, Shape>): Cost {
	if (!isWeighted(op)) return { trainable: 0, nonTrainable: 0, macs: 0, activations: 0 };
	const parameters = parametersOf(op, valueAt(shapes, op.inputs[0])[2]);
	const count = (trainable: boolean) =>
		parameters.filter((p) => p.trainable === trainable).reduce((sum, p) => sum + elements(p.shape), 0);
	const [h, w, c] = valueAt(shapes, op.id);
	const [kernel] = parameters;
	return {
		trainable: count(true),
		nonTrainable: count(false),
		macs: h * w * elements(kernel?.shape ?? []),
		activations: h * w * c
	};
}

/** Sum of the costs of any ops of one network. */
export function totalsOf(ops: readonly Op[], shapes: ReadonlyMap<string, Shape>): Totals {
	const costs = ops.map((op) => costOf(op, shapes));
	const sum = (key: keyof Cost) => costs.reduce((total, cost) => total + cost[key], 0);
	const [trainable, nonTrainable] = [sum('trainable'), sum('nonTrainable')];
	return {
		trainable,
		nonTrainable,
		total: trainable + nonTrainable,
		macs: sum('macs'),
		activations: sum('activations'),
		ops: ops.length,
		conv: ops.filter(({ op }) => op === 'conv').length
	};
}

/** Totals of every module, by module id. */
export function moduleTotals(
	network: Network,
	shapes: ReadonlyMap<string, Shape>
): ReadonlyMap<string, Totals> {
	const ops = opsOf(network);
	return new Map(
		network.modules.map(({ id }) => [
			id,
			totalsOf(
				ops.filter((op) => op.module === id),
				shapes
			)
		])
	);
}

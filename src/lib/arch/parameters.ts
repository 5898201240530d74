/** Which tensors an op is made of. Layout is TensorFlow's: HWIO kernels, `[in, out]` dense kernels. */
import type { Network } from './node.ts';
import { opsOf, valueAt, type ConvOp, type DenseOp, type Op } from './ops.ts';
import { shapesOf } from './shapes.ts';

export type ParameterName = 'kernel' | 'bias' | 'bn_beta' | 'bn_mean' | 'bn_var';

export interface Parameter {
	/** Id of the op it belongs to. */
	readonly op: string;
	readonly param: ParameterName;
	readonly shape: readonly number[];
	/** Moving statistics of batch norm are not trained. */
	readonly trainable: boolean;
}

/** Added to the variance before the root, in every released code of the family. */
export const BATCH_NORM_EPSILON = 0.001;

/**
 * The scale of a residual block for which the paper states none: "typically around 0.1" (Fig. 20).
 * Section 3.3 says 0.1 to 0.3.
 */
export const UNSTATED_SCALE = 0.1;

export const isWeighted = (op: Op): op is ConvOp | DenseOp => op.op === 'conv' || op.op === 'dense';

/** The parameters of `op` when it reads `channels` channels, kernel first; none for an op without weights. */
export function parametersOf(op: Op, channels: number): readonly Parameter[] {
	if (!isWeighted(op)) return [];
	const vector = [op.filters];
	const make = (param: ParameterName, shape: readonly number[], trainable = true): Parameter => ({
		op: op.id,
		param,
		shape,
		trainable
	});
	return [
		make('kernel', op.op === 'conv' ? [...op.kernel, channels, op.filters] : [channels, op.filters]),
		...(op.bias ? [make('bias', vector)] : []),
		...(op.batchNorm
			? [make('bn_beta', vector), make('bn_mean', vector, false), make('bn_var', vector, false)]
			: [])
	];
}

/** Every parameter of a network, op by op. */
export function parametersOfNetwork(network: Network): readonly Parameter[] {
	const shapes = shapesOf(network);
	return opsOf(network).flatMap((op) => parametersOf(op, valueAt(shapes, op.inputs[0])[2]));
}

export const elements = (shape: readonly number[]): number => shape.reduce((product, n) => product * n, 1);

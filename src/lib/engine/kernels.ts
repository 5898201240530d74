/** One op of the network as tfjs operations. All tensors are `[batch, h, w, c]`. */
import {
	add,
	avgPool,
	concat,
	div,
	fused,
	maxPool,
	maximum,
	mean,
	mul,
	relu,
	reshape,
	softmax,
	sqrt,
	square,
	sum,
	Tensor,
	tidy
} from '@tensorflow/tfjs-core';
import type { Tensor1D, Tensor4D } from '@tensorflow/tfjs-core';
import type { Op } from '#lib/arch/ops.ts';
import { convolveWinograd, type WinogradKernel } from './winograd.ts';

/** Kernel and bias of a convolution or dense layer, on the device. */
export interface DeviceWeights {
	/** HWIO, or the transformed one where `winograd.ts` does the convolution. */
	readonly kernel: Tensor4D | WinogradKernel;
	readonly bias: Tensor1D;
}

/** Floor under the squared norm, as in `tf.nn.l2_normalize`. */
const NORM_EPSILON = 1e-10;

const l2normalise = (x: Tensor4D): Tensor4D => div(x, sqrt(maximum(sum(square(x), 3, true), NORM_EPSILON)));

/** The same values under a tensor of its own: `clone` copies them on wasm. */
const alias = (x: Tensor4D): Tensor4D => reshape(x, x.shape);

/**
 * @param inputs in the op's order; a sum of one input is a skipped block
 * @param weights of a convolution or dense layer
 * @param gain what the scaled branch is multiplied with on top of the scale folded into its projection
 */
export function apply(
	op: Op,
	inputs: readonly Tensor4D[],
	weights: DeviceWeights | undefined,
	gain: number
): Tensor4D {
	const [x, y] = inputs;
	if (!x) throw new Error(`${op.id} reads nothing.`);
	switch (op.op) {
		case 'conv':
		case 'dense': {
			if (!weights) throw new Error(`${op.id} has no weights.`);
			const { kernel, bias } = weights;
			const window = op.op === 'conv' ? op : ({ stride: 1, padding: 'valid', activation: null } as const);
			if (!(kernel instanceof Tensor)) return tidy(() => convolveWinograd(x, window, kernel, bias));
			return fused.conv2d({
				x,
				filter: kernel,
				strides: window.stride,
				pad: window.padding,
				bias,
				activation: window.activation ?? 'linear'
			});
		}
		case 'maxpool':
			return maxPool(x, [...op.kernel], op.stride, op.padding);
		case 'avgpool':
			return avgPool(x, [...op.kernel], op.stride, op.padding);
		case 'globalpool':
			return mean(x, [1, 2], true);
		case 'concat':
			return concat([...inputs], 3);
		case 'scale':
			return gain === 1 ? alias(x) : mul(x, gain);
		case 'add':
			return y ? add(x, y) : alias(x);
		case 'relu':
			return relu(x);
		case 'softmax':
			return softmax(x);
		case 'l2norm':
			return tidy(() => l2normalise(x));
		case 'dropout':
			return alias(x);
	}
}

/**
 * 3x3 convolutions with half the multiplications: Winograd's F(4, 3) along the height.
 *
 * Four rows of the output and the six rows of the input they read make a tile. Six weighted sums of
 * its rows, each convolved with a kernel of one row, give the four rows as sums again; that is 6
 * multiplications instead of 12. The sums are cheap beside the convolutions, and nothing is
 * approximated: results differ by rounding only.
 * Source: Lavin and Gray, Fast Algorithms for Convolutional Neural Networks, arXiv 1509.09308, section 4.1
 */
import { add, concat, engine, fused, mul, relu, reshape, slice, sub, tensor4d } from '@tensorflow/tfjs-core';
import type { Tensor1D, Tensor4D } from '@tensorflow/tfjs-core';
import type { ConvOp, Op } from '#lib/arch/ops.ts';
import type { FoldedWeights } from './fold-weights.ts';

/** Output rows of a tile. */
const TILE = 4;
/**
 * Least product of input and output channels. With less to multiply there is little to save, and on a
 * busy machine many short kernels wait longer for their threads than one long one.
 */
const LEAST_CHANNEL_PAIRS = 80 * 192;

/** Three rows of a kernel to the six of the tile: G of the paper. */
const kernelSums = [
	[1 / 4, 0, 0],
	[-1 / 6, -1 / 6, -1 / 6],
	[-1 / 6, 1 / 6, -1 / 6],
	[1 / 24, 1 / 12, 1 / 6],
	[1 / 24, -1 / 12, 1 / 6],
	[0, 0, 1]
] as const;

/**
 * The six sums over input rows, B of the paper without its zeros: factors of rows `dilation` apart,
 * the first of them `before` rows above the first output row.
 */
const inputSums = [
	{ factors: [4, -5, 1], dilation: 2, before: 1 },
	{ factors: [-4, -4, 1, 1], dilation: 1, before: 0 },
	{ factors: [4, -4, -1, 1], dilation: 1, before: 0 },
	{ factors: [-2, -1, 2, 1], dilation: 1, before: 0 },
	{ factors: [2, -1, -2, 1], dilation: 1, before: 0 },
	{ factors: [4, -5, 1], dilation: 2, before: 0 }
] as const;

/** What one convolution needs on the device. */
export interface WinogradKernel {
	/** Six of `[1, 3, in, out]`. */
	readonly kernels: readonly Tensor4D[];
	/** The factors of the six sums for every channel, `[3 or 4, 1, in, 1]`. */
	readonly sums: readonly Tensor4D[];
}

export const gainsFromWinograd = (op: Op, { kernelShape: [, , channels, filters] }: FoldedWeights): boolean =>
	op.op === 'conv' &&
	op.kernel.join() === '3,3' &&
	op.stride === 1 &&
	channels * filters >= LEAST_CHANNEL_PAIRS;

export function winogradKernel({
	kernel,
	kernelShape: [, kw, channels, filters]
}: FoldedWeights): WinogradKernel {
	const row = kw * channels * filters;
	const kernels = kernelSums.map(([top, middle, bottom]) => {
		const values = kernel.slice(0, row);
		for (let i = 0; i < row; i++)
			values[i] =
				top * (kernel[i] ?? 0) + middle * (kernel[row + i] ?? 0) + bottom * (kernel[2 * row + i] ?? 0);
		return tensor4d(values, [1, kw, channels, filters]);
	});
	const sums = inputSums.map(({ factors }) =>
		tensor4d(
			factors.flatMap((factor) => new Array<number>(channels).fill(factor)),
			[factors.length, 1, channels, 1]
		)
	);
	return { kernels, sums };
}

/** One of the six sums, `[batch, tiles, w, c]`: a depthwise convolution in steps of a tile. */
function sumRows(x: Tensor4D, tiles: number, index: number, filter: Tensor4D): Tensor4D {
	const { factors, dilation, before } = inputSums[index] ?? inputSums[0];
	const reached = TILE * (tiles - 1) + dilation * (factors.length - 1) + 1;
	const below = Math.max(0, reached - before - x.shape[1]);
	// The kernel itself, because tf.depthwiseConv2d does not let stride and dilation meet.
	return engine().runKernel(
		'DepthwiseConv2dNative',
		{ x, filter },
		{
			strides: [TILE, 1],
			dilations: [dilation, 1],
			pad: [
				[0, 0],
				[before, below],
				[0, 0],
				[0, 0]
			]
		}
	) as Tensor4D;
}

/** The four output rows of every tile, A of the paper with what the rows share computed once. */
function outputRows([m0, m1, m2, m3, m4, m5]: readonly Tensor4D[]): Tensor4D[] {
	if (!m0 || !m1 || !m2 || !m3 || !m4 || !m5) throw new Error('Six products make a tile.');
	const [even1, odd1, even2, odd2] = [add(m1, m2), sub(m1, m2), add(m3, m4), sub(m3, m4)];
	return [
		add(add(m0, even1), even2),
		add(odd1, mul(odd2, 2)),
		add(even1, mul(even2, 4)),
		add(add(odd1, mul(odd2, 8)), m5)
	] as Tensor4D[];
}

/** Convolution, bias and activation. Leaves its intermediate tensors to the caller's `tidy`. */
export function convolveWinograd(
	x: Tensor4D,
	{ padding, activation }: Pick<ConvOp, 'padding' | 'activation'>,
	{ kernels, sums }: WinogradKernel,
	bias: Tensor1D
): Tensor4D {
	const [batch, h] = x.shape;
	// Tiles lie as for `same`; `valid` has no first and no last row.
	const [first, rows] = padding === 'same' ? [0, h] : [1, h - 2];
	const tiles = Math.ceil((first + rows) / TILE);
	const products = kernels.map((filter, i) => {
		const sum = sums[i];
		if (!sum) throw new Error('Each kernel has its sum.');
		// The second product is in all four rows with the factor 1, and so is its bias.
		const own = i === 1 ? { bias } : {};
		return fused.conv2d({ x: sumRows(x, tiles, i, sum), filter, strides: 1, pad: padding, ...own });
	});
	const outputs = outputRows(products);
	const [, , w, filters] = outputs[0]?.shape ?? x.shape;
	const lines = outputs.map((row) => reshape(row, [batch * tiles, w * filters]));
	const all = reshape(concat(lines, 1), [batch, tiles * TILE, w, filters]) as Tensor4D;
	const cut = rows === tiles * TILE ? all : slice(all, [0, first, 0, 0], [batch, rows, w, filters]);
	return activation ? relu(cut) : cut;
}

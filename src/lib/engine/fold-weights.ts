/** Batch norm and residual scale, worked into the kernel and bias in front of them. */
import { BATCH_NORM_EPSILON, parametersOf, type Parameter } from '#lib/arch/parameters.ts';
import type { ConvOp, DenseOp } from '#lib/arch/ops.ts';
import type { WeightSource } from '#lib/weights/source.ts';

export interface FoldedWeights {
	/** HWIO; a dense kernel becomes `[1, 1, in, out]`. */
	readonly kernelShape: readonly [number, number, number, number];
	readonly kernel: Float32Array;
	/** `[filters]` */
	readonly bias: Float32Array;
}

/**
 * One kernel and one bias that compute what convolution, batch norm and `gain` compute in a row:
 * y = gain * ((conv(x) - mean) / sqrt(variance + epsilon) + beta).
 * @param channels input channels of the op
 * @throws what `weights` throws
 */
export async function foldWeights(
	op: ConvOp | DenseOp,
	channels: number,
	weights: WeightSource,
	gain: number
): Promise<FoldedWeights> {
	const read = async (parameter: Parameter) => [parameter.param, await weights.read(parameter)] as const;
	const found = new Map(await Promise.all(parametersOf(op, channels).map(read)));
	const kernel = found.get('kernel') ?? new Float32Array();
	const bias = found.get('bias') ?? new Float32Array(op.filters);
	const [beta, mean, variance] = [found.get('bn_beta'), found.get('bn_mean'), found.get('bn_var')];
	const factors = Float64Array.from({ length: op.filters }, (_, c) =>
		variance ? gain / Math.sqrt((variance[c] ?? 0) + BATCH_NORM_EPSILON) : gain
	);
	factors.forEach((factor, c) => {
		bias[c] = ((bias[c] ?? 0) - (mean?.[c] ?? 0)) * factor + (beta?.[c] ?? 0) * gain;
	});
	if (op.batchNorm || gain !== 1)
		for (let row = 0; row < kernel.length; row += op.filters)
			for (let c = 0; c < op.filters; c++) kernel[row + c] = (kernel[row + c] ?? 0) * (factors[c] ?? 1);
	const [kh, kw] = op.op === 'conv' ? op.kernel : [1, 1];
	return { kernelShape: [kh, kw, channels, op.filters], kernel, bias };
}

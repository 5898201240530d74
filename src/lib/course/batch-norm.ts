/** Batch norm of one channel once training is over: a fixed mean, variance and shift. */
import { BATCH_NORM_EPSILON } from '#lib/arch/parameters.ts';

export interface Norm {
	readonly mean: number;
	readonly variance: number;
	readonly beta: number;
}

const deviation = ({ variance }: Norm): number => Math.sqrt(variance + BATCH_NORM_EPSILON);

/** What batch norm makes of a value. */
export const normalised = (value: number, norm: Norm): number =>
	(value - norm.mean) / deviation(norm) + norm.beta;

/** The factor for a kernel and the bias that do the same without it. */
export function folded(norm: Norm): { readonly factor: number; readonly bias: number } {
	const factor = 1 / deviation(norm);
	return { factor, bias: norm.beta - norm.mean * factor };
}

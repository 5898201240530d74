/** Whether what a device gives can be an answer at all. */
import type { Op } from '#lib/arch/ops.ts';
import { EngineError } from './errors.ts';
import type { Kept } from './live-tensors.ts';
import type { Device } from './turns.ts';
import { condemn, glOf } from './webgl-context.ts';

/** Rounding of a sum of a thousand half-precision numbers, with room. */
const TOLERANCE = 1e-2;

/** What the values of one image add up to, where the op says what that is: 1. */
const sums: Partial<Record<Op['op'], (values: Float32Array) => number>> = {
	softmax: (values) => values.reduce((sum, value) => sum + value, 0),
	l2norm: (values) => values.reduce((sum, value) => sum + value * value, 0)
};

/**
 * A device that has lost what it held may answer all the same.
 * @param op that made the output
 * @throws EngineError `nonsense` when a value is not finite, probabilities do not sum to one or an embedding has
 *   another length than one; a WebGL backend is not used again then
 */
export function checkOutput(op: Op | undefined, { shape, values }: Kept, { backend }: Device): void {
	const total = op && sums[op.op];
	const length = shape[0] * shape[1] * shape[2];
	const images = Array.from({ length: total ? values.length / length : 0 }, (_, i) =>
		values.subarray(i * length, (i + 1) * length)
	);
	const finite = values.every(Number.isFinite);
	if (finite && images.every((image) => Math.abs((total?.(image) ?? 1) - 1) < TOLERANCE)) return;
	if (glOf(backend)) condemn(backend);
	throw new EngineError('nonsense', op?.id ?? '');
}

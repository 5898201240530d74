/** What a network says in the end. */
import { opsOf, type Op } from '#lib/arch/ops.ts';
import type { Network } from '#lib/arch/node.ts';
import { EngineError } from './errors.ts';
import type { Kept } from './live-tensors.ts';
import type { Device } from './turns.ts';
import { condemn, glOf } from './webgl-context.ts';

export interface Guess {
	/** Class of the network's own list, from 0. */
	readonly index: number;
	readonly probability: number;
}

export interface OutputNodes {
	readonly kind: 'logits' | 'embedding';
	/** Node with the logits before softmax, or the normalised embedding. */
	readonly values: string;
	/** Node with the probabilities; `null` for an embedding. */
	readonly probabilities: string | null;
}

/** Where a network's answer is found; `null` for one that ends in neither softmax nor L2 norm, as a part of one does. */
export function answerOf(network: Network): OutputNodes | null {
	const last = opsOf(network).at(-1);
	if (last?.op === 'softmax') return { kind: 'logits', values: last.inputs[0], probabilities: last.id };
	if (last?.op === 'l2norm') return { kind: 'embedding', values: last.id, probabilities: null };
	return null;
}

/** As `answerOf`. @throws Error when the network has no answer */
export function outputNodes(network: Network): OutputNodes {
	const answer = answerOf(network);
	if (!answer) throw new Error(`${network.id} does not end in an answer.`);
	return answer;
}

/** The `count` most probable classes, most probable first. */
export const topOf = (probabilities: ArrayLike<number>, count = 5): Guess[] =>
	Array.from(probabilities, (probability, index) => ({ index, probability }))
		.toSorted((a, b) => b.probability - a.probability)
		.slice(0, count);

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

/** What a network says in the end. */
import { opsOf, valueAt } from '#lib/arch/ops.ts';
import type { Network } from '#lib/arch/node.ts';

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

/** Node whose values the last layer with weights reads. @throws Error when the network has no answer */
export function featureNode(network: Network): string {
	const last = valueAt(new Map(opsOf(network).map((op) => [op.id, op])), outputNodes(network).values);
	return last.inputs[0];
}

/** The `count` most probable classes, most probable first. */
export const topOf = (probabilities: ArrayLike<number>, count = 5): Guess[] =>
	Array.from(probabilities, (probability, index) => ({ index, probability }))
		.toSorted((a, b) => b.probability - a.probability)
		.slice(0, count);

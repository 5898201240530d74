import type { Network, Pair } from '#lib/arch/node.ts';

/** What every engine is given: the same network, weights and image. */
export interface Task {
	readonly network: Network;
	readonly size: Pair;
	/** `[h, w, c]` in row-major order. */
	readonly image: Float32Array;
	/** Id of the node whose values are the answer: logits or an embedding. */
	readonly answer: string;
	readonly threads: number;
}

/** A network made ready; one run takes the image from an array and gives the answer as an array. */
export type Run = () => Promise<Float32Array>;
export type Engine = (task: Task) => Promise<Run>;

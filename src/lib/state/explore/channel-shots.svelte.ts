/** The tensor of one node in the last run, and in the last one of another photo, to see what a channel makes of both. */
import type { Shape } from '#lib/arch/node.ts';
import { messageOf } from '#lib/text/problem.ts';
import type { Reading } from '../run/reading.ts';

export interface Shot {
	/** Of the photo. */
	readonly name: string;
	readonly values: Float32Array;
}

interface Taken {
	readonly node: string;
	readonly reading: Reading;
	/** The last run's first, then that of the photo before, if there was one of this size. */
	readonly shots: readonly [Shot, ...Shot[]];
}

const same = (a: Shape, b: Shape): boolean => a.join() === b.join();

export class ChannelShots {
	taken = $state.raw<Taken | null>(null);
	/** Why the last one could not be read. */
	problem = $state<string | null>(null);
	#turn = 0;

	/** @param reading of the node in a run on the photo of this name; what another one asked for meanwhile is passed over */
	async take(node: string, name: string, reading: Promise<Reading | null>): Promise<void> {
		const turn = ++this.#turn;
		this.problem = null;
		try {
			const tensor = await reading;
			if (turn === this.#turn && tensor) this.#keep(node, { name, values: tensor.values }, tensor);
		} catch (error) {
			if (turn === this.#turn) this.problem = messageOf(error);
		}
	}

	#keep(node: string, shot: Shot, reading: Reading): void {
		const last = this.taken;
		const comparable = last?.node === node && same(last.reading.shape, reading.shape);
		const before = comparable ? last.shots.filter(({ name }) => name !== shot.name).slice(0, 1) : [];
		this.taken = { node, reading, shots: [shot, ...before] };
	}
}

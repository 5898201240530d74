/** The tensors of the nodes that the reader has zoomed in on, read one after the other. */
import { messageOf } from '#lib/text/problem.ts';
import type { Reading } from '../run/reading.ts';

/** How many are kept. */
export const KEPT = 24;

export class ChannelSheets {
	/** By id of the node. */
	found = $state.raw<ReadonlyMap<string, Reading>>(new Map());
	/** Why the last one could not be read; no other one is read then. */
	problem = $state<string | null>(null);

	#wanted: readonly string[] = [];
	#turn = 0;
	#reading = false;

	/** @param read gives `null` where there is nothing to read any more */
	async want(nodes: readonly string[], read: (node: string) => Promise<Reading | null>): Promise<void> {
		this.#wanted = nodes.slice(0, KEPT);
		if (this.#reading || this.problem !== null) return;
		const turn = this.#turn;
		this.#reading = true;
		try {
			for (let node = this.#next(); node !== undefined; node = this.#next()) {
				const reading = await read(node);
				if (turn !== this.#turn) return;
				if (!reading) break;
				this.#keep(node, reading);
			}
		} catch (error) {
			if (turn === this.#turn) this.problem = messageOf(error);
		}
		if (turn === this.#turn) this.#reading = false;
	}

	/** What was read belongs to another run. */
	clear(): void {
		this.#turn++;
		this.#reading = false;
		this.problem = null;
		this.found = new Map();
	}

	#next(): string | undefined {
		return this.#wanted.find((node) => !this.found.has(node));
	}

	/** Of those that nobody wants any more the oldest go. */
	#keep(node: string, reading: Reading): void {
		const wanted = (id: string) => this.#wanted.includes(id);
		const byWant = [...this.found].toSorted(([a], [b]) => Number(wanted(a)) - Number(wanted(b)));
		this.found = new Map([...byWant, [node, reading] as const].slice(-KEPT));
	}
}

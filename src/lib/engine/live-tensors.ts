/** The tensors of one run: each is freed once its last reader has run, unless it is held for later. */
import type { Tensor4D } from '@tensorflow/tfjs-core';
import { valueAt } from '#lib/arch/ops.ts';
import type { Shape } from '#lib/arch/node.ts';
import { onDevice, type Device } from './turns.ts';

/** Values of one node, `[batch, h, w, c]` in row-major order. */
export interface Kept {
	readonly shape: Shape;
	readonly values: Float32Array;
}

export const shapeOfTensor = ({ shape: [, h, w, c] }: Tensor4D): Shape => [h, w, c];

/** @param folded scale that was worked into the values: they are read without it, as the network means them */
export async function read(tensor: Tensor4D, folded = 1): Promise<Kept> {
	const values = (await tensor.data()) as Float32Array;
	return {
		shape: shapeOfTensor(tensor),
		values: folded === 1 ? values : values.map((value) => value / folded)
	};
}

/** Results that stay on the device after a run. They are never changed; `dispose` frees them. */
export class Held {
	readonly #device: Device;
	/** The oldest first. */
	readonly #tensors: Map<string, Tensor4D>;

	constructor(device: Device, tensors: ReadonlyMap<string, Tensor4D>) {
		this.#device = device;
		this.#tensors = new Map(tensors);
	}

	has = (id: string): boolean => this.#tensors.has(id);

	/** @throws Error for a node that is not held */
	tensor = (id: string): Tensor4D => valueAt(this.#tensors, id);

	/** @throws EngineError `context-lost` when the device is gone; Error for a node that is not held */
	read(id: string): Promise<Kept> {
		return onDevice(this.#device, () => read(this.tensor(id)));
	}

	dispose(): void {
		for (const tensor of this.#tensors.values()) tensor.dispose();
		this.#tensors.clear();
	}
}

const bytesOf = ({ size }: Tensor4D): number => 4 * size;

/** What a run has computed so far and still needs. */
export class LiveTensors {
	readonly #live = new Map<string, Tensor4D>();
	readonly #held = new Map<string, Tensor4D>();
	readonly #hold: ReadonlySet<string>;
	readonly #limit: number;
	/** A tensor that somebody else owns. */
	#borrowed: Tensor4D | null = null;

	/**
	 * @param hold ids of results that stay
	 * @param limit bytes that may stay; the oldest, which are the largest and the cheapest to compute again, go first
	 */
	constructor(hold: Iterable<string>, limit: number) {
		this.#hold = new Set(hold);
		this.#limit = limit;
	}

	get = (id: string): Tensor4D => valueAt(this.#live, id);

	/** Takes a tensor that is not freed here. */
	borrow(id: string, tensor: Tensor4D): void {
		this.#borrowed = tensor;
		this.#live.set(id, tensor);
	}

	set(id: string, tensor: Tensor4D): void {
		this.#live.set(id, tensor);
		if (!this.#hold.has(id)) return;
		this.#held.set(id, tensor);
		let bytes = [...this.#held.values()].reduce((sum, held) => sum + bytesOf(held), 0);
		for (const [oldest, held] of this.#held) {
			if (bytes <= this.#limit) break;
			bytes -= bytesOf(held);
			this.#held.delete(oldest);
			if (!this.#live.has(oldest)) held.dispose();
		}
	}

	/** Nobody reads it any more. */
	free(id: string): void {
		const tensor = this.#live.get(id);
		this.#live.delete(id);
		if (tensor && tensor !== this.#borrowed && !this.#held.has(id)) tensor.dispose();
	}

	/** Ends the run well: only what is held stays. */
	release(device: Device): Held {
		for (const id of [...this.#live.keys()]) this.free(id);
		const held = new Held(device, this.#held);
		this.#held.clear();
		return held;
	}

	/** Frees everything, held or not; nothing after `release`. */
	dispose(): void {
		const all = new Set([...this.#live.values(), ...this.#held.values()]);
		for (const tensor of all) if (tensor !== this.#borrowed) tensor.dispose();
		this.#live.clear();
		this.#held.clear();
	}
}

import type { Network } from '#lib/arch/node.ts';
import type { LabelledImages } from '#lib/engine/evaluate.ts';
import { decodeImage } from '#lib/vision/decode.ts';
import { seenOf } from '#lib/vision/input.ts';
import type { Pixels } from '#lib/vision/pixels.ts';
import { cut, imageAt, type SampleSheet } from '#lib/vision/samples.ts';
import { messageOf } from '#lib/text/problem.ts';
import type { Picture } from './lab.svelte.ts';

/** The sample sheet, decoded. */
export interface Samples {
	readonly sheet: SampleSheet;
	readonly pixels: Pixels;
}

/** Sample pictures, fetched when the first one is wanted, and the reader's own, which stay on the device. */
export class LabPictures {
	own = $state.raw<readonly Picture[]>([]);
	busy = $state(false);
	problem = $state<string | null>(null);

	readonly #load: () => Promise<Samples>;
	#samples: Promise<Samples> | null = null;

	/** @param load fetches and decodes the sheet; it is asked again after a failure */
	constructor(load: () => Promise<Samples>) {
		this.#load = load;
	}

	/** `null` when there is no such sample, or none can be had; `problem` then says why. */
	async sample(position: number): Promise<Picture | null> {
		try {
			const { sheet, pixels } = await this.#ready();
			const entry = sheet.images[position];
			if (!entry) return null;
			this.problem = null;
			const name = sheet.classes[entry.label] ?? '';
			return { name, label: entry.label, image: imageAt(pixels, sheet, position) };
		} catch (error) {
			this.problem = messageOf(error);
			return null;
		}
	}

	/** All samples with their labels. @throws Error when the sheet cannot be had */
	async labelled(): Promise<LabelledImages> {
		const { sheet, pixels } = await this.#ready();
		return cut(pixels, sheet);
	}

	/**
	 * Decodes pictures of the reader's and crops them for `network`. One that cannot be read leaves the others.
	 * @returns the first of them, or `null` when none could be read
	 */
	async take(
		files: readonly File[],
		{ defaultInput: [h, w], preprocessing }: Network
	): Promise<Picture | null> {
		this.busy = true;
		this.problem = null;
		const taken: Picture[] = [];
		for (const file of files) {
			try {
				const image = seenOf(await decodeImage(file, file.name), [h, w], preprocessing);
				taken.push({ name: file.name, label: null, image });
			} catch (error) {
				this.problem = messageOf(error);
			}
		}
		this.own = [...taken, ...this.own];
		this.busy = false;
		return taken[0] ?? null;
	}

	#ready(): Promise<Samples> {
		if (!this.#samples) {
			this.#samples = this.#load();
			this.#samples.catch(() => (this.#samples = null));
		}
		return this.#samples;
	}
}

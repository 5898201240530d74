import type { Network, Pair } from '#lib/arch/node.ts';
import { decodeImage } from '#lib/vision/decode.ts';
import { photos, type Photo } from '#lib/vision/photos.ts';
import { prepareInput, type Prepared } from '#lib/vision/prepare.ts';

export interface Chosen {
	/** Sample that was chosen, or `null` for a picture of the reader's. */
	readonly sample: Photo | null;
	readonly image: ImageBitmap;
}

/** The picture that a run will use. A picture that cannot be read leaves the one before it in place. */
export class PhotoChoice {
	current = $state.raw<Chosen | null>(null);
	problem = $state<string | null>(null);
	/** A picture is being fetched or decoded. */
	busy = $state(false);
	/** Id of the sample asked for; samples are fetched when they are needed. */
	sampleId = $state<string>(photos[0]?.id ?? '');

	readonly own = $derived(this.current !== null && this.current.sample === null);

	#latest = 0;
	readonly #urlOf: (photo: Photo) => string;

	/** @param urlOf address of a sample photo under the site's base path */
	constructor(urlOf: (photo: Photo) => string) {
		this.#urlOf = urlOf;
	}

	/** Chooses a sample by its id; an unknown id changes nothing. */
	async sample(id: string): Promise<void> {
		const photo = photos.find((candidate) => candidate.id === id);
		if (!photo) return;
		this.sampleId = photo.id;
		await this.#take(photo, async () => {
			const response = await fetch(this.#urlOf(photo));
			if (!response.ok) throw new Error(`The photo could not be fetched (${response.status}). Try again.`);
			return response.blob();
		});
	}

	/** A picture of the reader's: it is decoded here and sent nowhere. */
	async upload(file: Blob): Promise<void> {
		await this.#take(null, async () => file);
	}

	/** The chosen picture, fetched first if it is a sample that was not needed before. */
	async ready(): Promise<Chosen | null> {
		if (!this.current) await this.sample(this.sampleId);
		return this.current;
	}

	/**
	 * The chosen picture as `network` sees it.
	 * @param size height and width; the network's own unless given
	 * @throws Error as `prepareInput`
	 */
	async inputFor(
		{ defaultInput: [h, w], preprocessing }: Network,
		size: Pair = [h, w]
	): Promise<(Prepared & { readonly size: Pair }) | null> {
		const chosen = await this.ready();
		return chosen && { ...prepareInput(chosen.image, size, preprocessing), size };
	}

	async #take(sample: Photo | null, load: () => Promise<Blob>): Promise<void> {
		const turn = ++this.#latest;
		this.busy = true;
		try {
			const image = await decodeImage(await load());
			if (turn !== this.#latest) return image.close();
			this.current?.image.close();
			this.current = { sample, image };
			this.problem = null;
		} catch (error) {
			if (turn === this.#latest) this.problem = error instanceof Error ? error.message : String(error);
		} finally {
			if (turn === this.#latest) this.busy = false;
		}
	}
}

import type { Network, Pair } from '#lib/arch/node.ts';
import type { Images } from '#lib/engine/run.ts';
import { text } from '#lib/text/index.ts';
import { photoText } from '#lib/text/photos.ts';
import { photos, type Photo } from '#lib/vision/photos.ts';
import type { Pixels } from '#lib/vision/pixels.ts';
import { loadPart } from '#lib/web/part.ts';
import { download } from '#lib/web/download.ts';
import { messageOf } from '#lib/text/problem.ts';

/** Id of a picture of the reader's, which no address can hold. */
const OWN = 'own';

interface Named {
	/** Of the sample, or `own`. */
	readonly id: string;
	readonly name: string;
	/** `null` for a picture of the reader's. */
	readonly sample: Photo | null;
}

export interface Picture extends Named {
	/** `null` for a sample that was not needed yet. */
	readonly pixels: Pixels | null;
}

/** How pictures come in. */
export interface PhotoReader {
	/** @throws Problem when it cannot be had, or when it was aborted */
	fetch(url: string, photo: Photo, signal: AbortSignal): Promise<Blob>;
	/** @throws Problem when it cannot be read */
	decode(file: Blob, name: string): Promise<Pixels>;
}

const browser: PhotoReader = {
	fetch: (url, { id }, signal) =>
		download(url, text.run.photoFile(photoText[id].title), (response) => response.blob(), { signal }),
	decode: async (file, name) =>
		(await loadPart(text.run.photoReader, () => import('#lib/vision/decode.ts'))).decodeImage(file, name)
};

const named = (sample: Photo): Named => ({ id: sample.id, name: photoText[sample.id].title, sample });

/** The picture that a run will use. One that cannot be had leaves the one before it selected. */
export class PhotoChoice {
	/** What is shown, credited and run. */
	selected = $state.raw<Picture>({ ...named(photos[0]), pixels: null });
	/** Id of the picture that is being fetched or decoded. */
	coming = $state<string | null>(null);
	problem = $state<string | null>(null);

	readonly busy = $derived(this.coming !== null);
	/** What an address says of the selected picture: nothing of the first sample. */
	readonly word = $derived(this.selected.id === photos[0].id ? null : this.selected.id);

	readonly #urlOf: (photo: Photo) => string;
	readonly #reader: PhotoReader;
	#reading = new AbortController();
	/** The last picture of the reader's, for a step back to it. */
	#own: Picture | null = null;

	/** @param urlOf address of a sample photo under the site's base path */
	constructor(urlOf: (photo: Photo) => string, reader = browser) {
		this.#urlOf = urlOf;
		this.#reader = reader;
	}

	/**
	 * Chooses what an address says: a sample by its id, or the picture of the reader's while it is here. Anything else is the
	 * first sample.
	 * @returns whether another picture is selected now
	 */
	async choose(word: string | null): Promise<boolean> {
		const sample = photos.find(({ id }) => id === word) ?? photos[0];
		const own = word === OWN ? this.#own : null;
		const known = own ?? (this.selected.id === sample.id ? this.selected : null);
		if (!known) return this.#fetch(sample);
		const changed = known !== this.selected;
		// A run waits for it.
		if (!changed && this.coming === known.id) return false;
		if (changed || this.busy) this.#stopReading();
		this.selected = known;
		return changed;
	}

	/**
	 * Chooses a picture of the reader's: it is decoded here and sent nowhere.
	 * @returns whether it is selected now
	 */
	upload(file: Blob, name: string): Promise<boolean> {
		return this.#read({ id: OWN, name, sample: null }, async () => file);
	}

	/**
	 * The selected picture as `network` sees and reads it, fetched first if it is a sample that was not needed before.
	 * @param size height and width; the network's own unless given
	 * @returns `null` when it cannot be had, or when another one was chosen meanwhile
	 */
	async inputFor(
		{ defaultInput: [h, w], preprocessing }: Network,
		size: Pair = [h, w]
	): Promise<{ readonly seen: Pixels; readonly images: Images } | null> {
		const { sample, pixels } = this.selected;
		if (sample && !pixels && !(await this.#fetch(sample))) return null;
		if (!this.selected.pixels) return null;
		const picture = this.selected.pixels;
		try {
			const { inputOf, seenOf } = await loadPart(text.run.photoReader, () => import('#lib/vision/input.ts'));
			const seen = seenOf(picture, size, preprocessing);
			return { seen, images: inputOf([seen], preprocessing) };
		} catch (error) {
			this.problem = messageOf(error);
			return null;
		}
	}

	#fetch(sample: Photo): Promise<boolean> {
		return this.#read(named(sample), (signal) => this.#reader.fetch(this.#urlOf(sample), sample, signal));
	}

	/** Whatever is being read is not wanted any more. */
	#stopReading(): AbortSignal {
		this.#reading.abort();
		this.#reading = new AbortController();
		this.coming = null;
		this.problem = null;
		return this.#reading.signal;
	}

	async #read(picture: Named, load: (signal: AbortSignal) => Promise<Blob>): Promise<boolean> {
		const signal = this.#stopReading();
		this.coming = picture.id;
		try {
			const pixels = await this.#reader.decode(await load(signal), picture.name);
			if (signal.aborted) return false;
			this.selected = { ...picture, pixels };
			if (!picture.sample) this.#own = this.selected;
			return true;
		} catch (error) {
			if (!signal.aborted) this.problem = messageOf(error);
			return false;
		} finally {
			if (!signal.aborted) this.coming = null;
		}
	}
}

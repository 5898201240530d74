import { networkById } from '#lib/arch/catalogue.ts';
import { classNames } from '#lib/arch/datasets.ts';
import type { Count, LabelledImages } from '#lib/engine/evaluate.ts';
import type { RanWith } from '#lib/engine/browser.ts';
import type { Pixels } from '#lib/vision/pixels.ts';
import { readAs, readingIds, type ReadingId } from '#lib/vision/readings.ts';
import { probabilitiesOf, type Setup, type Watch } from '../lab/experiments.ts';
import { Job } from '../lab/job.svelte.ts';
import { labStart } from '../lab/lab-choices.ts';
import type { Picture } from '../lab/lab.svelte.ts';
import type { Session } from '../session.ts';

/** What the network says of one picture, read in one way. */
export interface Guess {
	readonly name: string;
	readonly label: number;
	readonly probability: number;
}

export interface Counted extends Count {
	/** The class that is named most often, and how often. */
	readonly favourite: { readonly name: string; readonly images: number };
}

export interface Guesses {
	readonly byReading: ReadonlyMap<ReadingId, Guess>;
	readonly backend: RanWith;
}

const largest = (values: readonly number[]): number => values.indexOf(Math.max(...values));

/** A trained network that is shown pictures with the right pre-processing and with wrong ones. */
export class Misreadings {
	readonly network = networkById(labStart.network);
	readonly names: readonly string[] = classNames(this.network) ?? [];
	readonly session: Session;
	picture = $state.raw<Picture | null>(null);
	readonly guessing = new Job<Guesses>();
	readonly counting = new Job<null>();
	/** Of the last count, as far as it has come. */
	counts = $state.raw<ReadonlyMap<ReadingId, Counted>>(new Map());
	/** About the present picture alone. */
	readonly guesses = $derived(this.guessing.resultAbout([this.picture]));

	readonly #setup: Setup;

	constructor(session: Session) {
		this.session = session;
		this.#setup = { session, network: this.network, backend: null, options: {} };
	}

	/** Asks about a picture, in every way. */
	show(picture: Picture): Promise<void> {
		this.picture = picture;
		return this.guessing.start([picture], (signal, progress) =>
			this.#guess(picture.image, { signal, progress })
		);
	}

	/** Counts right answers over all pictures, one way after the other. */
	count(pictures: () => Promise<LabelledImages>): Promise<void> {
		this.counts = new Map();
		return this.counting.start([], async (signal, progress) => {
			const labelled = await pictures();
			for (const [turn, id] of readingIds.entries()) {
				const all = labelled.images.length;
				const counted = await this.#count(id, labelled, {
					signal,
					progress: (done) => progress(turn * all + done, readingIds.length * all)
				});
				signal.throwIfAborted();
				this.counts = new Map([...this.counts, [id, counted]]);
			}
			return null;
		});
	}

	/** Frees what is on the device; not used again afterwards. */
	dispose(): void {
		this.guessing.stop();
		this.counting.stop();
		this.session.dispose();
	}

	async #guess(image: Pixels, watch: Watch): Promise<Guesses> {
		const byReading = new Map<ReadingId, Guess>();
		for (const id of readingIds) {
			const [probabilities = []] = await this.#ask(id, [image], watch);
			const label = largest(probabilities);
			byReading.set(id, { label, name: this.names[label] ?? '', probability: probabilities[label] ?? 0 });
		}
		const { backend } = await this.session.ready(this.network, null, { signal: watch.signal });
		return { byReading, backend };
	}

	async #count(id: ReadingId, { images, labels }: LabelledImages, watch: Watch): Promise<Counted> {
		const said = (await this.#ask(id, images, watch)).map(largest);
		const often = this.names.map((_, label) => said.filter((one) => one === label).length);
		const favourite = largest(often);
		return {
			images: images.length,
			correct: said.filter((label, i) => label === labels[i]).length,
			favourite: { name: this.names[favourite] ?? '', images: often[favourite] ?? 0 }
		};
	}

	#ask(id: ReadingId, images: readonly Pixels[], watch: Watch): Promise<readonly (readonly number[])[]> {
		return probabilitiesOf(this.#setup, images, watch, (batch) => readAs(id, batch));
	}
}

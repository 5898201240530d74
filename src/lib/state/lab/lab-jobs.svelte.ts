import { pairOf } from '#lib/arch/catalogue.ts';
import type { Score } from '#lib/engine/evaluate.ts';
import {
	accuracy,
	explain,
	probabilitiesOf,
	removals,
	sweeps,
	type Explanation,
	type Setup,
	type Sweep
} from './experiments.ts';
import type { Removal } from '#lib/results/removal.ts';
import { Job } from './job.svelte.ts';
import type { LabPictures } from './lab-pictures.svelte.ts';
import type { Lab } from './lab.svelte.ts';

/** What the network says of a picture. */
export interface NamedGuess {
	readonly name: string;
	readonly probability: number;
}

/** What takes the lab many runs. */
export class LabJobs {
	/** Probabilities along each change of the picture, by its id. */
	readonly curves = new Job<ReadonlyMap<string, Sweep>>();
	readonly explanation = new Job<Explanation>();
	/** Of the reader's own pictures, in their order. */
	readonly sheet = new Job<readonly NamedGuess[]>();
	readonly score = new Job<Score>();
	/** One for each trained network of a pair. */
	readonly removal = new Job<readonly Removal[]>();

	readonly #lab: Lab;
	readonly #pictures: LabPictures;

	readonly setup: Setup = $derived.by(() => ({
		session: this.#lab.session,
		network: this.#lab.network,
		backend: this.#lab.choices.backend,
		options: this.#lab.options
	}));
	/** The present settings in a word, to tell whether a result is still about them. */
	readonly setting = $derived.by(() => JSON.stringify([this.#lab.choices.network, this.#lab.options]));

	/** What every question about the present picture is about. */
	readonly #asked = $derived.by(() => [this.setting, this.#lab.choices.backend, this.#lab.picture]);
	/** What the map that is asked for is about; `null` when none is, or nothing was answered yet. */
	readonly #mapAsked = $derived.by(() => {
		const { outcome, choices } = this.#lab;
		if (!outcome || choices.map === null) return null;
		return [
			...this.#asked,
			JSON.stringify(choices.changes),
			choices.map,
			choices.label ?? outcome.best
		] as const;
	});
	/** The picture with the map that is asked for over it, once it is there. */
	readonly overlay = $derived.by(
		() => (this.#mapAsked && this.explanation.resultAbout(this.#mapAsked)?.overlay) ?? null
	);
	/** The curves, unless they are about another picture or other settings. */
	readonly sweeps = $derived.by(() => this.curves.resultAbout(this.#asked) ?? new Map<string, Sweep>());
	/** What the network says of the reader's own pictures as it is set now. */
	readonly guesses = $derived.by(() => this.sheet.resultAbout([this.#pictures.own, this.setting]) ?? []);

	constructor(lab: Lab, pictures: LabPictures) {
		this.#lab = lab;
		this.#pictures = pictures;
	}

	/** Curves and map for the present answer. */
	follow(): void {
		const { setup } = this;
		const { outcome, picture, choices } = this.#lab;
		if (!outcome || !picture) return;
		const { changes, map } = choices;
		void this.curves.follow([...this.#asked, JSON.stringify(changes)], (signal, progress) =>
			sweeps(setup, picture.image, changes, { signal, progress })
		);
		if (map === null || !this.#mapAsked) this.explanation.clear();
		else
			void this.explanation.follow(this.#mapAsked, (signal, progress) =>
				explain(setup, outcome, map, choices.label ?? outcome.best, { signal, progress })
			);
	}

	/** Asks for every picture of the reader's. */
	judge(): void {
		const { setup } = this;
		const { own } = this.#pictures;
		const images = own.map(({ image }) => image);
		const { names } = this.#lab;
		void this.sheet.start([own, this.setting], async (signal, progress) => {
			const answers = await probabilitiesOf(setup, images, { signal, progress });
			return answers.map((answer) => {
				const probability = Math.max(...answer);
				return { name: names[answer.indexOf(probability)] ?? '', probability };
			});
		});
	}

	/** Accuracy under the present settings. */
	measure(): void {
		const { setup, setting } = this;
		void this.score.start([setting], async (signal, progress) =>
			accuracy(setup, await this.#pictures.labelled(), { signal, progress })
		);
	}

	/** The network and its twin, as far as `trained` names them. */
	compare(trained: readonly string[]): void {
		const { session, backend, network } = this.setup;
		const pair = pairOf(network).filter(({ id }) => trained.includes(id));
		void this.removal.start(pair, async (signal, progress) => {
			const samples = await this.#pictures.labelled();
			const found: Removal[] = [];
			for (const member of pair)
				found.push(await removals({ session, backend, network: member }, samples, { signal, progress }));
			return found;
		});
	}

	stop(): void {
		for (const job of [this.curves, this.explanation, this.sheet, this.score, this.removal]) job.stop();
	}
}

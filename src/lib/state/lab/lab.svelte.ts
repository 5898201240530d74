import { networkById } from '#lib/arch/catalogue.ts';
import type { Network } from '#lib/arch/node.ts';
import { opsOf, valueAt } from '#lib/arch/ops.ts';
import type { RanWith } from '#lib/engine/browser.ts';
import { outputNodes } from '#lib/engine/output.ts';
import type { Kept } from '#lib/engine/run.ts';
import { inputOf } from '#lib/vision/input.ts';
import { perturb } from '#lib/vision/perturb.ts';
import type { Pixels } from '#lib/vision/pixels.ts';
import { classNames } from '#lib/arch/datasets.ts';
import { messageOf } from '#lib/text/problem.ts';
import { labStart, type LabChoices } from './lab-choices.ts';
import type { Session } from '../session.ts';
import { sameItems } from './job.svelte.ts';
import { blocksOf, contribution, optionsFor, pooledNode, residualsOf } from './lab-run.ts';

/** A picture at the size of the network's input. */
export interface Picture {
	readonly name: string;
	/** Class it belongs to; `null` where nobody has said. */
	readonly label: number | null;
	readonly image: Pixels;
}

/** What the network says of one picture under the present settings. */
export interface Outcome {
	readonly network: Network;
	readonly probabilities: readonly number[];
	/** Most probable class. */
	readonly best: number;
	/** Of the same picture, unchanged, in the network as it was trained. */
	readonly before: readonly number[];
	/** What the network was shown, changes included. */
	readonly seen: Pixels;
	/** What each residual block that runs adds, relative to its shortcut, by module id. */
	readonly added: ReadonlyMap<string, number>;
	/** The maps that the head averages. */
	readonly features: Kept;
	/** The chosen node, if it ran. */
	readonly node: { readonly id: string; readonly kept: Kept } | null;
	readonly trained: boolean;
	readonly milliseconds: number;
	readonly backend: RanWith;
	readonly tfjsBackend: string;
}

export type LabPhase =
	| { readonly name: 'waiting' }
	| { readonly name: 'loading' }
	| { readonly name: 'ready' }
	| { readonly name: 'failed'; readonly message: string };

/** A network, a picture, and what the reader has done to both. The last question is the one that is answered. */
export class Lab {
	choices = $state.raw<LabChoices>(labStart);
	picture = $state.raw<Picture | null>(null);
	outcome = $state.raw<Outcome | null>(null);
	phase = $state.raw<LabPhase>({ name: 'waiting' });

	readonly network = $derived(networkById(this.choices.network));
	readonly blocks = $derived(blocksOf(this.network));
	readonly names = $derived(classNames(this.network) ?? []);
	readonly options = $derived(optionsFor(this.network, this.choices));
	readonly seen = $derived(this.picture && perturb(this.picture.image, this.choices.changes));

	readonly session: Session;
	#turn = 0;
	/** The answer before anything was changed: the same for every change that follows. */
	#plain: { readonly about: readonly unknown[]; readonly probabilities: readonly number[] } | null = null;
	#last: Promise<void> = Promise.resolve();

	constructor(session: Session) {
		this.session = session;
	}

	adopt(choices: LabChoices): void {
		this.choices = choices;
	}

	change(change: Partial<LabChoices>): void {
		this.choices = { ...this.choices, ...change };
		void this.ask();
	}

	show(picture: Picture): void {
		this.picture = picture;
		void this.ask();
	}

	/** Runs the network for the present settings, after whatever is running; a later question replaces this one. */
	ask(): Promise<void> {
		const turn = ++this.#turn;
		this.#last = this.#last.then(() => (turn === this.#turn ? this.#answer() : undefined));
		return this.#last;
	}

	async #answer(): Promise<void> {
		const { picture, seen, network } = this;
		if (!picture || !seen) return;
		if (!this.outcome) this.phase = { name: 'loading' };
		/** An answer about another picture or network would stand beside the wrong one; the right one follows. */
		const overtaken = () => picture !== this.picture || network !== this.network;
		try {
			const outcome = await this.#outcome(network, picture, seen);
			if (overtaken()) return;
			this.outcome = outcome;
			this.phase = { name: 'ready' };
		} catch (error) {
			if (overtaken()) return;
			this.phase = { name: 'failed', message: messageOf(error) };
		}
	}

	async #outcome(network: Network, picture: Picture, seen: Pixels): Promise<Outcome> {
		const { off, scales } = this.options;
		const { node, backend } = this.choices;
		const answer = outputNodes(network).probabilities ?? '';
		const ops = opsOf(network);
		const features = pooledNode(network, off);
		const residuals = [...residualsOf(network)].filter(([module]) => !off.includes(module));
		const asked = ops.find(({ id, module }) => id === node && !off.includes(module))?.id ?? null;
		const before = await this.#before(network, picture);
		const keep = [answer, features, ...residuals.flatMap(([, { scaled, sum }]) => [scaled, sum])];
		if (asked !== null) keep.push(asked);
		const result = await this.session.run(network, backend, inputOf([seen], network.preprocessing), {
			scales,
			off,
			keep
		});
		const probabilities = [...valueAt(result.kept, answer).values];
		return {
			network,
			probabilities,
			best: probabilities.indexOf(Math.max(...probabilities)),
			before,
			seen,
			added: new Map(
				residuals.map(([module, { scaled, sum }]) => [
					module,
					contribution(valueAt(result.kept, scaled), valueAt(result.kept, sum))
				])
			),
			features: valueAt(result.kept, features),
			node: asked === null ? null : { id: asked, kept: valueAt(result.kept, asked) },
			trained: result.ready.program.weights.trained,
			milliseconds: result.milliseconds,
			backend: result.ready.backend,
			tfjsBackend: result.backend
		};
	}

	/** Class probabilities of the unchanged picture in the network as it was trained. */
	async #before(network: Network, { image }: Picture): Promise<readonly number[]> {
		const { backend } = this.choices;
		const about = [network, image, backend];
		if (this.#plain && sameItems(this.#plain.about, about)) return this.#plain.probabilities;
		const answer = outputNodes(network).probabilities ?? '';
		const { kept } = await this.session.run(network, backend, inputOf([image], network.preprocessing), {
			keep: [answer]
		});
		const probabilities = [...valueAt(kept, answer).values];
		this.#plain = { about, probabilities };
		return probabilities;
	}
}

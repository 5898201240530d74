/** The first thing to see: a network at work, from a recording until the reader touches it, then here. */
import type { Guess } from '#lib/engine/output.ts';
import { messageOf } from '#lib/text/problem.ts';
import type { Ran } from '../run/report.ts';

/** What the network can be asked about. */
export interface Subject {
	readonly id: string;
	readonly title: string;
	/** Of a file, or the file itself as `data:` or `blob:`. */
	readonly url: string;
	/** Class that it belongs to; `null` where nobody has said. */
	readonly label: number | null;
}

/** What is seen of one run; pictures as addresses that an image takes. */
export interface Seen {
	/** What the network was shown, at the size of its input. */
	readonly input: string;
	/** By id of the module: the strongest channel of what it gives on. */
	readonly maps: Readonly<Record<string, string>>;
	/** Most probable classes, most probable first. */
	readonly guesses: readonly Guess[];
}

export interface Shown {
	readonly subject: Subject;
	readonly seen: Seen;
	/** `null` for what was recorded when the site was built. */
	readonly ran: Ran | null;
}

/** @throws Problem or EngineError when it cannot be fetched, read or run */
export type Runner = (subject: Subject) => Promise<Omit<Shown, 'subject'>>;

export class Watching {
	shown = $state.raw() as Shown;
	/** What was to be seen before. */
	before = $state.raw() as Shown;
	/** Id of what runs now. */
	coming = $state<string | null>(null);
	/** Why what was asked for is not to be seen. */
	problem = $state<string | null>(null);

	readonly #load: () => Promise<Runner>;
	#awake = false;
	#turn = 0;

	/** @param load brings in what runs, and the engine with it */
	constructor(recorded: Omit<Shown, 'ran'>, load: () => Promise<Runner>) {
		this.shown = { ...recorded, ran: null };
		this.before = this.shown;
		this.#load = load;
	}

	/** The first touch: the recording becomes a run. Where that fails, it stays, and nothing is said: nothing was asked. */
	async wake(): Promise<void> {
		if (this.#awake) return;
		this.#awake = true;
		await this.#run(this.shown.subject, () => (this.#awake = false));
	}

	/** The last question is the one that is answered; what was seen stays until then. */
	async ask(subject: Subject): Promise<void> {
		this.#awake = true;
		this.problem = null;
		await this.#run(subject, (error) => {
			this.problem = messageOf(error);
			this.#awake = this.shown.ran !== null;
		});
	}

	async #run(subject: Subject, onfailure: (error: unknown) => void): Promise<void> {
		const turn = ++this.#turn;
		this.coming = subject.id;
		try {
			const run = await this.#load();
			const shown = { subject, ...(await run(subject)) };
			if (turn !== this.#turn) return;
			[this.before, this.shown] = [this.shown, shown];
			this.problem = null;
		} catch (error) {
			if (turn === this.#turn) onfailure(error);
		}
		if (turn === this.#turn) this.coming = null;
	}
}

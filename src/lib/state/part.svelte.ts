/** A part of the page that is loaded when it is first wanted. */
import { messageOf } from '#lib/text/problem.ts';
import { loadPart } from '#lib/web/part.ts';

export class Part<T> {
	/** `null` until it is there. */
	loaded = $state.raw<T | null>(null);
	/** Why it could not be loaded. */
	problem = $state<string | null>(null);

	#opening: Promise<void> | null = null;
	readonly #what: string;
	readonly #load: () => Promise<{ readonly default: T }>;

	/**
	 * @param what names it for the reader, as the beginning of a sentence
	 * @param load `() => import(…)`
	 */
	constructor(what: string, load: () => Promise<{ readonly default: T }>) {
		this.#what = what;
		this.#load = load;
	}

	/** Never throws; what is there or on its way is not asked for again. */
	open(): Promise<void> {
		this.#opening ??= this.#fetch().then(() => {
			if (!this.loaded) this.#opening = null;
		});
		return this.#opening;
	}

	async #fetch(): Promise<void> {
		this.problem = null;
		try {
			this.loaded = (await loadPart(this.#what, this.#load)).default;
		} catch (error) {
			this.problem = messageOf(error);
		}
	}
}

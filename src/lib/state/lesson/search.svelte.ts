/** A search over the lessons; its index is fetched when the reader turns to it. */
import { openIndex, search, type SearchIndex } from '#lib/course/search.ts';

export class Search {
	query = $state('');
	/** Set while the index cannot be had. */
	failed = $state(false);
	#index = $state.raw<SearchIndex | null>(null);
	#fetching = false;

	readonly ready = $derived(this.#index !== null);
	readonly found = $derived(this.#index ? search(this.#index, this.query) : []);

	readonly #url: string;

	/** @param url of the index */
	constructor(url: string) {
		this.#url = url;
	}

	/** Fetches the index once; again only after it could not be fetched. */
	async open(): Promise<void> {
		if (this.ready || this.#fetching) return;
		this.#fetching = true;
		this.failed = false;
		try {
			const response = await fetch(this.#url);
			if (!response.ok) throw new Error(`${response.status}`);
			this.#index = openIndex(await response.json());
		} catch {
			this.failed = true;
		}
		this.#fetching = false;
	}
}

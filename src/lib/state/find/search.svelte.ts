/** A search over the whole site: over what its pages say, by an index that is fetched, and over the nodes of all networks. */
import { NodeIndex, type FoundNode } from '#lib/find/nodes.ts';
import { findPassages, openIndex, type FoundPassage, type TextIndex } from '#lib/find/texts.ts';
import { findText } from '#lib/text/find.ts';
import { messageOf } from '#lib/text/problem.ts';
import { asJson, download } from '#lib/web/download.ts';

export interface Results {
	readonly kind: 'nodes' | 'passages';
	/** How many there are; the best are listed. */
	readonly count: number;
	readonly nodes: readonly FoundNode[];
	readonly passages: readonly FoundPassage[];
}

/** How many of a kind are listed. */
const LISTED = 7;

export class Search {
	query = $state('');
	/** Id of the network whose nodes come first. */
	here = $state<string | null>(null);
	/** Why the index cannot be had. */
	failure = $state<string | null>(null);
	#texts = $state.raw<TextIndex | null>(null);
	#fetching = false;

	readonly asked = $derived(this.query.trim() !== '');
	readonly ready = $derived(this.#texts !== null);
	/** Whether nodes are what is asked for, so that they come first. */
	readonly #named = $derived.by(() => this.#nodes.names(this.query));
	/** Whether what comes first is known. */
	readonly settled = $derived.by(() => this.ready || this.failure !== null || this.#named);
	/** The kind first that the question is more likely about. */
	readonly found = $derived.by((): readonly Results[] => {
		if (!this.asked) return [];
		const nodes = this.#nodes.find(this.query, this.here);
		const passages = this.#texts ? findPassages(this.#texts, this.query) : [];
		const results: Results[] = [
			{ kind: 'passages', count: passages.length, nodes: [], passages: passages.slice(0, LISTED) },
			{ kind: 'nodes', count: nodes.length, nodes: nodes.slice(0, LISTED), passages: [] }
		];
		if (this.#named) results.reverse();
		return results.filter(({ count }) => count > 0);
	});

	readonly #url: string;
	readonly #nodes = new NodeIndex();

	/** @param url of the index of what the pages say */
	constructor(url: string) {
		this.#url = url;
	}

	/** Fetches the index once; again only after it could not be fetched. */
	async open(): Promise<void> {
		if (this.ready || this.#fetching) return;
		this.#fetching = true;
		this.failure = null;
		try {
			const json = await download(this.#url, findText.index, asJson);
			this.#texts = openIndex(json);
		} catch (error) {
			this.failure = messageOf(error);
		}
		this.#fetching = false;
	}
}

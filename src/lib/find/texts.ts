/** Search over what the pages of the site say. The index is made with the site and read in the page. */
import MiniSearch, { type Options } from 'minisearch';
import * as v from 'valibot';
import { checked } from '#lib/schema/checked.ts';
import { text } from '#lib/schema/forms.ts';
import { asked, reading } from './words.ts';

/** A page or a part of one. */
export interface Passage {
	/** Path from the site's root, with the anchor of the heading where it has one. */
	readonly path: string;
	/** Of the page. */
	readonly title: string;
	/** Empty for what stands before the first heading. */
	readonly heading: string;
	readonly text: string;
}

type Entry = Passage & { readonly id: number };

export type TextIndex = MiniSearch<Entry>;

export interface FoundPassage {
	readonly passage: Passage;
	/** Words of the passage that were found, as `termsOf` writes them. */
	readonly terms: ReadonlySet<string>;
}

const options: Options<Entry> = {
	fields: ['heading', 'title', 'text'],
	storeFields: ['path', 'title', 'heading', 'text'],
	...reading,
	searchOptions: { ...reading.searchOptions, boost: { heading: 3, title: 2 } }
};

export function indexOf(passages: readonly Passage[]): TextIndex {
	const index = new MiniSearch(options);
	index.addAll(passages.map((passage, id) => ({ ...passage, id })));
	return index;
}

const anything = v.record(v.string(), v.any());

/** An index as MiniSearch writes it. */
const written = v.object({
	documentCount: v.number(),
	nextId: v.number(),
	documentIds: anything,
	fieldIds: v.record(v.string(), v.number()),
	fieldLength: anything,
	averageFieldLength: v.array(v.number()),
	storedFields: v.record(
		v.string(),
		v.object({ path: v.string(), title: text, heading: v.string(), text: v.string() })
	),
	dirtCount: v.optional(v.number()),
	index: v.array(v.tuple([v.string(), v.record(v.string(), v.record(v.string(), v.number()))])),
	serializationVersion: v.number()
});

/** @throws Problem when `json` is not what an index writes */
export const openIndex = (json: unknown): TextIndex =>
	MiniSearch.loadJS(checked('search.json', written, json), options);

/** Passages with every word of `query`, its beginning or something very like it; the best one first. */
export const findPassages = (index: TextIndex, query: string): readonly FoundPassage[] =>
	index.search(asked(query)).map(({ terms, path, title, heading, text }) => ({
		passage: { path, title, heading, text },
		terms: new Set(terms)
	}));

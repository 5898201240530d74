/** Search over the sections of all lessons. The index is made with the site and read in the page. */
import MiniSearch, { type Options } from 'minisearch';
import * as v from 'valibot';
import { checked } from '#lib/schema/checked.ts';
import { text } from '#lib/schema/forms.ts';
import type { Section } from './sections.ts';

type Entry = Section & { readonly id: number };

export type SearchIndex = MiniSearch<Entry>;

export interface Found {
	readonly id: number;
	readonly section: Section;
	/** Words of the section that were found, as `termOf` writes them. */
	readonly terms: ReadonlySet<string>;
}

/** A piece of a text. */
export interface Piece {
	readonly text: string;
	readonly found: boolean;
}

/** So that `3x3` finds 3×3. */
const termOf = (word: string): string => word.toLowerCase().replaceAll('×', 'x');

const options: Options<Entry> = {
	fields: ['heading', 'title', 'text'],
	storeFields: ['lesson', 'title', 'heading', 'anchor', 'text'],
	processTerm: termOf,
	searchOptions: {
		combineWith: 'AND',
		boost: { heading: 3, title: 2 },
		prefix: true,
		fuzzy: (term) => (term.length > 3 ? 0.2 : false)
	}
};

export function indexOf(sections: readonly Section[]): SearchIndex {
	const index = new MiniSearch(options);
	index.addAll(sections.map((section, id) => ({ ...section, id })));
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
		v.object({ lesson: text, title: text, heading: v.string(), anchor: v.string(), text: v.string() })
	),
	dirtCount: v.optional(v.number()),
	index: v.array(v.tuple([v.string(), v.record(v.string(), v.record(v.string(), v.number()))])),
	serializationVersion: v.number()
});

/** @throws Problem when `json` is not what an index writes */
export const openIndex = (json: unknown): SearchIndex =>
	MiniSearch.loadJS(checked('search.json', written, json), options);

/** Sections with every word of `query`, its beginning or something very like it; the best one first. */
export const search = (index: SearchIndex, query: string): readonly Found[] =>
	index.search(query).map(({ id, terms, lesson, title, heading, anchor, text }) => ({
		id: Number(id),
		section: { lesson, title, heading, anchor, text },
		terms: new Set(terms)
	}));

/** `text` in pieces, so that the found words can be marked. */
export function marked(text: string, terms: ReadonlySet<string>): readonly Piece[] {
	const pieces: Piece[] = [];
	for (const word of text.split(/([\n\r\p{Z}\p{P}]+)/u)) {
		const found = terms.has(termOf(word));
		const last = pieces.at(-1);
		if (last?.found === found) pieces[pieces.length - 1] = { text: last.text + word, found };
		else if (word !== '') pieces.push({ text: word, found });
	}
	return pieces;
}

/** Words before the first found one, and words in all. */
const BEFORE = 6;
const LENGTH = 30;

/** Some words of `text` around the first that was found, its beginning when none was. */
export function excerptOf(text: string, terms: ReadonlySet<string>): readonly Piece[] {
	const words = text.split(' ');
	const first = words.findIndex((word) => marked(word, terms).some(({ found }) => found));
	const from = Math.max(0, first - BEFORE);
	const excerpt = words.slice(from, from + LENGTH).join(' ');
	const until = from + LENGTH < words.length ? ' …' : '';
	return marked(`${from > 0 ? '… ' : ''}${excerpt}${until}`, terms);
}

/**
 * Rehype plugin: the first use of each term of the glossary in a lesson is a button that opens what it means; where the
 * lesson itself explains the term, by writing it in emphasis, it is a definition that can be linked to. The meanings come at
 * the end, and the lesson's metadata say which terms it uses (`terms`).
 */
import { explainedIn, meaningOf, piecesOf, termCalled, type TermId } from '#lib/course/glossary.ts';
import { definitionId, popoverId } from '#lib/course/meaning.ts';
import { lessonIn } from './lesson-file.ts';

interface Element {
	type: string;
	tagName?: string;
	value?: string;
	properties?: Record<string, unknown>;
	children?: Element[];
}

interface File {
	readonly filename?: string;
	readonly data: { fm?: Record<string, unknown> };
}

/** Elements whose words are links, programs or names of what follows. */
const APART = new Set(['a', 'code', 'pre', 'h1', 'h2', 'h3', 'h4', 'script', 'style']);
/** Components, and tags written out, whose words are links or buttons already. */
const OPENS = /^<(?:a|b|button|code|Node|Show|ToLesson)\b(?!.*\/>$)/s;
const CLOSES = /^<\/(?:a|b|button|code|Node|Show|ToLesson)>$/;

const EMPHASIS = new Set(['em', 'strong']);

const textOf = ({ value = '', children = [] }: Element): string => value + children.map(textOf).join('');

const button = (term: TermId, words: string): Element => ({
	type: 'raw',
	value: `<button type="button" class="term" popovertarget="${popoverId(term)}">${words}</button>`
});

const definition = (term: TermId, words: Element): Element => ({
	type: 'element',
	tagName: 'dfn',
	properties: { id: definitionId(term) },
	children: [words]
});

const isButton = ({ value = '' }: Element) => value.startsWith('<button type="button" class="term"');

/** Whether `node` is a term's button, or nothing but one in emphasis: longer words have to break somewhere. */
const holdsButton = (node: Element): boolean => {
	const [only, ...more] = node.children ?? [];
	return isButton(node) || (only !== undefined && more.length === 0 && holdsButton(only));
};

const punctuationOf = (node: Element | undefined): string =>
	node?.type === 'text' ? (/^\p{P}+/u.exec(node.value ?? '')?.[0] ?? '') : '';

/** A line may break after a button: the punctuation that follows is held to it. */
function withPunctuation(nodes: readonly Element[]): Element[] {
	return nodes.map((node, i) => {
		const before = nodes[i - 1];
		if (before && holdsButton(before) && node.type === 'text')
			return { ...node, value: node.value?.slice(punctuationOf(node).length) };
		const punctuation = punctuationOf(nodes[i + 1]);
		if (!holdsButton(node) || punctuation === '') return node;
		return {
			type: 'element',
			tagName: 'span',
			properties: { className: 'held' },
			children: [node, { type: 'text', value: punctuation }]
		};
	});
}

/** Marks the terms of one lesson, in the order of its text. */
class Marker {
	readonly used = new Set<TermId>();
	/** Those that open their meaning. */
	readonly opening = new Set<TermId>();
	readonly #defined = new Set<TermId>();
	readonly #slug: string;

	constructor(slug: string) {
		this.#slug = slug;
	}

	mark(node: Element): void {
		let apart = 0;
		const marked = node.children?.flatMap((child) => {
			const { type, tagName = '', value = '' } = child;
			if (type === 'raw') apart += Number(OPENS.test(value)) - Number(CLOSES.test(value));
			const explained = this.#explainedBy(child);
			if (explained !== null) return [this.#define(explained, child)];
			if (apart > 0 || APART.has(tagName)) return [child];
			if (type === 'text') return this.#marked(value);
			this.mark(child);
			return [child];
		});
		if (marked) node.children = withPunctuation(marked);
	}

	/** The term that the lesson explains here. */
	#explainedBy(node: Element): TermId | null {
		const term = EMPHASIS.has(node.tagName ?? '') ? termCalled(textOf(node)) : null;
		return term !== null && explainedIn[term] === this.#slug && !this.#defined.has(term) ? term : null;
	}

	#define(term: TermId, words: Element): Element {
		this.#defined.add(term);
		this.used.add(term);
		return definition(term, words);
	}

	#marked(words: string): Element[] {
		return piecesOf(words, this.used).map(({ text, term }) => {
			if (term === null) return { type: 'text', value: text };
			this.opening.add(term);
			return button(term, text);
		});
	}
}

export const termButtons = () => (tree: Element, file: File) => {
	const slug = lessonIn(file.filename);
	if (slug === null) return;
	const marker = new Marker(slug);
	marker.mark(tree);
	file.data.fm = { ...file.data.fm, terms: [...marker.used] };
	tree.children?.push({
		type: 'raw',
		value: `\n<Meanings terms={${JSON.stringify([...marker.opening].map(meaningOf))}} />`
	});
};

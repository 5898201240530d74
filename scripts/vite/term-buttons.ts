/**
 * Rehype plugin: the first use of each term of the glossary in a lesson is a button that opens what it means. The meanings
 * come at the end, and the lesson's metadata say which terms they are (`terms`).
 */
import { meaningOf, piecesOf, type TermId } from '#lib/course/glossary.ts';
import { popoverId } from '#lib/course/meaning.ts';
import { isLesson } from './lesson-file.ts';

interface Element {
	type: string;
	tagName?: string;
	value?: string;
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

const button = (term: TermId, words: string): Element => ({
	type: 'raw',
	value: `<button type="button" class="term" popovertarget="${popoverId(term)}">${words}</button>`
});

function markIn(node: Element, used: Set<TermId>): void {
	let apart = 0;
	node.children = node.children?.flatMap((child) => {
		const { type, tagName = '', value = '' } = child;
		if (type === 'raw') apart += Number(OPENS.test(value)) - Number(CLOSES.test(value));
		if (apart > 0 || APART.has(tagName)) return [child];
		if (type !== 'text') {
			markIn(child, used);
			return [child];
		}
		return piecesOf(value, used).map(({ text, term }) =>
			term === null ? { type: 'text', value: text } : button(term, text)
		);
	});
}

export const termButtons = () => (tree: Element, file: File) => {
	if (!isLesson(file.filename)) return;
	const used = new Set<TermId>();
	markIn(tree, used);
	file.data.fm = { ...file.data.fm, terms: [...used] };
	tree.children?.push({
		type: 'raw',
		value: `\n<Meanings terms={${JSON.stringify([...used].map(meaningOf))}} />`
	});
};

/** The text of a page cut at its headings: what the search looks through. For what is made with the site. */
import { NodeType, parse, type HTMLElement, type Node } from 'node-html-parser';
import type { Passage } from './texts.ts';

/** What a reader does not read there, or does not look for: drawings, controls and what they say, programs. */
const LEFT_OUT = [
	...['svg', 'canvas', 'script', 'style', 'pre', 'form', 'nav'],
	...['.button', 'input', 'select', 'label', 'output', '[role=status]', '[aria-live]', '.visually-hidden'],
	...['.katex-mathml', '.katex-display', '[popover]']
].join();

/** Elements that stand in a line of text. */
const INLINE = new Set([
	'A',
	'ABBR',
	'B',
	'BUTTON',
	'CITE',
	'CODE',
	'DFN',
	'EM',
	'I',
	'MARK',
	'SPAN',
	'STRONG',
	'SUB',
	'SUP',
	'WBR'
]);

const isElement = (node: Node): node is HTMLElement => node.nodeType === NodeType.ELEMENT_NODE;

/** In one line, and each shape as one word. */
const tidy = (text: string): string =>
	text
		.replace(/\u200b/g, '')
		.replace(/\s+/g, ' ')
		.replace(/ ([.,;:)])/g, '$1')
		.replace(/(?<=\d) × (?=\d)/g, '×')
		.trim();

interface Cut {
	readonly heading: string;
	readonly anchor: string;
	text: string;
}

/** Appends what `node` says to the last of `cuts`; each `h2` begins another. */
function collect(node: Node, cuts: Cut[]): void {
	if (isElement(node) && node.tagName === 'H2') {
		cuts.push({ heading: tidy(node.textContent), anchor: node.id, text: '' });
		return;
	}
	const block = isElement(node) && node.tagName !== null && !INLINE.has(node.tagName);
	const last = cuts.at(-1);
	if (node.nodeType === NodeType.TEXT_NODE && last) last.text += node.textContent;
	for (const child of node.childNodes) collect(child, cuts);
	const end = cuts.at(-1);
	if (block && end) end.text += ' ';
}

/**
 * One passage for what stands before the first `h2`, found by `summary` too, and one for each `h2`.
 * @param page where it stands and what it is called
 * @param html of its text, as the site is made
 */
export function sectionsOf(
	{ path, title, summary }: { readonly path: string; readonly title: string; readonly summary: string },
	html: string
): readonly Passage[] {
	const root = parse(html);
	for (const element of root.querySelectorAll(LEFT_OUT)) element.remove();
	const cuts: Cut[] = [{ heading: '', anchor: '', text: `${summary} ` }];
	collect(root, cuts);
	return cuts.map(({ heading, anchor, text }) => ({
		path: anchor ? `${path}#${anchor}` : path,
		title,
		heading,
		text: tidy(text)
	}));
}

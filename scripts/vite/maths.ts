/** Remark plugin: formulas become KaTeX's HTML and MathML when the site is built. Needs remark-math 3 before it. */
import katex from 'katex';

interface MarkdownNode {
	type: string;
	value?: string;
	children?: MarkdownNode[];
}

/** Markup that Svelte takes as it is, braces and all. */
const verbatim = (html: string): string => `{@html ${JSON.stringify(html).replaceAll('<', '\\u003c')}}`;

/** @throws katex.ParseError for a formula that is none */
function replaceMaths(node: MarkdownNode): void {
	for (const child of node.children ?? []) {
		if (child.type === 'math' || child.type === 'inlineMath') {
			const options = { displayMode: child.type === 'math', throwOnError: true } as const;
			child.type = 'html';
			child.value = verbatim(katex.renderToString(child.value ?? '', options));
		} else replaceMaths(child);
	}
}

export const maths = () => replaceMaths;

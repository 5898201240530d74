/** Rehype plugin: the words of a heading link to the heading, so that its address can be copied. Needs ids before it. */

interface Element {
	type: string;
	tagName?: string;
	value?: string;
	properties?: Record<string, unknown>;
	children?: Element[];
}

const within = (node: Element): Element[] => [node, ...(node.children ?? []).flatMap(within)];

/** A link or a button; in a heading it could not be reached. */
const isControl = ({ tagName, value = '' }: Element) =>
	tagName === 'a' || /^<(a|button|Node|Cite|Show|ToLesson)\b/.test(value);

/** @throws Error for a heading with a link or a button of its own */
function linkHeadings(node: Element): void {
	for (const child of node.children ?? []) {
		const id = child.properties?.id;
		if (!/^h[2-6]$/.test(child.tagName ?? '') || typeof id !== 'string') linkHeadings(child);
		else if (within(child).some(isControl))
			throw new Error(`The heading '${id}' holds a link or a button. It is a link itself.`);
		else
			child.children = [
				{
					type: 'element',
					tagName: 'a',
					properties: { href: `#${id}` },
					children: child.children ?? []
				}
			];
	}
}

export const headingLinks = () => linkHeadings;

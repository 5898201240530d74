/** The text of a lesson cut at its headings, without what only a page can show: what the search looks through. */
import GithubSlugger from 'github-slugger';
import type { Lesson } from './lesson.ts';

export interface Section {
	/** Slug of its lesson. */
	readonly lesson: string;
	readonly title: string;
	/** Empty for what stands before the first heading. */
	readonly heading: string;
	/** Id that rehype-slug gives to the heading; empty without one. */
	readonly anchor: string;
	readonly text: string;
}

const FRONTMATTER = /^---\n[\s\S]*?\n---\n/;
const FENCES = /^ *(```|~~~)[^]*?^ *\1 *$/gm;
const COMMENTS = /<!--[^]*?-->/g;
const DISPLAYED = /\$\$[^]*?\$\$/g;
const FORMULA = /\$[^$\n]+\$/g;
/** A component's tag; its values may hold `>` and braces. */
const TAG = /<\/?([A-Z]\w*)(?:\s+\w+(?:=(?:"[^"]*"|'[^']*'|\{[^]*?\}(?=[\s/>])))?)*\s*\/?>/g;
const LINE_OF_TAGS = new RegExp(`^ *(?:${TAG.source} *)+$`, 'gm');
const ELEMENT = /<\/?[a-z][^<>]*>/g;
const HEADING = /^(#{1,6}) +(.*?)(?: +#+)? *$/;

/** Stands for what a component or a formula says in a sentence. */
const LEFT_OUT = '…';

const withoutTags = (markdown: string, instead: string) =>
	markdown
		.replace(TAG, (tag, name) => (tag.endsWith('/>') && name !== 'Cite' ? instead : ''))
		.replace(FORMULA, instead)
		.replace(ELEMENT, '');

const withoutMarks = (markdown: string) =>
	markdown
		.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
		.replace(/(\*\*?)(?=\S)([^*]*?\S)\1/g, '$2')
		.replace(/(?<!\w)_([^_]+)_(?!\w)/g, '$1')
		.replaceAll('`', '');

/** What a reader reads of a piece of Markdown, in one line. */
export const plainText = (markdown: string): string =>
	withoutMarks(withoutTags(markdown.replace(LINE_OF_TAGS, ''), LEFT_OUT))
		.replace(/^ *(?:[-*+>]|\d+\.|#{1,6}) +/gm, '')
		.replace(/^[ |:-]*\|[ |:-]*$/gm, '')
		.replace(/\(\s*\)|\|/g, ' ')
		.replace(/\s+/g, ' ')
		.replace(/ ([.,;:)])/g, '$1')
		.replaceAll(`${LEFT_OUT}.`, LEFT_OUT)
		.trim();

/**
 * One section for what stands before the first `##`, found by the lesson's summary too, and one for each `##`.
 * @param markdown the lesson's file
 */
export function sectionsOf(
	{ slug, title, summary }: Pick<Lesson, 'slug' | 'title' | 'summary'>,
	markdown: string
): readonly Section[] {
	const slugger = new GithubSlugger();
	const body = markdown
		.replace(FRONTMATTER, '')
		.replace(FENCES, '')
		.replace(COMMENTS, '')
		.replace(DISPLAYED, LEFT_OUT);
	const cut = [{ heading: '', anchor: '', lines: [summary] }];
	for (const line of body.split('\n')) {
		const [, marks = '', words = ''] = HEADING.exec(line) ?? [];
		// Deeper headings cut nothing, but their ids count where two headings have the same words.
		const anchor = marks && slugger.slug(withoutMarks(withoutTags(words, '')));
		if (marks === '##') cut.push({ heading: plainText(words), anchor, lines: [] });
		else cut.at(-1)?.lines.push(line);
	}
	return cut.map(({ heading, anchor, lines }) => ({
		lesson: slug,
		title,
		heading,
		anchor,
		text: plainText(lines.join('\n'))
	}));
}

import { describe, expect, test } from 'vitest';
import { excerptOf, indexOf, openIndex, search } from '#lib/course/search.ts';
import { plainText, sectionsOf } from '#lib/course/sections.ts';

const lesson = { slug: 'stem', title: 'The stem', summary: 'How it begins.' };
const cut = (...lines: string[]) =>
	sectionsOf(lesson, ['---', 'title: The stem', '---', ...lines].join('\n'));

describe('plain text', () => {
	test.each([
		['words inside a component', 'the <Node at="a/b">3×3 pool</Node> costs', 'the 3×3 pool costs'],
		['the place of a value', 'a map of <Shape at="a" part="grid" /> places', 'a map of … places'],
		['no citation', 'is a module <Cite figure={7} />.', 'is a module.'],
		[
			'no component on its own',
			'One.\n\n<Bars bars={[{ at: "a > b", n: 1 }, { at: "c" }]} />\n\nTwo.',
			'One. Two.'
		],
		['the place of a formula', 'a side of $n_{in}$ gives', 'a side of … gives'],
		['one mark at the end of a sentence', 'It gives <Shape at="a" />.', 'It gives …'],
		['the words of a link', 'see [the *old* code](https://a.example/b_c)', 'see the old code'],
		['names with underscores', 'in `Mixed_6a`, _not_ in Conv2d_1a_3x3', 'in Mixed_6a, not in Conv2d_1a_3x3'],
		['the items of a list', '- one\n- **two**\n\n1. three', 'one two three'],
		['the cells of a table', '| a | b |\n| --- | :-: |\n| c | d |', 'a b c d']
	])('keeps %s', (_, markdown, text) => {
		expect(plainText(markdown)).toBe(text);
	});
});

describe('sections', () => {
	test('begin at each second heading, and before the first', () => {
		expect(cut('Before.', '', '## One', 'Text.', '### Deeper', 'More.', '## Two `code`', 'End.')).toEqual([
			{ lesson: 'stem', title: 'The stem', heading: '', anchor: '', text: 'How it begins. Before.' },
			{ lesson: 'stem', title: 'The stem', heading: 'One', anchor: 'one', text: 'Text. Deeper More.' },
			{ lesson: 'stem', title: 'The stem', heading: 'Two code', anchor: 'two-code', text: 'End.' }
		]);
	});

	test('with the same heading have different anchors, deeper headings counted', () => {
		const anchors = cut('## Why', '### Why', '## Why').map(({ anchor }) => anchor);
		expect(anchors).toEqual(['', 'why', 'why-2']);
	});

	test('hold no code, displayed formula or comment, nor begin in one', () => {
		const code = ['```python', '## no heading', 'x = 1', '```'];
		const [, one, ...others] = cut('## One', 'a', ...code, '$$', 'n', '$$', '<!-- ## two -->', 'b');
		expect(one?.text).toBe('a … b');
		expect(others).toEqual([]);
	});
});

describe('an index of the search', () => {
	const good = JSON.parse(JSON.stringify(indexOf(cut('## Padding', 'A window.')))) as Record<string, unknown>;

	test.each([
		['of another kind', null, 'search.json should be an object, not null'],
		['without its sections', { ...good, storedFields: undefined }, "search.json: 'storedFields' is missing"],
		[
			'with a section of another form',
			{ ...good, storedFields: { 0: { lesson: 5 } } },
			"'storedFields.0.lesson'"
		],
		['whose words have no places', { ...good, index: [['window']] }, "search.json: 'index[0][1]' is missing"]
	])('%s is refused', (_, json, message) => {
		expect(() => openIndex(json)).toThrow(message);
	});
});

describe('the search', () => {
	const sections = cut(
		'## Padding',
		'A window of 3×3 without a border.',
		'## Cost',
		'Padding costs nothing; the residual connections need no weights.'
	);
	const index = openIndex(JSON.parse(JSON.stringify(indexOf(sections))));
	const headings = (query: string) => search(index, query).map(({ section }) => section.heading);

	test.each([
		['a beginning', 'resid', ['Cost']],
		['a slip of the pen', 'residaul', ['Cost']],
		['headings before text', 'padding', ['Padding', 'Cost']],
		['only where all words are', 'padding border', ['Padding']],
		['an x for a times', '3x3', ['Padding']],
		['nothing for nothing', ' ', []],
		['nothing for another word', 'transformer', []]
	])('finds %s', (_, query, found) => {
		expect(headings(query)).toEqual(found);
	});

	test('shows the found words among their neighbours', () => {
		const words = Array.from({ length: 60 }, (_, i) => `w${i}`).join(' ');
		const pieces = excerptOf(words, new Set(['w20', 'w22']));
		expect(pieces.filter(({ found }) => found).map(({ text }) => text)).toEqual(['w20', 'w22']);
		const excerpt = pieces.map(({ text }) => text).join('');
		expect(excerpt).toMatch(/^… w14 w15 .* w43 …$/);
		expect(excerptOf('One two.', new Set(['three']))).toEqual([{ text: 'One two.', found: false }]);
	});
});

import { describe, expect, test } from 'vitest';
import { catalogue } from '#lib/arch/catalogue.ts';
import { opsOf } from '#lib/arch/ops.ts';
import { NodeIndex } from '#lib/find/nodes.ts';
import { sectionsOf } from '#lib/find/sections.ts';
import { findPassages, indexOf, openIndex } from '#lib/find/texts.ts';
import { excerptOf, marked, termsOf, wordsOf } from '#lib/find/words.ts';

const cut = (...html: string[]) =>
	sectionsOf({ path: 'lessons/stem/', title: 'The stem', summary: 'How it begins.' }, html.join('\n'));

describe('words', () => {
	test.each([
		[
			'numbers with their points and commas',
			'A scale of 0.17, 1,088 channels.',
			['A', 'scale', 'of', '0.17', '1,088', 'channels']
		],
		['the parts of a path', 'Repeat_1/block17_13', ['Repeat', '1', 'block17', '13']]
	])('are %s', (_, text, words) => {
		expect(wordsOf(text)).toEqual(words);
	});

	test.each([
		['17×17×1,088', ['17x17x1088', '17', '1088']],
		['1x7', ['1x7', '1', '7']],
		['1,536', ['1536']],
		['0.17', ['0.17']],
		['Conv2d', ['conv2d']]
	])('%s is found by %s', (word, terms) => {
		expect(termsOf(word)).toEqual(terms);
	});

	test('that were found are marked among their neighbours', () => {
		const words = Array.from({ length: 60 }, (_, i) => `w${i}`).join(' ');
		const pieces = excerptOf(words, new Set(['w20', 'w22']));
		expect(pieces.filter(({ found }) => found).map(({ text }) => text)).toEqual(['w20', 'w22']);
		expect(pieces.map(({ text }) => text).join('')).toMatch(/^… w14 w15 .* w43 …$/);
		expect(excerptOf('One two.', new Set(['three']))).toEqual([{ text: 'One two.', found: false }]);
		expect(marked('a 17×17×1,088 map', new Set(['1088']))[1]).toEqual({ text: '17×17×1,088', found: true });
	});
});

describe('sections', () => {
	test('begin at each second heading, and before the first', () => {
		const html =
			'<p>Before.</p><h2 id="one"><a href="#one">One</a></h2><p>Text.</p><h3>Deeper</h3><p>More.</p>';
		expect(cut(html, '<h2 id="two">Two <code>code</code></h2>', '<p>End.</p>')).toEqual([
			{ path: 'lessons/stem/', title: 'The stem', heading: '', text: 'How it begins. Before.' },
			{ path: 'lessons/stem/#one', title: 'The stem', heading: 'One', text: 'Text. Deeper More.' },
			{ path: 'lessons/stem/#two', title: 'The stem', heading: 'Two code', text: 'End.' }
		]);
	});

	test.each([
		[
			'a sentence as it is read',
			'<p>the <button>3×3 pool</button> makes <span>17 × 17 × 1,088</span>, or <em>so</em>.</p>',
			'the 3×3 pool makes 17×17×1,088, or so.'
		],
		['the cells of a table', '<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
		[
			'a formula once',
			'<span class="katex"><span class="katex-mathml">n</span><span class="katex-html">n</span></span>',
			'n'
		],
		[
			'no drawing, control or program',
			'<svg><text>x</text></svg><label>y<input></label><pre>z</pre><b>w</b>',
			'w'
		]
	])('keep %s', (_, html, text) => {
		expect(cut('<h2 id="a">A</h2>', html)[1]?.text).toBe(text);
	});
});

describe('an index of what pages say', () => {
	const good = JSON.parse(JSON.stringify(indexOf(cut('<h2 id="p">Padding</h2><p>A window.</p>')))) as Record<
		string,
		unknown
	>;

	test.each([
		['of another kind', null, 'search.json should be an object, not null'],
		['without its passages', { ...good, storedFields: undefined }, "search.json: 'storedFields' is missing"],
		[
			'with a passage of another form',
			{ ...good, storedFields: { 0: { path: 5 } } },
			"'storedFields.0.path'"
		],
		['whose words have no places', { ...good, index: [['window']] }, "search.json: 'index[0][1]' is missing"]
	])('%s is refused', (_, json, message) => {
		expect(() => openIndex(json)).toThrow(message);
	});

	const passages = cut(
		'<h2 id="padding">Padding</h2><p>A window of 3×3 without a border gives 1,088 channels.</p>',
		'<h2 id="cost">Cost</h2><p>Padding costs nothing; the residual connections need no weights.</p>'
	);
	const index = openIndex(JSON.parse(JSON.stringify(indexOf(passages))));

	test.each([
		['a beginning', 'resid', ['Cost']],
		['a slip of the pen', 'residaul', ['Cost']],
		['headings before text', 'padding', ['Padding', 'Cost']],
		['only where all words are', 'padding border', ['Padding']],
		['an x for a times', '3x3', ['Padding']],
		['a number without its comma', '1088', ['Padding']],
		['a number with its comma', '1,088', ['Padding']],
		['no number that is merely near', '1089', []],
		['nothing for nothing', ' ', []],
		['nothing for another word', 'transformer', []]
	])('finds %s', (_, query, found) => {
		expect(findPassages(index, query).map(({ passage }) => passage.heading)).toEqual(found);
	});
});

describe('nodes', () => {
	const index = new NodeIndex();
	const first = (query: string, here: string | null = 'inception-resnet-v2-slim') =>
		index.find(query, here)[0];

	test.each([
		[
			'a code name',
			'Repeat_1/block17_13/Branch_1/Conv2d_0b_1x7',
			'Repeat_1/block17_13/Branch_1/Conv2d_0b_1x7'
		],
		['a name in a checkpoint', 'InceptionResnetV2/Conv2d_7b_1x1', 'Conv2d_7b_1x1'],
		['a module', 'Mixed_6a', 'Mixed_6a'],
		['the first letters of a name', 'conv2d_7b', 'Conv2d_7b_1x1'],
		['the name in the paper', 'Relu activation Inception-ResNet-A', 'Repeat/block35_1/relu']
	])('are found by %s', (_, query, id) => {
		expect(first(query)?.id).toBe(id);
	});

	test.each(['17x17x1088', '17×17×1,088', '17 x 17 x 1088'])('are found by their shape, %s', (query) => {
		const found = index.find(query, null);
		expect(found.length).toBeGreaterThan(3);
		expect(found.map(({ shape }) => shape.join())).toEqual(found.map(() => '17,17,1088'));
	});

	test('of a window have that window', () => {
		const found = index.find('7x1 conv', null);
		expect(found.length).toBeGreaterThan(3);
		for (const { op } of found) expect(op?.op === 'conv' && op.kernel.join('x')).toBe('7x1');
	});

	test('of equal blocks are one, and say how many blocks there are', () => {
		const found = index.find('block17 Conv2d_0b_1x7', 'inception-resnet-v2-slim');
		expect(found.filter(({ network }) => network.id === 'inception-resnet-v2-slim')).toHaveLength(1);
		expect(found[0]?.blocks).toBe(20);
	});

	test('of the network that the reader looks at come first', () => {
		for (const { id } of catalogue) expect(first('concat', id)?.network.id).toBe(id);
	});

	test('that are named outright are what is asked for', () => {
		expect(
			['Mixed_6a', 'logits', 'concat', '1,088', 'block17', '1x7 conv'].map((query) => index.names(query))
		).toEqual(Array(6).fill(true));
		expect(['padding', 'residual', 'Inception-v4'].map((query) => index.names(query))).toEqual([
			false,
			false,
			false
		]);
	});

	test('are the first that their name finds: every fifth of every network', () => {
		for (const network of catalogue)
			for (const { id } of opsOf(network).filter((_, i) => i % 5 === 0)) {
				const found = first(id, network.id);
				expect([found?.network.id, found?.id]).toEqual([network.id, id]);
			}
	});
});

/** The glossary against the text of the lessons. */
import { compile } from 'mdsvex';
import { describe, expect, test } from 'vitest';
import {
	explainedIn,
	meaningOf,
	nameOf,
	piecesOf,
	termIds,
	termCalled,
	termsIn,
	type TermId
} from '#lib/course/glossary.ts';
import { definitionId, popoverId } from '#lib/course/meaning.ts';
import { parseUses } from '#lib/course/uses.ts';
import { glossaryText } from '#lib/text/glossary.ts';
import { termButtons } from '../../scripts/vite/term-buttons.ts';
import { proseOf } from './prose.ts';

const files = import.meta.glob<string>('/content/en/*.md', { query: '?raw', import: 'default', eager: true });
/** In the order of the course. */
const lessons = Object.entries(files).map(([path, markdown]) => ({
	slug: /\d\d-(.*)\.md$/.exec(path)?.[1] ?? '',
	path,
	markdown,
	prose: proseOf(markdown)
}));
const slugs = lessons.map(({ slug }) => slug);

describe('the glossary', () => {
	test('has each form once', () => {
		const forms = termIds.flatMap((id) => glossaryText.terms[id].forms.map((form) => form.toLowerCase()));
		expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([]);
	});

	test.each(termIds)('says what %s means, in words that an attribute can carry', (id) => {
		expect(glossaryText.terms[id].means).toMatch(/^[A-Z][^"{}<>]{20,260}\.$/);
	});

	test.each(termIds)('has %s, which the course uses', (id) => {
		expect(lessons.some(({ prose }) => termsIn(prose).includes(id))).toBe(true);
	});

	test.each(termIds.filter((id) => explainedIn[id] !== null))(
		'%s is explained in the lesson that it names, and in no lesson before that is it used',
		(id) => {
			const place = slugs.indexOf(explainedIn[id] ?? '');
			expect(place).toBeGreaterThanOrEqual(0);
			expect(termsIn(lessons[place]?.prose ?? '')).toContain(id);
			const before = lessons.slice(0, place).filter(({ prose }) => termsIn(prose).includes(id));
			expect(before.map(({ slug }) => slug)).toEqual([]);
		}
	);
});

describe('a term in a text', () => {
	const used = new Set<TermId>();

	test('is found by each of its forms, as a word of its own, the longest first', () => {
		expect(
			termsIn('Batches are no batch norm. Mapped, top-5 error, filter concat, ahead, non-linear.')
		).toEqual(['batch', 'batch-norm', 'top-5', 'concatenate']);
	});

	test('is found between characters of a script that puts no spaces between words', () => {
		expect(termsIn('这个ReLU层')).toEqual(['relu']);
		expect(termsIn('übersoftmaxé')).toEqual([]);
	});

	test('is called by any of its forms, and by nothing more', () => {
		expect(termCalled('Filter concat')).toBe('concatenate');
		expect(termCalled('a filter concat')).toBeNull();
	});

	test('is marked where it is first used, and not again', () => {
		expect(piecesOf('Pools have a stride; a pool', used)).toEqual([
			{ text: 'Pools', term: 'pool' },
			{ text: ' have a ', term: null },
			{ text: 'stride', term: 'stride' },
			{ text: '; a pool', term: null }
		]);
		expect(piecesOf('another pool, a kernel', used).filter(({ term }) => term !== null)).toEqual([
			{ text: 'kernel', term: 'kernel' }
		]);
	});
});

describe('the text of a lesson', () => {
	const written = async (markdown: string, filename = '/content/en/07-a.md') => {
		const done = await compile(markdown, {
			extensions: ['.md'],
			rehypePlugins: [termButtons],
			filename
		} as unknown as Parameters<typeof compile>[1]);
		return done?.code ?? '';
	};
	const button = (id: TermId, words: string) =>
		`<button type="button" class="term" popovertarget="${popoverId(id)}">${words}</button>`;

	test('gets a button at the first use of a term, at the beginning of a line too, and the meaning at its end', async () => {
		const code = await written('Kernels are small.\n\n- A _kernel_ and **weights**\n');
		expect(code).toContain(`<p>${button('kernel', 'Kernels')} are small.</p>`);
		expect(code).toContain(`A <em>kernel</em> and <strong>${button('weight', 'weights')}</strong>`);
		expect(code).toContain(JSON.stringify([meaningOf('kernel'), meaningOf('weight')]));
		expect(code).toContain('"terms":["kernel","weight"]');
	});

	test('defines a term where it explains it in emphasis, in the name of a node too, and needs no button for it then', async () => {
		const code = await written(
			'Strides. A _stride_, a _stride_, <Node at="a">the **kernel**</Node>.',
			'/content/en/00-primer.md'
		);
		expect(code).toContain(
			`<p><span class="held">${button('stride', 'Strides')}.</span> A <dfn id="${definitionId('stride')}"><em>stride</em></dfn>, a <em>stride</em>, ` +
				`<Node at="a">the <dfn id="${definitionId('kernel')}"><strong>kernel</strong></dfn></Node>.</p>`
		);
		expect(code).toContain(`{${JSON.stringify([meaningOf('stride')])}}`);
		expect(code).toContain('"terms":["stride","kernel"]');
	});

	test.each(lessons)(
		'$slug defines what it is to explain, and nothing else',
		async ({ slug, path, markdown }) => {
			const code = await written(markdown, path);
			const defined = [...code.matchAll(/<dfn\s+id="([^"]*)"/g)].map(([, id]) => id);
			const own = termIds.filter((id) => explainedIn[id] === slug).map(definitionId);
			expect(defined.toSorted()).toEqual(own.toSorted());
		}
	);

	test.each(lessons)(
		'$slug opens each meaning at one place, and has all that it opens',
		async ({ path, markdown }) => {
			const code = await written(markdown, path);
			const opened = [...code.matchAll(/popovertarget="([^"]*)"/g)].map(([, id]) => id);
			const meanings = JSON.parse(/<Meanings terms=\{(.*)\} \/>/.exec(code)?.[1] ?? '[]') as { id: string }[];
			expect(opened.length).toBeGreaterThan(0);
			expect(opened.toSorted()).toEqual(meanings.map(({ id }) => popoverId(id)).toSorted());
		}
	);

	test('keeps headings, links, programs and names of nodes as they are', async () => {
		const apart =
			'## A kernel\n\n[a kernel](x) `kernel` <Node at="a" b={1}>the *first* kernel</Node> <Shape at="b" />';
		expect(await written(apart)).not.toContain('class="term"');
		expect(await written(`${apart} kernel`)).toContain(button('kernel', 'kernel'));
	});

	test('keeps punctuation with the term before it, in emphasis too', async () => {
		const code = await written('A _kernel_, a **bias** (or two) and weights.');
		expect(code).toContain(`<span class="held"><em>${button('kernel', 'kernel')}</em>,</span> a `);
		expect(code).toContain(`<strong>${button('bias', 'bias')}</strong> (or two)`);
		expect(code).toContain(`<span class="held">${button('weight', 'weights')}.</span>`);
		const long = await written('It is _a long way to the kernel_.');
		expect(long).toContain(`<em>a long way to the ${button('kernel', 'kernel')}</em>.`);
	});

	test('of another page is left alone', async () => {
		expect(await written('A kernel.', '/content/en/pages/about.md')).not.toContain('term');
	});
});

test('uses that are no lists are refused by name', () => {
	expect(parseUses({ primer: ['kernel'] })).toEqual({ primer: ['kernel'] });
	expect(() => parseUses({ primer: 3 })).toThrow("uses.json: 'primer' should be a list, not 3");
});

test('an entry is called by its first form', () => {
	expect(nameOf('top-1')).toBe('top-1 error');
});

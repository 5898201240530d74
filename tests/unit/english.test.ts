/** Every word that a reader sees stands in `text/` or `content/`. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/rooms/breaches.ts';
import { englishIn } from './english.ts';

interface Exception {
	/** Beginning of the paths of the files. */
	readonly files: string;
	/** What may stand there; anything unless given. */
	readonly texts?: RegExp;
	readonly why: string;
}

const exceptions: readonly Exception[] = [
	{ files: 'src/lib/arch/label.ts', why: 'names of the paper, in the wording of its figures' },
	{
		files: 'src/lib/arch/networks/',
		texts: /^[^.:;]{1,50}$/,
		why: 'titles of networks, and names of modules in the paper and the code'
	},
	{ files: 'src/lib/arch/pytorch', why: 'Python source that is written out' },
	{
		files: 'src/lib/arch/shapes.ts',
		texts: /cannot take|vanishes|smallest input/,
		why: 'VanishingMapError, for the command line: the page has words of its own for it'
	},
	{ files: 'src/lib/course/lesson.ts', why: 'for the author of a lesson, when the build ends' },
	{ files: 'src/lib/state/lesson/lesson-drawing.svelte.ts', why: 'for the author of a lesson' },
	{ files: 'src/lib/results/printed-costs.ts', why: 'quoted, with the place in the source' },
	{ files: 'src/lib/results/works.ts', why: 'titles of papers' },
	{ files: 'src/lib/results/published-errors.ts', why: 'places in the sources' },
	{ files: 'src/routes/gallery/', why: 'names of states, for those who work on the site' },
	{ files: 'src/lib/vision/photo', why: 'names of authors and licences, and quoted evidence' },
	{ files: 'src/lib/weights/file-kind.ts', why: 'how files of other kinds begin' },
	{
		files: 'src/routes/lessons/[slug]/LessonPage.svelte',
		texts: /^\.scroll, /,
		why: 'a selector'
	}
];

const excused = (file: string, text: string) =>
	exceptions.filter(({ files, texts }) => file.startsWith(files) && (texts?.test(text) ?? true));

const files = globSync('src/**/*.{ts,svelte}', { cwd: root, ignore: ['src/lib/text/**'] }).sort();
const found = files.flatMap((file) =>
	englishIn(file, readFileSync(root + file, 'utf8')).map((text) => ({ file, text }))
);

describe('the code', () => {
	test('has no words of its own', () => {
		expect(found.filter(({ file, text }) => excused(file, text).length === 0)).toEqual([]);
	});

	test.each(exceptions)('needs the exception for $files: $why', (exception) => {
		expect(found.some(({ file, text }) => excused(file, text).includes(exception))).toBe(true);
	});
});

describe('words are found', () => {
	test.each([
		['in markup', '<p>Run it</p>', ['Run it']],
		['beside values', '<p>min {least}</p>', ['min']],
		['in a choice', `<p>{n === 'one' ? 'first' : words.next}</p>`, ['first']],
		['in a template', '<p>{`step ${n}`}</p>', ['step']],
		['in what is heard', '<b aria-label="Close">×</b>', ['Close']],
		['in what a component is given', '<Fact label={open ? `Open ${n}` : words.closed} />', ['Open']],
		[
			'in a description of the page',
			'<svelte:head><meta name="description" content="All" /></svelte:head>',
			['All']
		],
		['in the script', `<script lang="ts">const title: string = 'Take it apart';</script>`, ['Take it apart']]
	])('%s', (_, source, texts) => {
		expect(englishIn('src/routes/A.svelte', source)).toEqual(texts);
	});

	test('in errors that a reader may see', () => {
		const source = `if (!response.ok) throw new Error(\`The photo could not be fetched (\${code}).\`);`;
		expect(englishIn('src/lib/state/a.ts', source)).toEqual(['The photo could not be fetched (']);
	});
});

describe('nothing is found', () => {
	test.each([
		['in values, signs and numbers', '<p class="wide open" title={words.title}>{n} × {words.name} · 3</p>'],
		['in what is compared or called', `<p>{kind === 'conv' ? name('max') : n}</p>`],
		['in styles and names of classes', `<p style:width="{n}px" class={['short halo', { odd }]}>{n}</p>`]
	])('%s', (_, source) => {
		expect(englishIn('src/routes/A.svelte', source)).toEqual([]);
	});

	test('in what a caller did wrong', () => {
		expect(englishIn('src/lib/state/a.ts', `throw new RangeError('There is no such place.');`)).toEqual([]);
	});
});

import { describe, expect, test } from 'vitest';
import { catalogue, networkById } from '#lib/arch/catalogue.ts';
import { opsOf } from '#lib/arch/ops.ts';
import { upTo } from '#lib/arch/part.ts';
import { shapesOf } from '#lib/arch/shapes.ts';
import { courseOf, LessonError, parseLesson } from '#lib/course/lesson.ts';
import { liesAt, partsAt, placeIn, shapeAt, stationsOf } from '#lib/course/place.ts';
import { parseContents } from '#lib/course/contents.ts';
import { importsFor } from '../../scripts/vite/lesson-components.ts';
import { workById } from '#lib/results/works.ts';
import { proseOf } from './prose.ts';

const files = import.meta.glob<Record<string, unknown>>('/content/en/*.md', {
	query: '?raw',
	import: 'default',
	eager: true
});
const metadata = import.meta.glob<Record<string, unknown>>('/content/en/*.md', {
	import: 'metadata',
	eager: true
});
const course = courseOf(metadata);
const slim = networkById('inception-resnet-v2-slim');
const paper = networkById('inception-resnet-v2-paper');

const fields = {
	title: 'A',
	summary: 'B',
	networks: ['inception-v4'],
	modules: ['Mixed_6a'],
	figures: [7],
	part: 'modules',
	minutes: 3
};

describe('a lesson', () => {
	test('is what its file declares', () => {
		expect(parseLesson('content/en/06-reduction-a.md', { ...fields, checks: ['concat'] })).toEqual({
			number: 6,
			slug: 'reduction-a',
			...fields,
			checks: ['concat']
		});
	});

	test.each([
		['no number in its name', 'reduction-a.md', {}, 'NN-slug.md'],
		['no title', '06-a.md', { title: undefined }, "'title'"],
		['an unknown network', '06-a.md', { networks: ['inception-v9'] }, "No network 'inception-v9'"],
		['an unknown module', '06-a.md', { modules: ['Mixed_9z'] }, "module 'Mixed_9z'"],
		[
			'a network without its modules',
			'06-a.md',
			{ modules: ['Mixed_6h'], networks: ['inception-v4', 'inception-v3'] },
			'inception-v3 has none'
		],
		['a figure that the paper does not have', '06-a.md', { figures: [27] }, 'Figure 27'],
		['an unknown kind of question', '06-a.md', { checks: ['colour'] }, "'colour'"],
		['a question without a ground', '06-a.md', { checks: ['projection'] }, "'projection'"],
		['a question without a reason', '06-a.md', { checks: [{ ask: 'Why?', right: 'So.' }] }, "'because'"]
	])('with %s is refused, and the file is named', (_, file, change, message) => {
		const parse = () => parseLesson(file, { ...fields, ...change });
		expect(parse).toThrow(LessonError);
		expect(parse).toThrow(message);
		expect(parse).toThrow(file);
	});

	test('says of its fields what they should be', () => {
		const refused = (change: object) => () => parseLesson('06-a.md', { ...fields, ...change });
		expect(refused({ minutes: '3' })).toThrow(`06-a.md: 'minutes' should be a number, not "3"`);
		expect(refused({ modules: 'Mixed_6a' })).toThrow(`06-a.md: 'modules' should be a list, not "Mixed_6a"`);
		const check = { ask: 'Why?', right: 'So.', because: 'It is.', wrong: { 'Not so.': 'It is not.' } };
		expect(refused({ checks: [check] })).toThrow("06-a.md: question 'Why?' has fewer than two 'wrong'");
		expect(refused({ checks: [{ ...check, right: 5 }] })).toThrow(
			"question 'Why?': 'right' should be a text"
		);
	});

	test('shares neither its number nor its slug', () => {
		expect(() => courseOf({ '01-a.md': fields, '01-b.md': fields })).toThrow('number 1');
		expect(() => courseOf({ '01-a.md': fields, '02-a.md': fields })).toThrow('slug a');
	});

	test('stands among the lessons of its part', () => {
		const basics = { ...fields, part: 'basics' };
		expect(() => courseOf({ '01-a.md': fields, '02-b.md': basics })).toThrow('Lesson b is of basics');
		expect(courseOf({ '01-b.md': basics, '02-a.md': fields })).toHaveLength(2);
	});

	test('may use the components there are, and no other', () => {
		expect(importsFor('x <Shape at="a" /> <Shape at="b" />', 'a.md')).toEqual([
			"import Shape from '#lib/lesson/Shape.svelte';"
		]);
		expect(() => importsFor('<Shap at="a" />', '06-a.md')).toThrow(/06-a\.md uses <Shap>/);
	});
});

describe('the table of contents', () => {
	test('comes back as the site writes it', () => {
		expect(parseContents(JSON.parse(JSON.stringify(course)))).toEqual(course);
	});

	const [first] = course;
	test.each([
		['no list', {}, 'course.json should be a list, not {}'],
		['a lesson without a title', [{ ...first, title: undefined }], "course.json: '[0].title' is missing"],
		[
			'a number for the modules',
			[{ ...first, modules: 5 }],
			"course.json: '[0].modules' should be a list, not 5"
		],
		[
			'a kind of question of another version',
			[{ ...first, checks: ['colour'] }],
			"course.json: '[0].checks[0]'"
		]
	])('with %s is refused', (_, json, message) => {
		expect(() => parseContents(json)).toThrow(message);
	});
});

describe('a place', () => {
	test('is a node, a branch or a module, and leaves at its last node', () => {
		expect(shapeAt(paper, 'Mixed_6a/Branch_1/Conv2d_0a_1x1')).toEqual([35, 35, 256]);
		expect(shapeAt(paper, 'Mixed_6a/Branch_1')).toEqual([17, 17, 384]);
		expect(shapeAt(paper, 'Mixed_6a')).toEqual([17, 17, 1152]);
		expect(shapeAt(paper, 'input')).toEqual([299, 299, 3]);
		expect(placeIn(slim, 'Mixed_6a').input).toBe('Repeat/block35_10/relu');
		expect(() => placeIn(slim, 'Mixed_6a/Branch_9')).toThrow(/inception-resnet-v2-slim .*Branch_9/);
	});

	test('a path is no mere beginning of a name', () => {
		expect(liesAt('Repeat/block35_1', 'Repeat/block35_10/concat')).toBe(false);
		expect(liesAt('Repeat/block35_1', 'Repeat/block35_1/concat')).toBe(true);
	});

	test('a concatenation joins what Table 1 and the code say', () => {
		expect(partsAt(paper, 'Mixed_6a')).toEqual([384, 384, 384]);
		expect(partsAt(slim, 'Mixed_6a')).toEqual([384, 384, 320]);
		expect(partsAt(slim, 'Mixed_7a')).toEqual([384, 288, 320, 1088]);
		expect(() => partsAt(slim, 'Mixed_6a/Branch_0')).toThrow(RangeError);
	});

	test.each(catalogue)('what is concatenated adds up to what leaves, all over $id', (network) => {
		for (const { id, op } of opsOf(network))
			if (op === 'concat')
				expect(partsAt(network, id).reduce((sum, part) => sum + part)).toBe(shapeAt(network, id)[2]);
	});

	test('a block that adds or widens what it concatenates has no parts: its sum would not be theirs', () => {
		expect(partsAt(slim, 'Repeat_1/block17_1/concat')).toEqual([192, 192]);
		expect(() => partsAt(slim, 'Repeat_1/block17_1')).toThrow("at the end of 'Repeat_1/block17_1'");
	});

	test('a module shows what enters it, what leaves its branches, and what leaves it', () => {
		expect(stationsOf(slim, ['Mixed_6a'])).toEqual([
			'Repeat/block35_10/relu',
			'Mixed_6a/Branch_0/Conv2d_1a_3x3',
			'Mixed_6a/Branch_1/Conv2d_1a_3x3',
			'Mixed_6a/Branch_2/MaxPool_1a_3x3',
			'Mixed_6a/concat'
		]);
		expect(stationsOf(slim, ['Repeat/block35_1']).at(-1)).toBe('Repeat/block35_1/relu');
	});
});

test('a part of a network has the shapes of the whole', () => {
	const part = upTo(slim, 'Mixed_6a');
	const [whole, some] = [shapesOf(slim), shapesOf(part)];
	expect([...some.keys()]).toEqual(['input', ...opsOf(part).map(({ id }) => id)]);
	for (const [id, shape] of some) expect(shape).toEqual(whole.get(id));
	expect(() => upTo(slim, 'Mixed_9z')).toThrow('Mixed_9z');
});

test('a work is found by its id; another one is refused by name', () => {
	expect(workById('resnet')).toMatchObject({ authors: ['He'], more: true, year: 2015 });
	expect(() => workById('vgg-9')).toThrow("No work 'vgg-9'");
});

describe('the text of the lessons', () => {
	/** Names of kernels, of the networks and of their modules are no sizes. */
	const named = /\b[1357]×[1357]\b|\bv[1-4]\b|ResNet-\d+|\b(?:19|20)\d\d\b/g;

	test.each(Object.entries(files).map(([path, text]) => [path, String(text)] as const))(
		'%s types no number that a fold computes',
		(path, markdown) => {
			const quoted = (metadata[path]?.quoted ?? []) as readonly number[];
			const numbers =
				proseOf(markdown)
					.replace(named, ' ')
					.match(/\d[\d.,]*/g) ?? [];
			const typed = numbers
				.map((number) => Number(number.replace(/[.,]$/, '').replaceAll(',', '')))
				.filter((number) => number > 9 && !quoted.includes(number));
			expect(typed).toEqual([]);
		}
	);

	test('names a paper by its title: none is linked by hand', () => {
		const linked = Object.values(files).flatMap(
			(text) => String(text).match(/\]\(https:\/\/arxiv[^)]*\)/g) ?? []
		);
		expect(linked).toEqual([]);
	});
});

import { randomLcg } from 'd3-random';
import { describe, expect, test } from 'vitest';
import { networkById } from '#lib/arch/catalogue.ts';
import { courseOf } from '#lib/course/lesson.ts';
import { drawn, keyOf, shareOf, type Question } from '#lib/course/question.ts';
import type { QuestionKind } from '#lib/course/question-kinds.ts';
import { questionsOf } from '#lib/course/questions.ts';
import { askText, optionText, reasonText } from '#lib/lesson/question-words.ts';
import { solve } from './solve.ts';

const course = courseOf(
	import.meta.glob<Record<string, unknown>>('/content/en/*.md', { import: 'metadata', eager: true })
);

/** How many questions of each kind are drawn for each lesson. */
const DRAWS = 600;

interface Read {
	readonly ask: string;
	readonly options: readonly string[];
	readonly right: readonly string[];
	readonly reasons: readonly string[];
	readonly solved: string;
}

/** A question as the page words it. */
function read(question: Question): Read {
	const options = question.options.map((option) => ({
		text: optionText(question, option),
		right: option.because === 'right',
		reason: reasonText(question, option)
	}));
	return {
		ask: askText(question),
		options: options.map(({ text }) => text),
		right: options.filter(({ right }) => right).map(({ text }) => text),
		reasons: options.map(({ reason }) => reason),
		solved: solve(question)
	};
}

const asked = course.flatMap(({ slug, networks, modules, checks }) =>
	[...new Set(checks.filter((check) => typeof check === 'string'))].map((kind) => {
		const all = questionsOf(kind, networks.map(networkById), modules);
		const random = randomLcg(0.5);
		return { slug, kind, all, read: Array.from({ length: DRAWS }, () => read(drawn(all, random))) };
	})
);

const wordsOf = ({ ask, options, reasons }: Read): readonly string[] => [ask, ...options, ...reasons];
const different = (texts: readonly string[]): number => new Set(texts).size;

describe.each(asked)('lesson $slug asks $kind', ({ kind, all, read }) => {
	test('with one right option, which counting by hand finds too', () => {
		for (const { ask, right, solved } of read) expect([ask, ...right]).toEqual([ask, solved]);
	});

	test('with three or more options that read differently, each with a reason', () => {
		for (const { ask, options, reasons } of read) {
			expect(options.length, ask).toBeGreaterThanOrEqual(3);
			expect(different(options), `${ask} ${options.join(' | ')}`).toBe(options.length);
			for (const reason of reasons) expect(reason, ask).toMatch(/^\S.{10,}\.$/);
		}
	});

	test('in words that are all there, in the singular where one is meant, without ids of nodes', () => {
		for (const words of read.flatMap(wordsOf))
			expect(words).not.toMatch(/NaN|undefined|null|\b1 input pixels|\w\/\w|Branch_|Conv2d/);
	});

	test('in different ways, with different answers', () => {
		expect(different(all.map(keyOf))).toBe(all.length);
		expect(
			different(read.map(({ ask, options }) => JSON.stringify([ask, options.toSorted()])))
		).toBeGreaterThan(1);
		expect(different(read.flatMap(({ right }) => right))).toBeGreaterThan(1);
		if (kind === 'padding') expect(different(read.flatMap(({ right }) => right))).toBe(4);
		if (kind !== 'dearest') expect(different(all.map(askText))).toBe(all.length);
	});
});

const paper = networkById('inception-resnet-v2-paper');
const slim = networkById('inception-resnet-v2-slim');
const rightOf = ({ options }: Question) => options.filter(({ because }) => because === 'right');

describe('a question', () => {
	const rights = (kind: QuestionKind, module: string, network = paper) =>
		questionsOf(kind, [network], [module]).flatMap((question) => rightOf(question).map(({ value }) => value));

	test('is answered as the paper and the code do', () => {
		expect(rights('concat', 'Mixed_6a')).toEqual([1152]);
		expect(rights('concat', 'Mixed_7a', slim)).toEqual([384 + 288 + 320 + 1088]);
		expect(rights('projection', 'Repeat_1/block17_1', slim)).toContain(1088);
		expect(rights('factorised', 'Repeat_1/block17_1')).toContain(29);
		expect(rights('weights', 'Mixed_6a')).toContain(3 * 3 * 384 * 384);
		expect(rights('dearest', 'Mixed_6a')).toContain('Mixed_6a/Branch_1/Conv2d_0b_3x3');
	});

	test('says along which side a row and a column see further', () => {
		const asks = questionsOf('field', [paper], ['Repeat_1/block17_1']).map(askText);
		expect(asks.filter((ask) => ask.includes('a 7×1 Conv')).map((ask) => ask.slice(-11))).toEqual([
			' in height?'
		]);
		expect(asks.filter((ask) => ask.includes('a 1×7 Conv')).map((ask) => ask.slice(-11))).toEqual([
			', in width?'
		]);
	});

	test('of many about the same module is one of the first network that has it', () => {
		const networks = questionsOf('concat', [slim, paper], ['Mixed_7a', 'Mixed_6a']).map(
			({ at }) => at?.network
		);
		expect(networks.toSorted()).toEqual([paper.id, paper.id, slim.id, slim.id]);
		const same = questionsOf('field', [slim, paper], ['Repeat_1/block17_1']);
		expect(new Set(same.map(({ at }) => at?.network))).toEqual(new Set([slim.id]));
	});

	const named = (network: typeof paper, ...modules: string[]) => [
		...new Set(
			questionsOf('dearest', [network], modules).flatMap((question) =>
				question.options.map((option) => optionText(question, option))
			)
		)
	];

	test('names a convolution by what it is, what enters it, its branch, and its module among several', () => {
		expect(named(paper, 'Repeat_1/block17_1').toSorted()).toEqual([
			'1×1 Conv (1152 Linear) on 17×17×384',
			'1×1 Conv (128) on 17×17×1152, second branch',
			'1×1 Conv (192) on 17×17×1152, first branch',
			'1×7 Conv (160) on 17×17×128, second branch',
			'7×1 Conv (192) on 17×17×160, second branch'
		]);
		const several = named(slim, 'stem', 'Repeat_2/block8_1');
		expect(several).toContain('3×3 Conv (64) on 147×147×32, Stem');
		expect(several).toContain('1×3 Conv (224) on 8×8×192, second branch, Inception-ResNet-C');
	});

	test('leaves out convolutions that would read alike', () => {
		// Branch_2 of the A block of version 1 has two 3×3 with 32 filters, one after the other.
		const texts = named(networkById('inception-resnet-v1-paper'), 'Repeat/block35_1');
		expect(texts).toContain('3×3 Conv (32) on 35×35×32, second branch');
		expect(texts).not.toContain('3×3 Conv (32) on 35×35×32, third branch');
	});

	test('is refused where there is nothing to ask about', () => {
		expect(() => questionsOf('projection', [paper], ['Mixed_6a'])).toThrow("'projection'");
	});
});

describe('checks of one kind in one lesson', () => {
	const all = questionsOf('weights', [paper], ['Mixed_6a']);

	test('share what there is to ask', () => {
		const shares = [0, 1, 2].map((index) => shareOf(all, index, 3).map(keyOf));
		expect(shares.flat().toSorted()).toEqual(all.map(keyOf).toSorted());
		expect(Math.min(...shares.map(({ length }) => length))).toBeGreaterThan(0);
		expect(shareOf(all, 0, 1)).toEqual(all);
	});

	test('each ask something where there are fewer questions than checks', () => {
		expect(shareOf(all.slice(0, 1), 1, 2)).toEqual(all.slice(0, 1));
	});
});

describe('another question', () => {
	test('differs from the one shown, however few there are', () => {
		const few = questionsOf('concat', [slim, paper], ['Mixed_6a']);
		expect(few).toHaveLength(2);
		const random = randomLcg(0.25);
		let shown = drawn(few, random);
		for (let i = 0; i < 50; i++) {
			const next = drawn(few, random, shown);
			expect(rightOf(next)).not.toEqual(rightOf(shown));
			shown = next;
		}
	});

	test('is the same where there is only one, in an order of its own', () => {
		const single = questionsOf('concat', [paper], ['Mixed_7a']);
		expect(single).toHaveLength(1);
		const shown = drawn(single, () => 0);
		const again = drawn(single, randomLcg(0.25), shown);
		expect(keyOf(again)).toBe(keyOf(shown));
		expect(again).not.toBe(shown);
	});

	test('cannot be drawn from nothing', () => {
		expect(() => drawn([], () => 0)).toThrow(RangeError);
	});
});

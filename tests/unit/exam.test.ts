import { randomLcg } from 'd3-random';
import { describe, expect, test } from 'vitest';
import { EXAM_LENGTH, examOf, resultOf, rightOption, type ExamQuestion } from '#lib/course/exam.ts';
import { courseOf, type WrittenQuestion } from '#lib/course/lesson.ts';
import { askText, optionText } from '#lib/lesson/question-words.ts';
import { solve } from './solve.ts';

const course = courseOf(
	import.meta.glob<Record<string, unknown>>('/content/en/*.md', { import: 'metadata', eager: true })
);
const exams = Array.from({ length: 100 }, (_, i) => examOf(course, randomLcg(i / 100)));

/** A question as it is read: what it asks, and its options in an order of their own. */
function wordsOf({ question }: ExamQuestion): { readonly ask: string; readonly options: readonly string[] } {
	if (!('kind' in question)) return { ask: question.ask, options: question.options.map(({ text }) => text) };
	return { ask: askText(question), options: question.options.map((option) => optionText(question, option)) };
}

const tally = (names: readonly string[]) =>
	names.reduce((counts, name) => counts.set(name, (counts.get(name) ?? 0) + 1), new Map<string, number>());
const lessonsOf = (exam: readonly ExamQuestion[]) => exam.map(({ lesson }) => lesson);

describe('an exam', () => {
	test('has twenty questions, no two of which read alike', () => {
		for (const exam of exams) {
			const read = exam.map(wordsOf).map(({ ask, options }) => JSON.stringify([ask, options.toSorted()]));
			expect(read).toHaveLength(20);
			expect(new Set(read).size).toBe(20);
		}
	});

	test('asks about all lessons equally often, but for one question, in the order of the course', () => {
		const slugs = course.map(({ slug }) => slug);
		for (const exam of exams) {
			const asked = tally(lessonsOf(exam));
			expect([...asked.keys()]).toEqual(slugs.filter((slug) => asked.has(slug)));
			const times = slugs.map((slug) => asked.get(slug) ?? 0);
			expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1);
		}
	});

	test('has questions that the folds make, of no kind more than two, and questions in words', () => {
		for (const exam of exams) {
			const kinds = exam.flatMap(({ question }) => ('kind' in question ? [question.kind] : []));
			expect(Math.max(...tally(kinds).values())).toBeLessThanOrEqual(2);
			expect(kinds.length).toBeGreaterThanOrEqual(3);
			expect(kinds.length).toBeLessThanOrEqual(16);
		}
	});

	test('may ask everything that the lessons ask in words, and every kind of the others', () => {
		const declared = course.flatMap(({ slug, checks }) =>
			checks.map((check) => `${slug}: ${typeof check === 'string' ? check : check.ask}`)
		);
		const asked = exams
			.flat()
			.map(({ lesson, question }) => `${lesson}: ${'kind' in question ? question.kind : question.ask}`);
		expect(declared.filter((check) => !asked.includes(check))).toEqual([]);
	});

	test('comes again from the same numbers, and is another from others', () => {
		expect(examOf(course, randomLcg(0.3))).toEqual(examOf(course, randomLcg(0.3)));
		expect(exams[0]).not.toEqual(exams[1]);
	});

	test('of a few lessons has as many of each as can be', () => {
		const few = course.filter(({ slug }) => ['does-it-work', 'what-does-it-cost'].includes(slug));
		const written: WrittenQuestion = {
			ask: 'Why?',
			options: ['a', 'b', 'c'].map((text) => ({ text, right: text === 'a', why: 'So.' }))
		};
		const many = few.map((lesson) => ({
			...lesson,
			checks: Array.from({ length: 15 }, (_, i) => ({ ...written, ask: `${lesson.slug} ${i}` }))
		}));
		expect([...tally(lessonsOf(examOf(many, randomLcg(0.1)))).values()]).toEqual([10, 10]);
		expect(() => examOf(few, randomLcg(0.1))).toThrow(RangeError);
		const alike = many.map((lesson) => ({ ...lesson, checks: Array.from({ length: 15 }, () => written) }));
		expect(() => examOf(alike, randomLcg(0.1))).toThrow(RangeError);
	});

	test('knows which option is right', () => {
		for (const asked of exams.flat()) {
			const { question } = asked;
			const right = wordsOf(asked).options[rightOption(asked)];
			if ('kind' in question) expect(right).toBe(solve(question));
			else expect(question.options.filter((option) => option.right).map(({ text }) => text)).toEqual([right]);
		}
	});
});

describe('a result', () => {
	const question = (lesson: string, right: number): ExamQuestion => ({
		lesson,
		question: {
			ask: 'Why?',
			options: ['a', 'b', 'c'].map((text, i) => ({ text, right: i === right, why: 'So.' }))
		}
	});
	const exam = [question('one', 0), question('two', 1), question('two', 2), question('three', 1)];

	test('counts right answers by lesson, and says which to read again, the worst first', () => {
		expect(resultOf(exam, [0, 1, 0, null])).toEqual({
			right: 2,
			of: 4,
			lessons: [
				{ lesson: 'one', right: 1, of: 1 },
				{ lesson: 'two', right: 1, of: 2 },
				{ lesson: 'three', right: 0, of: 1 }
			],
			reread: ['three', 'two']
		});
	});

	test('of right answers alone leaves nothing to read again', () => {
		for (const drawn of exams.slice(0, 10)) {
			const { right, reread } = resultOf(drawn, drawn.map(rightOption));
			expect([right, reread]).toEqual([EXAM_LENGTH, []]);
		}
	});

	test('is refused where answers are missing or too many', () => {
		expect(() => resultOf(exam, [0, 1, 2])).toThrow(RangeError);
		expect(() => resultOf(exam, [0, 1, 2, 1, 1])).toThrow(RangeError);
	});
});

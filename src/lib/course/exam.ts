/** An exam over the whole course, and what its answers say about what to read once more. */
import { networkById } from '#lib/arch/catalogue.ts';
import type { Lesson, WrittenQuestion } from './lesson.ts';
import { drawn, keyOf, shuffled, type Question, type Random } from './question.ts';
import type { QuestionKind } from './question-kinds.ts';
import { questionsOf } from './questions.ts';

/** Questions of an exam. */
export const EXAM_LENGTH = 20;

/** Questions of one kind that the folds make, at most: there are fewer kinds than lessons. */
const OF_A_KIND = 2;

export interface ExamQuestion {
	/** Slug of the lesson that answers it. */
	readonly lesson: string;
	readonly question: Question | WrittenQuestion;
}

type Check = Lesson['checks'][number];

interface Entry extends ExamQuestion {
	/** What no other question of the exam may ask. */
	readonly key: string;
	readonly kind: QuestionKind | null;
}

/** A question for `check` that `taken` does not hold, or `null` where there is none. */
function entryFor(lesson: Lesson, check: Check, taken: readonly Entry[], random: Random): Entry | null {
	const isTaken = (key: string): boolean => taken.some((entry) => entry.key === key);
	if (typeof check === 'object')
		return isTaken(check.ask) ? null : { lesson: lesson.slug, question: check, key: check.ask, kind: null };
	if (taken.filter(({ kind }) => kind === check).length >= OF_A_KIND) return null;
	const open = questionsOf(check, lesson.networks.map(networkById), lesson.modules).filter(
		(question) => !isTaken(keyOf(question))
	);
	if (open.length === 0) return null;
	const question = drawn(open, random);
	return { lesson: lesson.slug, question, key: keyOf(question), kind: check };
}

/** The first of `checks` that a question can be had for, and the checks after it. */
function nextOf(lesson: Lesson, checks: readonly Check[], taken: readonly Entry[], random: Random) {
	for (const [i, check] of checks.entries()) {
		const entry = entryFor(lesson, check, taken, random);
		if (entry) return { entry, rest: checks.slice(i + 1) };
	}
	return null;
}

/**
 * Twenty questions in the order of the course, no two alike. The lessons take turns, each time in a new order, so that
 * none has many while another has few.
 * @throws RangeError when the lessons have too few checks
 */
export function examOf(lessons: readonly Lesson[], random: Random): readonly ExamQuestion[] {
	const taken: Entry[] = [];
	let open = lessons.map((lesson) => ({ lesson, checks: shuffled(lesson.checks, random) }));
	while (taken.length < EXAM_LENGTH && open.length > 0)
		open = shuffled(open, random).flatMap(({ lesson, checks }) => {
			const next = taken.length < EXAM_LENGTH && nextOf(lesson, checks, taken, random);
			if (!next) return [];
			taken.push(next.entry);
			return [{ lesson, checks: next.rest }];
		});
	if (taken.length < EXAM_LENGTH)
		throw new RangeError(`${lessons.length} lessons have no ${EXAM_LENGTH} questions that differ.`);
	return lessons.flatMap(({ slug }) =>
		taken.filter(({ lesson }) => lesson === slug).map(({ lesson, question }) => ({ lesson, question }))
	);
}

export interface Score {
	readonly right: number;
	readonly of: number;
}

export interface ExamResult extends Score {
	/** In the order of the course; every lesson that was asked about. */
	readonly lessons: readonly (Score & { readonly lesson: string })[];
	/** Slugs of the lessons with an answer that is not right, the one with the smallest share of right answers first. */
	readonly reread: readonly string[];
}

/** Index of the right option. */
export const rightOption = ({ question }: ExamQuestion): number =>
	'kind' in question
		? question.options.findIndex(({ because }) => because === 'right')
		: question.options.findIndex(({ right }) => right);

/**
 * What an exam came to.
 * @param chosen index of the option that was chosen, by question; `null` for none, which counts as not right
 * @throws RangeError when there are not as many answers as questions
 */
export function resultOf(exam: readonly ExamQuestion[], chosen: readonly (number | null)[]): ExamResult {
	if (chosen.length !== exam.length)
		throw new RangeError(`${chosen.length} answers do not fit ${exam.length} questions.`);
	const answers = exam.map((asked, i) => ({ ...asked, right: chosen[i] === rightOption(asked) }));
	const scoreOf = (some: typeof answers): Score => ({
		right: some.filter(({ right }) => right).length,
		of: some.length
	});
	const lessons = [...new Set(exam.map(({ lesson }) => lesson))].map((lesson) => ({
		lesson,
		...scoreOf(answers.filter((answer) => answer.lesson === lesson))
	}));
	const reread = lessons
		.filter(({ right, of }) => right < of)
		.toSorted((a, b) => a.right / a.of - b.right / b.of)
		.map(({ lesson }) => lesson);
	return { ...scoreOf(answers), lessons, reread };
}

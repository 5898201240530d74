/** A lesson as its file declares it: `content/LANGUAGE/NN-slug.md`, the data between its `---` lines. */
import { networkById } from '#lib/arch/catalogue.ts';
import type { Network } from '#lib/arch/node.ts';
import { figureNumbers } from '#lib/results/paper/contents.ts';
import { questionKinds, questionOf, type QuestionKind } from './questions.ts';

export interface Lesson {
	/** Place in the course, from 1. */
	readonly number: number;
	readonly slug: string;
	readonly title: string;
	readonly summary: string;
	/** Ids. The first is the one that the text's numbers are about unless it names another. */
	readonly networks: readonly string[];
	/** Ids of the modules that are drawn beside the text; none for a lesson without a drawing. */
	readonly modules: readonly string[];
	/** Numbers of figures in the paper. */
	readonly figures: readonly number[];
	/** To read it, without the questions. */
	readonly minutes: number;
	/** In order: kinds of questions that the folds ask, and questions in words. */
	readonly checks: readonly (QuestionKind | WrittenQuestion)[];
}

export interface WrittenQuestion {
	readonly ask: string;
	/** One is right; every one says why. */
	readonly options: readonly { readonly text: string; readonly right: boolean; readonly why: string }[];
}

type Fields = Readonly<Record<string, unknown>>;

/** A lesson says something that is not so. The message names the file and the field. */
export class LessonError extends Error {}

const wrong = (file: string, problem: string): never => {
	throw new LessonError(`${file}: ${problem}`);
};

function text(file: string, fields: Fields, name: string): string {
	const value = fields[name];
	return typeof value === 'string' && value.trim() !== '' ? value : wrong(file, `'${name}' is missing.`);
}

function list<T>(file: string, fields: Fields, name: string, is: (item: unknown) => item is T): readonly T[] {
	const value = fields[name] ?? [];
	return Array.isArray(value) && value.every(is)
		? value
		: wrong(file, `'${name}' is not a list as expected.`);
}

const isString = (item: unknown): item is string => typeof item === 'string';
const isNumber = (item: unknown): item is number => typeof item === 'number';

/** The modules of `network` that a lesson draws. */
export const drawnModules = (lesson: Pick<Lesson, 'modules'>, network: Network) =>
	network.modules.filter(({ id }) => lesson.modules.includes(id));

function writtenQuestion(file: string, check: unknown): WrittenQuestion {
	const { ask, right, because, wrong: others } = check as Fields;
	const pairs = Object.entries((others ?? {}) as Fields).map(
		([option, why]) => [option, why, false] as const
	);
	const options = [[right, because, true] as const, ...pairs].map(([option, why, is]) => ({
		text: String(option),
		right: is,
		why: String(why)
	}));
	if (typeof ask !== 'string' || right === undefined || because === undefined || pairs.length < 2)
		return wrong(file, `a check has no 'ask', 'right', 'because' or two 'wrong': ${JSON.stringify(check)}.`);
	// In the order of their words, so that the right one has no place of its own.
	return { ask, options: options.toSorted((a, b) => a.text.localeCompare(b.text)) };
}

function checksOf(file: string, fields: Fields): Lesson['checks'] {
	return list(file, fields, 'checks', (item): item is unknown => item !== null).map((check) => {
		if (typeof check === 'object') return writtenQuestion(file, check);
		const kind = questionKinds.find((known) => known === check);
		return kind ?? wrong(file, `no question is '${String(check)}', only ${questionKinds.join(', ')}.`);
	});
}

/** @throws LessonError when a kind has nothing to ask about in the lesson's modules */
function checkQuestions(file: string, { networks, modules, checks }: Lesson): void {
	const [first] = networks.map(networkById);
	for (const check of checks)
		if (typeof check === 'string' && first)
			try {
				questionOf(check, first, modules, () => 0);
			} catch (error) {
				wrong(file, (error as Error).message);
			}
}

function networkNamed(file: string, id: string): Network {
	try {
		return networkById(id);
	} catch (error) {
		return wrong(file, (error as Error).message);
	}
}

function checkModules(file: string, { networks, modules }: Pick<Lesson, 'networks' | 'modules'>): void {
	const named = networks.map((id) => networkNamed(file, id));
	const all = new Set(named.flatMap((network) => network.modules.map(({ id }) => id)));
	const stranger = modules.find((id) => !all.has(id));
	if (stranger) wrong(file, `none of its networks has a module '${stranger}'.`);
	const without =
		modules.length > 0 && named.find((network) => drawnModules({ modules }, network).length === 0);
	if (without) wrong(file, `${without.id} has none of its modules.`);
}

/** @throws LessonError */
export function parseLesson(file: string, fields: Fields): Lesson {
	const [, number, slug] = /(?:^|\/)(\d\d)-([a-z0-9-]+)\.md$/.exec(file) ?? [];
	if (number === undefined || slug === undefined) return wrong(file, 'is not named NN-slug.md.');
	const lesson: Lesson = {
		number: Number(number),
		slug,
		title: text(file, fields, 'title'),
		summary: text(file, fields, 'summary'),
		networks: list(file, fields, 'networks', isString),
		modules: list(file, fields, 'modules', isString),
		figures: list(file, fields, 'figures', isNumber),
		minutes: isNumber(fields.minutes) ? fields.minutes : wrong(file, `'minutes' is missing.`),
		checks: checksOf(file, fields)
	};
	if (lesson.networks.length === 0) wrong(file, 'names no network.');
	const figure = lesson.figures.find((n) => !figureNumbers.some((number) => number === n));
	if (figure !== undefined) wrong(file, `the paper has no Figure ${figure} that can be cited.`);
	checkModules(file, lesson);
	checkQuestions(file, lesson);
	return lesson;
}

/**
 * The course in its order.
 * @param files the declared data of each lesson, by file name
 * @throws LessonError, also for two lessons of one number or one slug
 */
export function courseOf(files: Readonly<Record<string, Fields>>): readonly Lesson[] {
	const lessons = Object.entries(files).map(([file, fields]) => parseLesson(file, fields));
	for (const key of ['number', 'slug'] as const) {
		const values = lessons.map((lesson) => lesson[key]);
		const double = values.find((value, i) => values.indexOf(value) !== i);
		if (double !== undefined) throw new LessonError(`Two lessons have the ${key} ${double}.`);
	}
	return lessons.toSorted((a, b) => a.number - b.number);
}

/** A lesson as its file declares it: `content/LANGUAGE/NN-slug.md`, the data between its `---` lines. */
import * as v from 'valibot';
import { networkById } from '#lib/arch/catalogue.ts';
import type { Network } from '#lib/arch/node.ts';
import { figureNumbers } from '#lib/results/paper/contents.ts';
import { checked } from '#lib/schema/checked.ts';
import { text, whole } from '#lib/schema/forms.ts';
import { lessonParts, type LessonPart } from './lesson-parts.ts';
import { questionKinds, type QuestionKind } from './question-kinds.ts';
import { questionsOf } from './questions.ts';

export interface Lesson {
	/** Place in the course, from 1; 0 for what comes before it. */
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
	readonly part: LessonPart;
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

const written = v.object({ ask: text, right: text, because: text, wrong: v.record(text, text) });

const declared = v.object({
	title: text,
	summary: text,
	networks: v.array(text),
	modules: v.optional(v.array(text), []),
	figures: v.optional(v.array(whole(1)), []),
	part: v.picklist(lessonParts),
	minutes: v.number(),
	checks: v.optional(v.array(v.union([v.string(), v.looseObject({})])), [])
});

/** @throws LessonError */
function read<const S extends v.GenericSchema>(what: string, schema: S, data: unknown): v.InferOutput<S> {
	try {
		return checked(what, schema, data);
	} catch (cause) {
		throw new LessonError((cause as Error).message, { cause });
	}
}

/** The modules of `network` that a lesson draws. */
export const drawnModules = (lesson: Pick<Lesson, 'modules'>, network: Network) =>
	network.modules.filter(({ id }) => lesson.modules.includes(id));

function writtenQuestion(file: string, check: Fields): WrittenQuestion {
	const {
		ask,
		right,
		because,
		wrong: others
	} = read(`${file}, question '${String(check.ask)}'`, written, check);
	const options = [
		{ text: right, right: true, why: because },
		...Object.entries(others).map(([text, why]) => ({ text, right: false, why }))
	];
	if (options.length < 3) return wrong(file, `question '${ask}' has fewer than two 'wrong'.`);
	// In the order of their words, so that the right one has no place of its own.
	return { ask, options: options.toSorted((a, b) => a.text.localeCompare(b.text)) };
}

function checkOf(file: string, check: string | Fields): Lesson['checks'][number] {
	if (typeof check === 'object') return writtenQuestion(file, check);
	const kind = questionKinds.find((known) => known === check);
	return kind ?? wrong(file, `no question is '${check}', only ${questionKinds.join(', ')}.`);
}

/** @throws LessonError when a kind has nothing to ask about in the lesson's modules */
function checkQuestions(file: string, { networks, modules, checks }: Lesson): void {
	for (const check of checks)
		if (typeof check === 'string')
			try {
				questionsOf(check, networks.map(networkById), modules);
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
	const { checks, ...rest } = read(file, declared, fields);
	const lesson: Lesson = {
		number: Number(number),
		slug,
		...rest,
		checks: checks.map((check) => checkOf(file, check))
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
 * @throws LessonError, also for two lessons of one number or one slug, and for parts that are not together
 */
export function courseOf(files: Readonly<Record<string, Fields>>): readonly Lesson[] {
	const lessons = Object.entries(files).map(([file, fields]) => parseLesson(file, fields));
	for (const key of ['number', 'slug'] as const) {
		const values = lessons.map((lesson) => lesson[key]);
		const double = values.find((value, i) => values.indexOf(value) !== i);
		if (double !== undefined) throw new LessonError(`Two lessons have the ${key} ${double}.`);
	}
	const course = lessons.toSorted((a, b) => a.number - b.number);
	const places = course.map(({ part }) => lessonParts.indexOf(part));
	const stray = course.find((_, i) => (places[i] ?? 0) < (places[i - 1] ?? 0));
	if (stray)
		throw new LessonError(`Lesson ${stray.slug} is of ${stray.part}, but stands after another part.`);
	return course;
}

/** What a question is, when two are the same, and how one is drawn from many. */
import type { Shape } from '#lib/arch/node.ts';
import type { QuestionKind } from './question-kinds.ts';

/** A number in 0..1, as `Math.random`. */
export type Random = () => number;

/** A convolution among others, as its words name it. */
export interface Named {
	/** The paper's. */
	readonly label: string;
	/** Of the map that enters it. */
	readonly input: Shape;
	/** The module's label, or `null` where all that it stands beside are of one module. */
	readonly module: string | null;
	/** From 0, or `null` outside of branches. */
	readonly branch: number | null;
}

export interface Option {
	/** A number, a way to move a window, or the id of a node. */
	readonly value: number | string;
	/** `right`, or the name of the mistake that leads here. */
	readonly because: string;
	/** What the option would really give, for its reason. */
	readonly gives?: number;
	/** Of an option that is a node. */
	readonly named?: Named;
}

/** What the words of a question are made of. */
export interface Asked {
	readonly kind: QuestionKind;
	/** What they name: a node by the paper's label, a network by its title; empty where they name nothing. */
	readonly subject: string;
	/** Numbers that they need, by name. */
	readonly given: Readonly<Record<string, number>>;
}

export interface Question extends Asked {
	/** Network that it is about, and the node, if it is about one; `null` where it only supposes something. */
	readonly at: { readonly network: string; readonly node: string | null } | null;
	/** In the order in which they are shown; one is right. */
	readonly options: readonly Option[];
}

/** Equal for two questions that ask the same and offer the same, in whatever order. */
export const keyOf = ({ kind, subject, given, options }: Question): string =>
	JSON.stringify([kind, subject, given, options.map(({ value }) => String(value)).toSorted()]);

/** One of `list`, all equally likely. @throws RangeError when there is none */
export function pick<T>(list: readonly T[], random: Random): T {
	const item = list[Math.floor(random() * list.length)];
	if (item === undefined) throw new RangeError('There is nothing to pick from.');
	return item;
}

export function shuffled<T>(list: readonly T[], random: Random): T[] {
	return list
		.map((item) => ({ item, key: random() }))
		.toSorted((a, b) => a.key - b.key)
		.map(({ item }) => item);
}

/**
 * Those of `questions` that are for one of several checks that ask from the same: no two checks may ask one and the same.
 * @param index of the check among its `of`
 */
export const shareOf = (questions: readonly Question[], index: number, of: number): readonly Question[] =>
	questions.length < of ? questions : questions.filter((_, i) => i % of === index);

/**
 * One of `questions`, its options in a new order: another than `shown` wherever there is one.
 * @throws RangeError when there is none
 */
export function drawn(questions: readonly Question[], random: Random, shown?: Question): Question {
	const others = shown ? questions.filter((question) => keyOf(question) !== keyOf(shown)) : questions;
	const question = pick(others.length > 0 ? others : questions, random);
	return { ...question, options: shuffled(question.options, random) };
}

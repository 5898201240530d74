/** The questions of `course/` in words. */
import type { Asked, Named, Option } from '#lib/course/question.ts';
import type { QuestionKind } from '#lib/course/question-kinds.ts';
import { whole } from '#lib/text/index.ts';
import { lessonText } from '#lib/text/lessons.ts';

interface Wording {
	readonly ask: (given: Asked['given'], subject: string) => string;
	readonly reasons: Readonly<Record<string, (given: Asked['given'], option: Option) => string>>;
}

const wordings: Readonly<Record<QuestionKind, Wording>> = lessonText.questions.kinds;
const ways: Readonly<Record<string, string>> = lessonText.questions.ways;

export const askText = ({ kind, given, subject }: Asked): string => wordings[kind].ask(given, subject);

function nameText({ label, input, branch, module }: Named): string {
	const { named, branches } = lessonText.questions;
	return [named(label, input.join('×')), branch === null ? '' : branches[branch], module]
		.filter(Boolean)
		.join(', ');
}

export function optionText({ kind }: Asked, { value, named }: Option): string {
	if (named) return nameText(named);
	if (kind === 'factorised') return `${value}%`;
	return typeof value === 'number' ? whole(value) : (ways[value] ?? value);
}

/** Why an option is right, or what a reader who takes it overlooks; empty where there are no words for it. */
export const reasonText = ({ kind, given }: Asked, option: Option): string =>
	wordings[kind].reasons[option.because]?.(given, option) ?? '';

/** The questions of `course/questions.ts` in words. */
import { paperLabel } from '#lib/arch/label.ts';
import type { QuestionKind } from '#lib/course/question-kinds.ts';
import type { Asked, Option } from '#lib/course/questions.ts';
import { whole } from '#lib/text/index.ts';
import { lessonText } from '#lib/text/lessons.ts';

interface Wording {
	readonly ask: (given: Asked['given'], label: string) => string;
	readonly reasons: Readonly<Record<string, (given: Asked['given'], option: Option) => string>>;
}

const wordings: Readonly<Record<QuestionKind, Wording>> = lessonText.questions.kinds;
const ways: Readonly<Record<string, string>> = lessonText.questions.ways;

export const askText = ({ kind, given, op }: Asked): string => wordings[kind].ask(given, paperLabel(op));

export function optionText({ kind }: Asked, { value }: Option): string {
	if (kind === 'factorised') return `${value}%`;
	return typeof value === 'number' ? whole(value) : (ways[value] ?? value);
}

/** Why an option is right, or what a reader who takes it overlooks; empty where there are no words for it. */
export const reasonText = ({ kind, given }: Asked, option: Option): string =>
	wordings[kind].reasons[option.because]?.(given, option) ?? '';

/** Answers a question of the course from its words alone, as a reader does who counts with care. */
import type { Question } from '#lib/course/question.ts';
import type { QuestionKind } from '#lib/course/question-kinds.ts';
import { askText, optionText } from '#lib/lesson/question-words.ts';

const numbersIn = (text: string): number[] =>
	(text.match(/\d[\d,]*/g) ?? []).map((number) => Number(number.replaceAll(',', '')));

const strideIn = (label: string): number => Number(/stride (\d)/.exec(label)?.[1] ?? 1);
/** The paper marks what is not padded with a V. */
const padded = (label: string): boolean => !/\bV\)/.test(label);

/** Places of a window on a row, one by one: without padding it stays inside, with padding it begins on every step. */
function placesOn(length: number, kernel: number, stride: number, pads: boolean): number {
	let places = 0;
	for (let start = 0; pads ? start < length : start + kernel <= length; start += stride) places++;
	return places;
}

/** Input pixels between the first and the last that one value sees, through windows in a row. */
function reach(kernel: number, jump: number, count: number): number {
	let seen = new Set([0]);
	for (let window = 0; window < count; window++)
		seen = new Set([...seen].flatMap((pixel) => Array.from({ length: kernel }, (_, i) => pixel + i * jump)));
	return Math.max(...seen) - Math.min(...seen);
}

/** Multiply-accumulates of a convolution such as `3×3 Conv (96 stride 2 V) on 71×71×192`. */
function work(text: string): number {
	const [kh = 0, kw = 0, filters = 0] = numbersIn(text);
	const [h = 0, w = 0, channels = 0] = numbersIn(text.split(' on ')[1] ?? '');
	const places =
		placesOn(h, kh, strideIn(text), padded(text)) * placesOn(w, kw, strideIn(text), padded(text));
	return places * kh * kw * channels * filters;
}

const answer = (n: number): string => n.toLocaleString('en');

const solvers: Readonly<Record<QuestionKind, (ask: string, question: Question) => string>> = {
	side(ask) {
		const [n = 0, , kernel = 0] = numbersIn(ask);
		return answer(placesOn(n, kernel, strideIn(ask), padded(ask)));
	},
	concat(ask) {
		const [, ...branches] = numbersIn(ask);
		return answer(branches.reduce((sum, n) => sum + n));
	},
	weights(ask) {
		const [channels = 0, kh = 0, kw = 0, filters = 0] = numbersIn(ask);
		let count = 0;
		for (let filter = 0; filter < filters; filter++) count += kh * kw * channels;
		return answer(count);
	},
	field(ask) {
		const jump = Number(/ lie (\d+) input pixels? apart/.exec(ask)?.[1]);
		const count = Number(/(\d+) windows/.exec(ask)?.[1] ?? 1);
		const [, kh = 0, kw = 0] = (/(\d+)×(\d+)/.exec(ask) ?? []).map(Number);
		const [height, width] = [reach(kh, jump, count), reach(kw, jump, count)];
		if (ask.endsWith('in height and in width alike?')) return height === width ? answer(height) : 'unlike';
		return answer(ask.endsWith('in height?') ? height : width);
	},
	padding(ask) {
		const [kernel = 0, , n = 0, , wanted = 0] = numbersIn(ask);
		const fit = [1, 2].flatMap((stride) =>
			[true, false]
				.filter((pads) => placesOn(n, kernel, stride, pads) === wanted)
				.map((pads) => `stride ${stride}, ${pads ? 'padded' : 'no padding'}`)
		);
		return fit.join(' or ');
	},
	dearest(_, question) {
		const texts = question.options.map((option) => optionText(question, option));
		const most = Math.max(...texts.map(work));
		return texts.filter((text) => work(text) === most).join(' or ');
	},
	projection(ask) {
		const [into = 0] = numbersIn(ask);
		return answer(into);
	},
	factorised(ask) {
		const [side = 0] = numbersIn(ask);
		const channels = 10;
		const pair = side * channels * channels + side * channels * channels;
		return `${Math.round((100 * pair) / (side * side * channels * channels))}%`;
	}
};

/** The text of the option that is right. */
export const solve = (question: Question): string => solvers[question.kind](askText(question), question);

/** One exam of a reader: its questions, what was chosen, and whether the result is shown. A reload keeps it. */
import { randomLcg } from 'd3-random';
import * as v from 'valibot';
import { EXAM_LENGTH, examOf, resultOf } from '#lib/course/exam.ts';
import type { Lesson } from '#lib/course/lesson.ts';
import { whole } from '#lib/schema/forms.ts';
import { store, storedAs } from './kept.ts';

/** Where it is kept: `sessionStorage`, or nothing. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

const KEY = 'exam';

const sheet = v.object({
	seed: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
	chosen: v.pipe(v.array(v.nullable(whole(0))), v.length(EXAM_LENGTH)),
	finished: v.boolean()
});
type Sheet = v.InferOutput<typeof sheet>;

const blank = (seed: number): Sheet => ({ seed, chosen: Array(EXAM_LENGTH).fill(null), finished: false });

export class Exam {
	#sheet: Sheet = $state.raw() as Sheet;
	readonly #course: readonly Lesson[];
	readonly #shelf: Shelf;

	readonly questions = $derived.by(() => examOf(this.#course, randomLcg(this.#sheet.seed)));
	readonly chosen = $derived.by(() => this.#sheet.chosen);
	readonly finished = $derived.by(() => this.#sheet.finished);
	readonly answered = $derived.by(() => this.chosen.filter((one) => one !== null).length);
	readonly result = $derived.by(() => (this.finished ? resultOf(this.questions, this.chosen) : null));

	/** @param random in 0..1, as `Math.random`, for the next exam */
	constructor(course: readonly Lesson[], shelf: Shelf, random: () => number) {
		this.#course = course;
		this.#shelf = shelf;
		this.#sheet = storedAs(sheet, () => shelf.getItem(KEY)) ?? blank(random());
	}

	/** After the result nothing changes any more. */
	choose(question: number, option: number): void {
		const { chosen, finished } = this.#sheet;
		if (!finished) this.#keep({ ...this.#sheet, chosen: chosen.with(question, option) });
	}

	finish(): void {
		this.#keep({ ...this.#sheet, finished: true });
	}

	again(random: () => number): void {
		this.#keep(blank(random()));
	}

	#keep(next: Sheet): void {
		this.#sheet = next;
		store(next, (text) => this.#shelf.setItem(KEY, text));
	}
}

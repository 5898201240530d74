import { expect, test } from 'vitest';
import { rightOption } from '#lib/course/exam.ts';
import { courseOf } from '#lib/course/lesson.ts';
import { Exam, type Shelf } from '#lib/state/lesson/exam.svelte.ts';

const course = courseOf(
	import.meta.glob<Record<string, unknown>>('/content/en/*.md', { import: 'metadata', eager: true })
);

function shelf(kept: string | null = null): Shelf & { kept: string | null } {
	return {
		kept,
		getItem() {
			return this.kept;
		},
		setItem(_, text) {
			this.kept = text;
		}
	};
}

test('a reload finds the same questions and answers', () => {
	const own = shelf();
	const exam = new Exam(course, own, () => 0.3);
	exam.choose(3, 1);
	const again = new Exam(course, own, () => 0.9);
	expect(again.questions).toEqual(exam.questions);
	expect(again.chosen[3]).toBe(1);
	expect(again.answered).toBe(1);
});

test('all right answers are twenty, and nothing changes after the result', () => {
	const exam = new Exam(course, shelf(), () => 0.5);
	exam.questions.forEach((question, i) => exam.choose(i, rightOption(question)));
	expect(exam.result).toBeNull();
	exam.finish();
	expect(exam.result).toMatchObject({ right: 20, of: 20, reread: [] });
	exam.choose(0, (rightOption(exam.questions[0] ?? expect.fail()) + 1) % 3);
	expect(exam.result?.right).toBe(20);
});

test('another exam asks others, and begins unanswered', () => {
	const exam = new Exam(course, shelf(), () => 0.1);
	const before = exam.questions;
	exam.choose(0, 0);
	exam.finish();
	exam.again(() => 0.8);
	expect(exam.questions).not.toEqual(before);
	expect(exam.answered).toBe(0);
	expect(exam.finished).toBe(false);
});

test.each(['null', 'x', '{"seed":2}', '{"seed":0.5,"chosen":[1],"finished":false}'])(
	'of a stored %s nothing is believed',
	(kept) => {
		expect(new Exam(course, shelf(kept), () => 0.4).answered).toBe(0);
	}
);

test('a browser that keeps nothing still has an exam', () => {
	const refusing: Shelf = {
		getItem: () => {
			throw new Error('no');
		},
		setItem: () => {
			throw new Error('no');
		}
	};
	const exam = new Exam(course, refusing, () => 0.4);
	exam.choose(0, 1);
	expect(exam.chosen[0]).toBe(1);
});

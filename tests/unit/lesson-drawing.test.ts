import { expect, test } from 'vitest';
import { parseLesson } from '#lib/course/lesson.ts';
import { LessonDrawing } from '#lib/state/lesson/lesson-drawing.svelte.ts';

const lesson = parseLesson('06-reduction-a.md', {
	title: 'A',
	summary: 'B',
	networks: ['inception-resnet-v2-paper', 'inception-resnet-v2-slim', 'inception-v4'],
	modules: ['stem', 'Mixed_6a'],
	part: 'modules',
	minutes: 1
});
const fresh = () => new LessonDrawing(lesson, [lesson]);

test('the drawing follows the text, and goes back with it', () => {
	const drawing = fresh();
	drawing.tell('Mixed_6a', 'inception-resnet-v2-slim');
	expect(drawing.network.id).toBe('inception-resnet-v2-slim');
	drawing.tell('stem');
	expect(drawing.network.id).toBe('inception-resnet-v2-paper');
	drawing.tell('Mixed_6h');
	expect(drawing.network.id).toBe('inception-v4');
});

test('a version picked by hand stays while the text goes on, until the reader lets go of it', () => {
	const drawing = fresh();
	drawing.draw('inception-v4');
	drawing.tell('Mixed_6a', 'inception-resnet-v2-slim');
	expect(drawing.network.id).toBe('inception-v4');
	expect(drawing.told.id).toBe('inception-resnet-v2-slim');
	drawing.follow();
	expect(drawing.network.id).toBe('inception-resnet-v2-slim');
});

test('what a run was made on stays, too', () => {
	const drawing = fresh();
	drawing.hold();
	drawing.tell('Mixed_6a', 'inception-resnet-v2-slim');
	expect(drawing.network.id).toBe('inception-resnet-v2-paper');
});

test('groups that are unfolded stay so while the same version is drawn', () => {
	const drawing = fresh();
	drawing.toggle('Repeat/block35_1');
	drawing.tell('stem');
	expect([...drawing.unfolded]).toEqual(['Repeat/block35_1']);
	drawing.draw('inception-v4');
	expect([...drawing.unfolded]).toEqual([]);
});

import { expect, test } from 'vitest';
import { progress } from '#lib/state/lesson/progress.svelte.ts';

test('what was read and answered counts once, until it is forgotten', () => {
	expect(progress.some).toBe(false);
	for (const _ of [1, 2]) {
		progress.read('stem');
		progress.answered('stem', 1);
	}
	progress.answered('stem', 0);
	expect(progress.hasRead('stem')).toBe(true);
	expect(progress.hasRead('reduction-a')).toBe(false);
	expect(progress.rightIn('stem')).toEqual([1, 0]);
	expect(progress.rightIn('reduction-a')).toEqual([]);
	expect(progress.some).toBe(true);
	progress.forget();
	expect([progress.some, progress.hasRead('stem'), progress.rightIn('stem')]).toEqual([false, false, []]);
});

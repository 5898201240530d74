import { expect, test } from 'vitest';
import { Part } from '#lib/state/part.svelte.ts';

test('a part is loaded once, and again only after it could not be', async () => {
	const answers = [Promise.reject(new Error('gone')), Promise.resolve({ default: 'table' })];
	let asked = 0;
	const part = new Part('The table', () => answers[asked++] ?? Promise.reject(new Error('asked too often')));
	await part.open();
	expect(part.loaded).toBeNull();
	expect(part.problem).toMatch(/^The table could not be loaded/);
	await part.open();
	await part.open();
	expect(part.loaded).toBe('table');
	expect(part.problem).toBeNull();
	expect(asked).toBe(2);
});

/** The gallery shows every component that pages share. */
import { expect, test } from 'vitest';
import { readSource } from '../../scripts/rooms/graph.ts';
import { roomOf } from '../../scripts/rooms/table.ts';

const { graph } = readSource();

function reachedFrom(file: string, seen = new Set<string>()): Set<string> {
	if (!seen.has(file)) {
		seen.add(file);
		for (const next of graph.get(file) ?? []) reachedFrom(next, seen);
	}
	return seen;
}

test('every component of a shared room is in the gallery, by itself or within another', () => {
	const shown = reachedFrom('src/routes/gallery/+page.ts');
	const shared = [...graph.keys()].filter((file) => file.endsWith('.svelte') && roomOf(file) !== 'routes');
	expect(shared.length).toBeGreaterThan(60);
	const missing = shared.filter((file) => !shown.has(file));
	expect(missing, 'Show these in src/routes/gallery/').toEqual([]);
});

/** The cards of the trained networks, as `src/lib/weights/cards.ts` has them, from their folder. */
import { readdir, readFile } from 'node:fs/promises';
import type { Card } from '#lib/weights/card.ts';

const folder = new URL('../static/models/', import.meta.url);

/** By id of the network. */
export async function readCards(): Promise<ReadonlyMap<string, Card>> {
	const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
	const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
	return new Map(texts.map((text) => JSON.parse(text) as Card).map((card) => [card.network, card]));
}

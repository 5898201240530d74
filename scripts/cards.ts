/** The cards of the trained networks, as `src/lib/weights/cards.ts` has them, from their folder. */
import { readdir, readFile } from 'node:fs/promises';
import { cardsIn } from '#lib/weights/card.ts';

const folder = new URL('../static/models/', import.meta.url);

/** By id of the network. */
export async function readCards(): Promise<ReturnType<typeof cardsIn>> {
	const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
	const read = async (name: string): Promise<[string, unknown]> => [
		name,
		JSON.parse(await readFile(new URL(name, folder), 'utf8'))
	];
	return cardsIn(Object.fromEntries(await Promise.all(names.map(read))));
}

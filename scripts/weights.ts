/** The weights that a command asks for. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Network } from '#lib/arch/node.ts';
import { printable } from '#lib/text/printable.ts';
import { weightsPath } from '#lib/weights/card.ts';
import { WeightFileError } from '#lib/weights/errors.ts';
import { describedWeights, mostBytes, weightsFor } from '#lib/weights/safetensors.ts';
import { seeded } from '#lib/weights/seeded.ts';
import type { WeightSource } from '#lib/weights/source.ts';
import { readCards } from './cards.ts';
import { given, UsageError } from './cli.ts';

export const WEIGHTS_USAGE = '[--weights trained|seeded|FILE]';

/** What is not a file may have no end, and what is too large is not worth reading. @throws WeightFileError for both */
async function contentsOf(path: string, network: Network): Promise<ArrayBuffer> {
	const [file, most, found] = [path, mostBytes(network), await stat(path)];
	if (!found.isFile()) throw new WeightFileError('weights/no-file', { file });
	if (found.size > most) throw new WeightFileError('weights/too-large', { file, bytes: found.size, most });
	return new Uint8Array(await readFile(path)).buffer;
}

const fromFile = async (network: Network, path: string): Promise<WeightSource> =>
	weightsFor(network, printable(basename(path)), await contentsOf(path, network));

async function shipped(network: Network): Promise<WeightSource> {
	const cards = await readCards();
	const card = cards[network.id];
	if (!card)
		throw new UsageError(
			`${network.id} has no trained weights here. These have: ${Object.keys(cards).join(', ')}.`
		);
	const path = fileURLToPath(new URL(`../static/${weightsPath(network.id)}`, import.meta.url));
	const reading = async () =>
		describedWeights(network, card, basename(path), await contentsOf(path, network));
	return { ...(await given('--weights trained', reading())), name: 'trained' };
}

/**
 * @param text `trained`, `seeded` or a path; by default `trained` for a network that has such weights here, else `seeded`
 * @throws UsageError when the network was not trained, or the file is not its weights
 */
export async function weightsFrom(text: string | undefined, network: Network): Promise<WeightSource> {
	const asked = text ?? ((await readCards())[network.id] ? 'trained' : 'seeded');
	if (asked === 'seeded') return seeded;
	if (asked === 'trained') return shipped(network);
	return given('--weights', fromFile(network, asked));
}

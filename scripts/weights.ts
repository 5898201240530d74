/** The weights that a command asks for. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Network } from '#lib/arch/node.ts';
import { weightsFor } from '#lib/weights/safetensors.ts';
import { seeded } from '#lib/weights/seeded.ts';
import type { WeightSource } from '#lib/weights/source.ts';
import { trained, weightsPath } from '#lib/weights/trained.ts';
import { given, UsageError } from './cli.ts';

export const WEIGHTS_USAGE = '[--weights trained|seeded|FILE]';

const shipped = (id: string): string =>
	fileURLToPath(new URL(`../static/${weightsPath(id)}`, import.meta.url));

const fromFile = async (network: Network, path: string): Promise<WeightSource> =>
	weightsFor(network, basename(path), new Uint8Array(await readFile(path)).buffer);

/**
 * @param text `trained`, `seeded` or a path; by default `trained` for a network that has such weights here, else `seeded`
 * @throws UsageError when the network was not trained, or the file is not its weights
 */
export async function weightsFrom(text: string | undefined, network: Network): Promise<WeightSource> {
	const known = trained.includes(network.id);
	const asked = text ?? (known ? 'trained' : 'seeded');
	if (asked === 'seeded') return seeded;
	if (asked !== 'trained') return given('--weights', fromFile(network, asked));
	if (!known)
		throw new UsageError(`${network.id} has no trained weights here. These have: ${trained.join(', ')}.`);
	return { ...(await given('--weights trained', fromFile(network, shipped(network.id)))), name: 'trained' };
}

/** The weights of a network from the site. */
import type { Network } from '#lib/arch/node.ts';
import { weightsFor } from './safetensors.ts';
import { seeded } from './seeded.ts';
import type { WeightSource } from './source.ts';
import { trained, weightsPath } from './trained.ts';

/**
 * Trained weights where the site has some, otherwise the untrained ones from a formula.
 * @param urlOf address of a file of the site
 * @throws Error when the file cannot be fetched, WeightFileError when it is not what it should be
 */
export async function fetchWeights(network: Network, urlOf: (path: string) => string): Promise<WeightSource> {
	if (!trained.includes(network.id)) return seeded;
	const path = weightsPath(network.id);
	const response = await fetch(urlOf(path));
	if (!response.ok)
		throw new Error(`The weights of ${network.title} could not be fetched (${response.status}). Try again.`);
	return weightsFor(network, path, await response.arrayBuffer());
}

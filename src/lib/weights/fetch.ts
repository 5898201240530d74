/** The weights of a network from the site. */
import type { Network } from '#lib/arch/node.ts';
import { text } from '#lib/text/index.ts';
import { download } from '#lib/web/download.ts';
import { loadPart } from '#lib/web/part.ts';
import { weightsPath } from './card.ts';
import { cards } from './cards.ts';
import { seeded } from './seeded.ts';
import type { WeightSource } from './source.ts';

/**
 * Trained weights where the site has some, otherwise the untrained ones from a formula.
 * @param urlOf address of a file of the site
 * @throws Problem when the file cannot be fetched, WeightFileError when it is not what its card describes
 */
export async function fetchWeights(
	network: Network,
	urlOf: (path: string) => string,
	signal?: AbortSignal
): Promise<WeightSource> {
	const card = cards[network.id];
	if (!card) return seeded;
	const path = weightsPath(network.id);
	const what = text.run.weightsFile(network.title);
	const [{ describedWeights }, bytes] = await Promise.all([
		loadPart(what, () => import('./safetensors.ts')),
		download(urlOf(path), what, (response) => response.arrayBuffer(), { signal })
	]);
	return describedWeights(network, card, path, bytes);
}

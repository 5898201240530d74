/** The weights of a network from the site. */
import type { Network } from '#lib/arch/node.ts';
import { seeded } from './seeded.ts';
import type { WeightSource } from './source.ts';
import { trained, weightsPath } from './trained.ts';

/** @throws Error that tells what to do, or the signal's reason when it was aborted */
async function download(url: string, what: string, signal?: AbortSignal): Promise<ArrayBuffer> {
	const failed = (reason: string, cause?: unknown) =>
		new Error(`${what} could not be fetched (${reason}). Try again.`, { cause });
	const explain = (cause: Error): never => {
		signal?.throwIfAborted();
		throw failed(cause.message, cause);
	};
	const response = await fetch(url, { signal }).catch(explain);
	if (!response.ok) throw failed(String(response.status));
	return response.arrayBuffer().catch(explain);
}

/**
 * Trained weights where the site has some, otherwise the untrained ones from a formula.
 * @param urlOf address of a file of the site
 * @throws Error when the file cannot be fetched, WeightFileError when it is not what it should be
 */
export async function fetchWeights(
	network: Network,
	urlOf: (path: string) => string,
	signal?: AbortSignal
): Promise<WeightSource> {
	if (!trained.includes(network.id)) return seeded;
	const path = weightsPath(network.id);
	const [{ weightsFor }, bytes] = await Promise.all([
		import('./safetensors.ts'),
		download(urlOf(path), `The weights of ${network.title}`, signal)
	]);
	return weightsFor(network, path, bytes);
}

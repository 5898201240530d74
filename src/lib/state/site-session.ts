import type { Network } from '#lib/arch/node.ts';
import { text } from '#lib/text/index.ts';
import { loadPart } from '#lib/web/part.ts';
import { Session } from './session.ts';
import { siteUrl } from './site-url.ts';

/**
 * A session with the site's own weights.
 * @param whole the network whose weights they are, for a session that runs parts of it
 */
export const siteSession = (whole?: Network): Session =>
	new Session(async (network, signal) => {
		const own = whole ?? network;
		const load = () => import('#lib/weights/fetch.ts');
		const { fetchWeights } = await loadPart(text.run.weightsFile(own.title), load);
		return fetchWeights(own, siteUrl, signal);
	});

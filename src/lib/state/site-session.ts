import type { Network } from '#lib/arch/node.ts';
import { fetchWeights } from '#lib/weights/fetch.ts';
import { Session } from './session.ts';
import { siteUrl } from './site-url.ts';

/**
 * A session with the site's own weights.
 * @param whole the network whose weights they are, for a session that runs parts of it
 */
export const siteSession = (whole?: Network): Session =>
	new Session((network, signal) => fetchWeights(whole ?? network, siteUrl, signal));

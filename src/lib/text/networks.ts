/** What is written about each network: most pages need none of it. */
import { networks } from './en/networks.ts';
import type { NetworkWords } from './words.ts';

export interface AboutNetwork {
	/** Where the expression was read from. */
	readonly basis: string;
	readonly notes: readonly string[];
}

const words: NetworkWords = networks;
const byId: Readonly<Record<string, AboutNetwork>> = words;

/** @throws RangeError for a network that nothing is written about */
export function aboutNetwork(id: string): AboutNetwork {
	const about = byId[id];
	if (!about) throw new RangeError(`Nothing is written about '${id}'.`);
	return about;
}

/** Part of a network is a network: an expression, so every fold works on it. */
import type { Network } from './node.ts';

/** The network up to and with the module `id`. @throws RangeError when it has no such module */
export function upTo(network: Network, id: string): Network {
	const index = network.modules.findIndex((module) => module.id === id);
	if (index < 0) throw new RangeError(`${network.id} has no module '${id}'.`);
	return { ...network, modules: network.modules.slice(0, index + 1) };
}

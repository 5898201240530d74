/** How many weighted layers lie on the longest way from the input to each node. */
import { fold, opsOf } from './ops.ts';
import { isWeighted } from './parameters.ts';
import type { Network } from './node.ts';

export const depthsOf = (network: Network): ReadonlyMap<string, number> =>
	fold(opsOf(network), 0, (op, inputs) => Math.max(...inputs) + (isWeighted(op) ? 1 : 0));

/** How many lie on the longest way from the input to the output. */
export const depthOf = (network: Network): number => Math.max(...depthsOf(network).values());

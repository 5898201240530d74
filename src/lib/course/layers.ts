/** What a network is built of, counted and listed: its convolutions, its branches, its blocks, its scales. */
import type { Network, Window } from '#lib/arch/node.ts';
import { opsOf, type Op } from '#lib/arch/ops.ts';
import { placeIn } from './place.ts';

export interface Layer {
	/** Such as `1×7`. */
	readonly kernel: string;
	readonly filters: number;
}

/** The convolutions at `path`, in the order of the data. @throws RangeError as `placeIn` */
export const layersAt = (network: Network, path: string): readonly Layer[] =>
	placeIn(network, path).ops.flatMap((op) =>
		op.op === 'conv' ? [{ kernel: op.kernel.join('×'), filters: op.filters }] : []
	);

/** The convolutions of each branch of a module; none for a branch that only pools. @throws RangeError as `placeIn` */
export function branchesAt(network: Network, module: string): readonly (readonly Layer[])[] {
	const found = placeIn(network, module).ops.flatMap(({ id }) => /\/Branch_\d+(?=\/)/.exec(id)?.[0] ?? []);
	return [...new Set(found)]
		.map((branch) => layersAt(network, module + branch))
		.filter(({ length }) => length > 0);
}

/** How many residual blocks it has of each kind, in order; what the code adds in brackets is counted too. */
export function blocksOf({ modules }: Network): readonly number[] {
	const groups = modules.flatMap(({ kind, repeat }) => (kind === 'residual' && repeat ? [repeat.group] : []));
	return [...new Set(groups)].map((group) => groups.filter((other) => other === group).length);
}

const opAt = (network: Network, id: string): Op | undefined =>
	opsOf(network).find((candidate) => candidate.id === id);

/** The scale at a node. @throws RangeError where there is none, or none is stated */
export function scaleAt(network: Network, id: string): number {
	const op = opAt(network, id);
	if (op?.op !== 'scale' || op.value === null)
		throw new RangeError(`${network.id} states no scale at '${id}'.`);
	return op.value;
}

/** The window of a convolution or a pool. @throws RangeError where there is none */
export function windowAt(network: Network, id: string): Window {
	const op = opAt(network, id);
	if (!op || !('kernel' in op)) throw new RangeError(`${network.id} has no window at '${id}'.`);
	return op;
}

/** What dropout keeps at a node. @throws RangeError where there is none */
export function keptAt(network: Network, id: string): number {
	const op = opAt(network, id);
	if (op?.op !== 'dropout') throw new RangeError(`${network.id} has no dropout at '${id}'.`);
	return op.keep;
}

/** The filters k, l, m and n of Reduction-A, in the order of Table 1. */
export function reductionWidths(network: Network): readonly number[] {
	const [alone = [], long = []] = branchesAt(network, 'Mixed_6a');
	return [...long, ...alone].map(({ filters }) => filters);
}

/** The filters that a figure prints beside a convolution. @throws RangeError where it prints none */
export function printedAt(network: Network, id: string): number {
	const op = opAt(network, id);
	if (op?.op !== 'conv' || op.printedFilters === undefined)
		throw new RangeError(`No figure of ${network.id} prints filters at '${id}'.`);
	return op.printedFilters;
}

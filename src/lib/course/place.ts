/** What a lesson points at: a node, a module, or everything under a path such as `Mixed_6a/Branch_1`. */
import { totalsOf, type Totals } from '#lib/arch/cost.ts';
import type { Network, Shape } from '#lib/arch/node.ts';
import { INPUT, opsOf, valueAt, type Op } from '#lib/arch/ops.ts';
import { receptiveFieldsOf, type ReceptiveField } from '#lib/arch/receptive-field.ts';
import { shapesOf } from '#lib/arch/shapes.ts';

/** Whether the node `id` is the one at `path` or lies under it. */
export const liesAt = (path: string, id: string): boolean => id === path || id.startsWith(`${path}/`);

export interface Place {
	/** In the order of the data; none for the input. */
	readonly ops: readonly Op[];
	/** Id of the node that the place reads first. */
	readonly input: string;
	/** Id of the node whose tensor leaves it. */
	readonly output: string;
}

/** What lies at `path`, in the order of the data; nothing for the input and for a path that leads nowhere. */
export const opsAt = (network: Network, path: string): readonly Op[] =>
	opsOf(network).filter(({ id, module }) => module === path || liesAt(path, id));

export const hasPlace = (network: Network, path: string): boolean =>
	path === INPUT || opsAt(network, path).length > 0;

/** @throws RangeError when the network has nothing at `path` */
export function placeIn(network: Network, path: string): Place {
	if (path === INPUT) return { ops: [], input: INPUT, output: INPUT };
	const ops = opsAt(network, path);
	const [first, last] = [ops[0], ops.at(-1)];
	if (!first || !last) throw new RangeError(`${network.id} has no node, branch or module '${path}'.`);
	return { ops, input: first.inputs[0], output: last.id };
}

/** What the folds say of a network at its own input size. */
export interface Facts {
	readonly shapes: ReadonlyMap<string, Shape>;
	readonly fields: ReadonlyMap<string, ReceptiveField>;
}

const cache = new WeakMap<Network, Facts>();

export function factsOf(network: Network): Facts {
	const known = cache.get(network);
	if (known) return known;
	const shapes = shapesOf(network);
	const facts = { shapes, fields: receptiveFieldsOf(network, shapes) };
	cache.set(network, facts);
	return facts;
}

/** Shape of the tensor that leaves the place at `path`. @throws RangeError as `placeIn` */
export const shapeAt = (network: Network, path: string): Shape =>
	valueAt(factsOf(network).shapes, placeIn(network, path).output);

/** Channels that leave the place at `path`. @throws RangeError as `placeIn` */
export const channelsAt = (network: Network, path: string): number => shapeAt(network, path)[2];

/** What the place at `path` costs, the whole network without one. @throws RangeError as `placeIn` */
export const costAt = (network: Network, path?: string): Totals =>
	totalsOf(path === undefined ? opsOf(network) : placeIn(network, path).ops, factsOf(network).shapes);

/**
 * Channels that the concatenation at `path` joins, in order: a node, or a module that ends in one, so that they add up to what
 * leaves it.
 * @throws RangeError where nothing is concatenated last
 */
export function partsAt(network: Network, path: string): readonly number[] {
	const { ops, output } = placeIn(network, path);
	const last = ops.find(({ id }) => id === output);
	if (last?.op !== 'concat')
		throw new RangeError(
			`${network.id} concatenates nothing at the end of '${path}': name the concatenation.`
		);
	return last.inputs.map((id) => valueAt(factsOf(network).shapes, id)[2]);
}

/**
 * The tensors that show what modules do: what enters the first, what leaves every branch, what leaves each module; every
 * node of a module without branches.
 */
export function stationsOf(network: Network, modules: readonly string[]): readonly string[] {
	const ids = modules.flatMap((module) => {
		const { ops, input, output } = placeIn(network, module);
		const joined = ops.filter(({ op }) => op === 'concat').flatMap(({ id, inputs }) => [...inputs, id]);
		return [input, ...(joined.length > 0 ? joined : ops.map(({ id }) => id)), output];
	});
	return [...new Set(ids)];
}

/** One square kernel beside a row and a column that see the same square: what each costs, as the folds say it. */
import { conv, module } from '#lib/arch/build.ts';
import { totalsOf } from '#lib/arch/cost.ts';
import { paperLabel } from '#lib/arch/label.ts';
import type { Conv, Network, Pair } from '#lib/arch/node.ts';
import { opsOf, valueAt } from '#lib/arch/ops.ts';
import { receptiveFieldsOf } from '#lib/arch/receptive-field.ts';
import { shapesOf } from '#lib/arch/shapes.ts';
import { placeIn, shapeAt } from './place.ts';

export interface Setup {
	/** Side k of the square kernel. */
	readonly kernel: number;
	/** Channels that enter. */
	readonly into: number;
	/** Channels between the row and the column. */
	readonly middle: number;
	/** Channels that leave. */
	readonly out: number;
	/** Side of the map in pixels; it is kept. */
	readonly map: number;
}

export interface Variant {
	/** Its convolutions in the paper's wording. */
	readonly labels: readonly string[];
	/** Of the kernels alone, without batch norm or bias. */
	readonly weights: number;
	/** Multiply-accumulates on the whole map. */
	readonly macs: number;
	/** What one value that leaves sees of the map that enters, in pixels. */
	readonly field: Pair;
}

export interface Comparison {
	readonly square: Variant;
	readonly pair: Variant;
	/** What the pair needs of the square's weights, and of its multiplications: the map is the same. */
	readonly share: number;
}

const bare = (name: string, filters: number, kernel: number | Pair): Conv => ({
	...conv(name, filters, kernel),
	batchNorm: false
});

const small = ({ map, into }: Setup, ...layers: readonly Conv[]): Network => ({
	id: 'what-if',
	title: 'what-if',
	shortTitle: 'what-if',
	design: 'inception-resnet-v2',
	defaultInput: [map, map, into],
	classes: null,
	dataset: null,
	codeScope: null,
	preprocessing: { mean: 0, deviation: 1, centralFraction: 1 },
	modules: layers.map((layer) => module(layer.name, 'conv', layer.name, layer))
});

function variant(network: Network): Variant {
	const [ops, shapes] = [opsOf(network), shapesOf(network)];
	const { trainable, macs } = totalsOf(ops, shapes);
	const last = ops.at(-1)?.id ?? '';
	return {
		labels: ops.map(paperLabel),
		weights: trainable,
		macs,
		field: valueAt(receptiveFieldsOf(network, shapes), last).size
	};
}

/** @throws RangeError when the map's side is not a whole number of at least 1 */
export function compare(setup: Setup): Comparison {
	const { kernel, middle, out } = setup;
	const square = variant(small(setup, bare('square', out, kernel)));
	const pair = variant(small(setup, bare('row', middle, [1, kernel]), bare('column', out, [kernel, 1])));
	return { square, pair, share: pair.weights / square.weights };
}

/**
 * The setup of a real row and the column behind it.
 * @throws RangeError when one of the two is no convolution of `network`
 */
export function setupOf(network: Network, row: string, column: string): Setup {
	const [first, second] = [row, column].map((path) => {
		const { ops, input } = placeIn(network, path);
		const [op] = ops;
		if (op?.op !== 'conv') throw new RangeError(`${network.id} has no convolution at '${path}'.`);
		return { op, input };
	});
	if (!first || !second) throw new RangeError('Two paths are needed.');
	const [map, , into] = shapeAt(network, first.input);
	return {
		kernel: Math.max(...first.op.kernel),
		into,
		middle: first.op.filters,
		out: second.op.filters,
		map
	};
}

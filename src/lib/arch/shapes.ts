/** Output shape of every node, for any input size. */
import { fold, opsOf, valueAt, type Op } from './ops.ts';
import type { Network, Padding, Pair, Shape, Window } from './node.ts';

/** An input so small that some map would have no pixel left. */
export class VanishingMapError extends Error {
	constructor(
		readonly network: string,
		/** Id of the node whose map would vanish. */
		readonly node: string,
		readonly input: Pair,
		/** The smallest height and the smallest width that work. */
		readonly smallest: Pair
	) {
		super(
			`${network} cannot take ${input.join('×')}: the map vanishes at ${node}. ` +
				`The smallest input is ${smallest.join('×')}.`
		);
		this.name = 'VanishingMapError';
	}
}

class Vanished extends Error {
	constructor(readonly node: string) {
		super(node);
	}
}

/**
 * Length of one side after a window has passed over it; below 1 when it does not fit.
 * Source: TensorFlow `tf.nn.convolution`, padding VALID and SAME.
 */
export const outputLength = (length: number, kernel: number, stride: number, padding: Padding): number =>
	padding === 'same' ? Math.ceil(length / stride) : Math.floor((length - kernel) / stride) + 1;

/** Zeros that `same` puts before the first pixel of one side; the odd one out goes behind. */
export function paddingBefore(length: number, kernel: number, stride: number, padding: Padding): number {
	if (padding === 'valid') return 0;
	const covered = (outputLength(length, kernel, stride, padding) - 1) * stride + kernel;
	return Math.floor(Math.max(covered - length, 0) / 2);
}

const slide = ([h, w]: Shape, { kernel, stride, padding }: Window, channels: number): Shape => [
	outputLength(h, kernel[0], stride, padding),
	outputLength(w, kernel[1], stride, padding),
	channels
];

/**
 * Shape that `op` makes of its inputs.
 * @throws Error when a concatenation or a sum gets maps that do not fit each other
 */
export function shapeOf(op: Op, inputs: readonly Shape[]): Shape {
	const [first] = inputs;
	if (!first) throw new Error(`${op.id} reads nothing.`);
	switch (op.op) {
		case 'conv':
			return slide(first, op, op.filters);
		case 'maxpool':
		case 'avgpool':
			return slide(first, op, first[2]);
		case 'globalpool':
			return [1, 1, first[2]];
		case 'dense':
			return [1, 1, op.filters];
		case 'concat':
			if (inputs.some(([h, w]) => h !== first[0] || w !== first[1]))
				throw new Error(`${op.id} cannot concatenate maps of ${inputs.map((s) => s.join('×')).join(', ')}.`);
			return [first[0], first[1], inputs.reduce((sum, [, , c]) => sum + c, 0)];
		case 'add':
			if (inputs.some((shape) => shape.join() !== first.join()))
				throw new Error(`${op.id} cannot add maps of ${inputs.map((s) => s.join('×')).join(', ')}.`);
			return first;
		default:
			return first;
	}
}

const trace = (network: Network, [h, w]: Pair): ReadonlyMap<string, Shape> =>
	fold<Shape>(opsOf(network), [h, w, network.defaultInput[2]], (op, inputs) => {
		const shape = shapeOf(op, inputs);
		if (shape[0] < 1 || shape[1] < 1) throw new Vanished(op.id);
		return shape;
	});

const vanishesAt = (network: Network, input: Pair): string | null => {
	try {
		trace(network, input);
		return null;
	} catch (error) {
		if (error instanceof Vanished) return error.node;
		throw error;
	}
};

/** A side that every network of the family survives, so that one side can be tried alone. */
const AMPLE = 1024;
const smallestCache = new WeakMap<Network, Pair>();

/** The smallest height and the smallest width at which no map vanishes. */
export function smallestInput(network: Network): Pair {
	const known = smallestCache.get(network);
	if (known) return known;
	const search = (size: (n: number) => Pair): number => {
		let [fails, works] = [0, AMPLE];
		while (works - fails > 1) {
			const middle = (fails + works) >> 1;
			if (vanishesAt(network, size(middle))) fails = middle;
			else works = middle;
		}
		return works;
	};
	const smallest: Pair = [search((n) => [n, AMPLE]), search((n) => [AMPLE, n])];
	smallestCache.set(network, smallest);
	return smallest;
}

/**
 * Shapes of all nodes, by id; `input` has the shape of the input itself.
 * @throws RangeError when a side is not a whole number of at least 1
 * @throws VanishingMapError when the input is too small for this network
 */
export function shapesOf(
	network: Network,
	input: Pair = [network.defaultInput[0], network.defaultInput[1]]
): ReadonlyMap<string, Shape> {
	if (input.some((side) => !Number.isInteger(side) || side < 1))
		throw new RangeError(`An input of ${input.join('×')} is not possible: sides are whole numbers from 1.`);
	try {
		return trace(network, input);
	} catch (error) {
		if (!(error instanceof Vanished)) throw error;
		throw new VanishingMapError(network.id, error.node, input, smallestInput(network));
	}
}

/** Shapes for a square input, or why there are none. @throws RangeError as `shapesOf` */
export function shapesOrProblem(
	network: Network,
	side: number
): ReadonlyMap<string, Shape> | VanishingMapError {
	try {
		return shapesOf(network, [side, side]);
	} catch (error) {
		if (error instanceof VanishingMapError) return error;
		throw error;
	}
}

/** Shape of one node, e.g. `at(shapes, 'Mixed_6a/concat')`. */
export const at = valueAt<Shape>;

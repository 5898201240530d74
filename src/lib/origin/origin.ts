/**
 * Where one number of a tensor comes from: the numbers that its node reads, and what the node does with them.
 * Works on the weights as they are stored, with batch norm by itself, not on what a program makes of them.
 */
import type { Shape, Window } from '#lib/arch/node.ts';
import type { ConvOp, DenseOp, Op, PoolOp } from '#lib/arch/ops.ts';
import { BATCH_NORM_EPSILON, UNSTATED_SCALE, type ParameterName } from '#lib/arch/parameters.ts';
import { paddingBefore } from '#lib/arch/shapes.ts';
import { numberAt, valueAtPlace, type Place, type Values } from './place.ts';

/** A number that a node reads. */
export interface Source {
	/** Id of the node that gives it, or `input`. */
	readonly node: string;
	readonly place: Place;
	readonly value: number;
}

/** One product of a weighted sum. */
export interface Term extends Source {
	readonly weight: number;
	/** Place in the window: row, column. */
	readonly offset: readonly [number, number];
}

/** What is done to a weighted sum: `(sum - mean) / sqrt(variance + epsilon) + beta`, or `sum + bias`. */
export type Shift =
	| {
			readonly kind: 'norm';
			readonly mean: number;
			readonly variance: number;
			readonly epsilon: number;
			readonly beta: number;
	  }
	| { readonly kind: 'bias'; readonly bias: number };

export type Origin = {
	readonly op: Op;
	readonly place: Place;
	/** As worked out here. */
	readonly value: number;
} & (
	| {
			readonly kind: 'weighted';
			/** Inside the map only: what padding adds is nothing. */
			readonly terms: readonly Term[];
			readonly sum: number;
			readonly shift: Shift | null;
			/** Before the activation. */
			readonly shifted: number;
			readonly relu: boolean;
	  }
	| { readonly kind: 'max' | 'mean'; readonly sources: readonly Source[] }
	| { readonly kind: 'copy' | 'relu'; readonly source: Source }
	| { readonly kind: 'scale'; readonly factor: number; readonly source: Source }
	| { readonly kind: 'sum'; readonly sources: readonly Source[] }
	/** `exp(source) / total`, `total` over all channels of the place. */
	| { readonly kind: 'softmax'; readonly source: Source; readonly total: number }
	/** `source / length`, `length` that of the vector of all channels. */
	| { readonly kind: 'length'; readonly source: Source; readonly length: number }
);

export type Parameters = ReadonlyMap<ParameterName, ArrayLike<number>>;

interface Cell {
	readonly y: number;
	readonly x: number;
	readonly offset: readonly [number, number];
}

/** Cells of the map that the window covers for an output at `y`, `x`. */
function cellsOf({ kernel, stride, padding }: Window, [h, w]: Shape, [y, x]: Place): readonly Cell[] {
	const top = y * stride - paddingBefore(h, kernel[0], stride, padding);
	const left = x * stride - paddingBefore(w, kernel[1], stride, padding);
	return Array.from({ length: kernel[0] * kernel[1] }, (_, i) => {
		const offset = [Math.floor(i / kernel[1]), i % kernel[1]] as const;
		return { y: top + offset[0], x: left + offset[1], offset };
	}).filter((cell) => cell.y >= 0 && cell.x >= 0 && cell.y < h && cell.x < w);
}

/** The whole map as one window. */
const whole = ([h, w]: Shape): Window => ({ kernel: [h, w], stride: 1, padding: 'valid' });

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function shiftOf(op: ConvOp | DenseOp, channel: number, parameters: Parameters): Shift | null {
	const of = (name: ParameterName) => numberAt(parameters.get(name), channel, `${name} of ${op.id}`);
	if (op.batchNorm)
		return {
			kind: 'norm',
			mean: of('bn_mean'),
			variance: of('bn_var'),
			epsilon: BATCH_NORM_EPSILON,
			beta: of('bn_beta')
		};
	return op.bias ? { kind: 'bias', bias: of('bias') } : null;
}

function shifted(sum: number, shift: Shift | null): number {
	if (!shift) return sum;
	if (shift.kind === 'bias') return sum + shift.bias;
	return (sum - shift.mean) / Math.sqrt(shift.variance + shift.epsilon) + shift.beta;
}

function weighted(op: ConvOp | DenseOp, place: Place, input: Values, parameters: Parameters): Origin {
	const window: Window = op.op === 'conv' ? op : { kernel: [1, 1], stride: 1, padding: 'valid' };
	const channels = input.shape[2];
	const [, columns] = window.kernel;
	const kernel = parameters.get('kernel');
	const terms = cellsOf(window, input.shape, place).flatMap(({ y, x, offset }) =>
		Array.from({ length: channels }, (_, channel): Term => {
			const cell = (offset[0] * columns + offset[1]) * channels + channel;
			return {
				node: op.inputs[0],
				place: [y, x, channel],
				offset,
				value: valueAtPlace(input, [y, x, channel]),
				weight: numberAt(kernel, cell * op.filters + place[2], op.id)
			};
		})
	);
	const sum = total(terms.map(({ value, weight }) => value * weight));
	const shift = shiftOf(op, place[2], parameters);
	const before = shifted(sum, shift);
	const relu = op.op === 'conv' && op.activation === 'relu';
	const value = relu ? Math.max(0, before) : before;
	return { kind: 'weighted', op, place, value, terms, sum, shift, shifted: before, relu };
}

function pooled(op: Op, kind: 'max' | 'mean', window: Window, place: Place, input: Values): Origin {
	const sources = cellsOf(window, input.shape, place).map(({ y, x }): Source => {
		const at: Place = [y, x, place[2]];
		return { node: op.inputs[0], place: at, value: valueAtPlace(input, at) };
	});
	const values = sources.map(({ value }) => value);
	const value = kind === 'max' ? Math.max(...values) : total(values) / values.length;
	return { kind, op, place, value, sources };
}

/** The branch that a concatenation has a channel from, and the channel there. */
function branchOf(inputs: readonly Values[], channel: number): readonly [branch: number, channel: number] {
	let rest = channel;
	for (const [branch, { shape }] of inputs.entries()) {
		if (rest < shape[2]) return [branch, rest];
		rest -= shape[2];
	}
	throw new RangeError(`What is joined has no channel ${channel}.`);
}

/** All channels at one place of a tensor. */
const column = (input: Values, [y, x]: Place): readonly number[] =>
	Array.from({ length: input.shape[2] }, (_, channel) => valueAtPlace(input, [y, x, channel]));

/**
 * @param place in the output of `op`
 * @param inputs what `op` reads, in order
 * @param parameters of `op`, as stored; none for an op without weights
 * @throws RangeError for a place that the tensors or parameters do not have
 */
export function originOf(
	op: Op,
	place: Place,
	inputs: readonly Values[],
	parameters: Parameters = new Map()
): Origin {
	const source = (index: number, at: Place = place): Source => {
		const [node, input] = [op.inputs[index], inputs[index]];
		if (node === undefined || !input) throw new RangeError(`${op.id} reads no tensor ${index}.`);
		return { node, place: at, value: valueAtPlace(input, at) };
	};
	const [first] = inputs;
	if (!first) throw new RangeError(`${op.id} reads no tensor.`);
	const one = source.bind(null, 0);
	switch (op.op) {
		case 'conv':
		case 'dense':
			return weighted(op, place, first, parameters);
		case 'maxpool':
		case 'avgpool':
			return pooled(op, kindOfPool[op.op], op, place, first);
		case 'globalpool':
			return pooled(op, 'mean', whole(first.shape), place, first);
		case 'concat': {
			const [branch, channel] = branchOf(inputs, place[2]);
			const from = source(branch, [place[0], place[1], channel]);
			return { kind: 'copy', op, place, value: from.value, source: from };
		}
		case 'dropout':
			return { kind: 'copy', op, place, value: one().value, source: one() };
		case 'relu':
			return { kind: 'relu', op, place, value: Math.max(0, one().value), source: one() };
		case 'scale': {
			const factor = op.value ?? UNSTATED_SCALE;
			return { kind: 'scale', op, place, value: factor * one().value, factor, source: one() };
		}
		case 'add': {
			const sources = inputs.map((_, index) => source(index));
			return { kind: 'sum', op, place, value: total(sources.map(({ value }) => value)), sources };
		}
		case 'softmax': {
			const sum = total(column(first, place).map(Math.exp));
			return { kind: 'softmax', op, place, value: Math.exp(one().value) / sum, source: one(), total: sum };
		}
		case 'l2norm': {
			const length = Math.hypot(...column(first, place));
			return { kind: 'length', op, place, value: one().value / length, source: one(), length };
		}
	}
}

const kindOfPool: Readonly<Record<PoolOp['op'], 'max' | 'mean'>> = { maxpool: 'max', avgpool: 'mean' };

/** The numbers that an origin reads, the most telling first: a step back leads to one of them. */
export function sourcesOf(origin: Origin): readonly Source[] {
	switch (origin.kind) {
		case 'weighted':
			return origin.terms.toSorted((a, b) => Math.abs(b.value * b.weight) - Math.abs(a.value * a.weight));
		case 'max':
			return origin.sources.toSorted((a, b) => b.value - a.value);
		case 'mean':
		case 'sum':
			return origin.sources.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value));
		default:
			return [origin.source];
	}
}

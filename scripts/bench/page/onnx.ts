/**
 * A network as an ONNX file, batch norm and residual scale folded into the kernels as ours are.
 * Source of field numbers: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
 */
import type { Network, Pair, Shape } from '#lib/arch/node.ts';
import { INPUT, opsOf, valueAt, type ConvOp, type DenseOp, type Op, type PoolOp } from '#lib/arch/ops.ts';
import { isWeighted } from '#lib/arch/parameters.ts';
import { paddingBefore, shapesOf } from '#lib/arch/shapes.ts';
import { foldWeights, type FoldedWeights } from '#lib/engine/fold-weights.ts';
import { foldedScales } from '#lib/engine/plan.ts';
import type { WeightSource } from '#lib/weights/source.ts';
import { floats, integer, message, text, toBytes, type Pieces } from './protobuf.ts';

const [IR_VERSION, OPSET, FLOAT] = [8, 17, 1];
const [ATTRIBUTE_INT, ATTRIBUTE_INTS] = [2, 7];

const int = (name: string, value: number): Pieces =>
	message(5, text(1, name), integer(3, value), integer(20, ATTRIBUTE_INT));

const ints = (name: string, values: readonly number[]): Pieces =>
	message(5, text(1, name), ...values.map((value) => integer(8, value)), integer(20, ATTRIBUTE_INTS));

const node = (type: string, inputs: readonly string[], output: string, ...attributes: Pieces[]): Pieces =>
	message(
		1,
		...inputs.map((id) => text(1, id)),
		text(2, output),
		text(3, output),
		text(4, type),
		...attributes
	);

const tensor = (name: string, dims: readonly number[], values: Float32Array): Pieces =>
	message(5, ...dims.map((dim) => integer(1, dim)), integer(2, FLOAT), text(8, name), floats(9, values));

/** Declares an input (field 11) or an output (12) of the graph. */
function declare(field: number, name: string, dims: readonly number[]): Pieces {
	const shape = message(2, ...dims.map((dim) => message(1, integer(1, dim))));
	return message(field, text(1, name), message(2, message(1, integer(1, FLOAT), shape)));
}

/** HWIO to OIHW. */
function transposed({ kernel, kernelShape: [kh, kw, channels, filters] }: FoldedWeights): Float32Array {
	const [out, places] = [new Float32Array(kernel.length), kh * kw];
	for (let place = 0, from = 0; place < places; place++)
		for (let i = 0; i < channels; i++)
			for (let o = 0; o < filters; o++) out[(o * channels + i) * places + place] = kernel[from++] ?? 0;
	return out;
}

/** @param from shape of the map that the window passes over @param to shape that it makes */
function windowOf(op: ConvOp | PoolOp, from: Shape, to: Shape): Pieces[] {
	const before = op.kernel.map((k, i) => paddingBefore(from[i] ?? 0, k, op.stride, op.padding));
	const after = op.kernel.map((k, i) => {
		const covered = ((to[i] ?? 0) - 1) * op.stride + k;
		return Math.max(0, covered - (from[i] ?? 0) - (before[i] ?? 0));
	});
	return [
		ints('kernel_shape', op.kernel),
		ints('strides', [op.stride, op.stride]),
		ints('pads', [...before, ...after])
	];
}

/** The ops that are one ONNX node of their own. A folded scale and a dropout pass their input on. */
const plain: Partial<Record<Op['op'], readonly [type: string, ...attributes: Pieces[]]>> = {
	globalpool: ['GlobalAveragePool'],
	concat: ['Concat', int('axis', 1)],
	scale: ['Identity'],
	dropout: ['Identity'],
	add: ['Add'],
	relu: ['Relu'],
	softmax: ['Softmax', int('axis', 1)],
	l2norm: ['LpNormalization', int('axis', 1), int('p', 2)]
};

/** One ONNX node of an op without weights. @param from shape of its first input @param to its own shape */
function plainNode(op: Op, from: Shape, to: Shape): Pieces {
	if (op.op === 'maxpool' || op.op === 'avgpool')
		return node(op.op === 'maxpool' ? 'MaxPool' : 'AveragePool', op.inputs, op.id, ...windowOf(op, from, to));
	const [type, ...attributes] = plain[op.op] ?? [''];
	return node(type, op.inputs, op.id, ...attributes);
}

/** Convolution and ReLU with their tensors; a dense layer is a 1x1 convolution. */
function weightedNodes(op: ConvOp | DenseOp, from: Shape, to: Shape, folded: FoldedWeights): Pieces[] {
	const relu = op.op === 'conv' && op.activation !== null;
	const [kernel, bias, sum] = [`${op.id}:kernel`, `${op.id}:bias`, `${op.id}:sum`];
	const [kh, kw, channels, filters] = folded.kernelShape;
	return [
		tensor(kernel, [filters, channels, kh, kw], transposed(folded)),
		tensor(bias, [filters], folded.bias),
		node(
			'Conv',
			[...op.inputs, kernel, bias],
			relu ? sum : op.id,
			...(op.op === 'conv' ? windowOf(op, from, to) : [])
		),
		...(relu ? [node('Relu', [sum], op.id)] : [])
	];
}

/** Bytes of a model with input `input` `[1, c, h, w]` and one output, the node `answer`, `[1, c, 1, 1]`. */
export async function onnxOf(
	network: Network,
	size: Pair,
	weights: WeightSource,
	answer: string
): Promise<Uint8Array> {
	const [ops, shapes, gains] = [opsOf(network), shapesOf(network, size), foldedScales(network)];
	const nodesOf = async (op: Op): Promise<Pieces[]> => {
		const [from, to] = [valueAt(shapes, op.inputs[0]), valueAt(shapes, op.id)];
		if (!isWeighted(op)) return [plainNode(op, from, to)];
		return weightedNodes(op, from, to, await foldWeights(op, from[2], weights, gains.get(op.id) ?? 1));
	};
	const nodes = await Promise.all(ops.map(nodesOf));
	const [h, w, c] = valueAt(shapes, INPUT);
	const graph = [
		...nodes.flat(),
		text(2, network.id),
		declare(11, INPUT, [1, c, h, w]),
		declare(12, answer, [1, valueAt(shapes, answer)[2], 1, 1])
	];
	return toBytes(
		[integer(1, IR_VERSION), message(7, ...graph), message(8, text(1, ''), integer(2, OPSET))].flat()
	);
}

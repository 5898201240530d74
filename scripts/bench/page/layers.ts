/** The network as Keras has it: a layer for each convolution, batch norm and activation, nothing folded. */
import { add, div, maximum, mul, sqrt, square, sum, tensor, tidy, type Tensor } from '@tensorflow/tfjs-core';
import { input, layers, model, type Shape, type SymbolicTensor } from '@tensorflow/tfjs-layers';
import { fold, opsOf, valueAt, type ConvOp, type DenseOp, type Op } from '#lib/arch/ops.ts';
import { BATCH_NORM_EPSILON, isWeighted, parametersOf } from '#lib/arch/parameters.ts';
import { shapesOf } from '#lib/arch/shapes.ts';
import { defaultScales } from '#lib/engine/plan.ts';
import type { Window } from '#lib/arch/node.ts';
import { seeded } from '#lib/weights/seeded.ts';
import type { Engine, Task } from './engine.ts';

type Layer = layers.Layer;

/** A layer without weights that Keras makes from a function; the output has the shape of the first input. */
class Lambda extends layers.Layer {
	static className = 'Lambda';
	constructor(private readonly compute: (x: Tensor, y: Tensor) => Tensor) {
		super({});
	}
	override computeOutputShape(shapes: Shape | Shape[]): Shape {
		return (Array.isArray(shapes[0]) ? shapes[0] : shapes) as Shape;
	}
	override call(inputs: Tensor | Tensor[]): Tensor {
		const [x, y] = inputs as [Tensor, Tensor];
		return tidy(() => this.compute(x, y));
	}
}

const scaleAndAdd = (factor: number): Layer => new Lambda((x, y) => add(x, mul(y, factor)));
const l2normalise = (): Layer => new Lambda((x) => div(x, sqrt(maximum(sum(square(x), -1, true), 1e-10))));
const activation = (name: 'relu' | 'softmax'): Layer => layers.activation({ activation: name });

const windowOf = ({ stride, padding }: Window) => ({ strides: stride, padding });

/** Layers of a convolution or dense op: itself, then batch norm, then ReLU, as far as it has them. */
function weightedLayers(op: ConvOp | DenseOp): Layer[] {
	const shared = { useBias: op.bias, kernelInitializer: 'zeros' } as const;
	const first =
		op.op === 'conv'
			? layers.conv2d({ ...shared, ...windowOf(op), filters: op.filters, kernelSize: [...op.kernel] })
			: layers.dense({ ...shared, units: op.filters });
	return [
		first,
		...(op.batchNorm ? [layers.batchNormalization({ scale: false, epsilon: BATCH_NORM_EPSILON })] : []),
		...(op.op === 'conv' && op.activation ? [activation(op.activation)] : [])
	];
}

/** Scale and sum are one layer, that of the sum; the scale alone has none. */
function layersOf(op: Op, scale: number): Layer[] {
	switch (op.op) {
		case 'conv':
		case 'dense':
			return weightedLayers(op);
		case 'maxpool':
			return [layers.maxPooling2d({ ...windowOf(op), poolSize: [...op.kernel] })];
		case 'avgpool':
			return [layers.averagePooling2d({ ...windowOf(op), poolSize: [...op.kernel] })];
		case 'globalpool':
			return [layers.globalAveragePooling2d({})];
		case 'dropout':
			return [layers.dropout({ rate: 1 - op.keep })];
		case 'concat':
			return [layers.concatenate({ axis: 3 })];
		case 'add':
			return [scaleAndAdd(scale)];
		case 'scale':
			return [];
		case 'relu':
		case 'softmax':
			return [activation(op.op)];
		case 'l2norm':
			return [l2normalise()];
	}
}

/** Gives the layers of one op the seeded weights: kernel and bias to the first, statistics to batch norm. */
async function setWeights(op: Op, channels: number, [first, norm]: readonly Layer[]): Promise<void> {
	const parameters = parametersOf(op, channels);
	const values = await Promise.all(parameters.map(seeded.read));
	tidy(() => {
		const [own, statistics]: [Tensor[], Tensor[]] = [[], []];
		for (const [i, { param, shape }] of parameters.entries()) {
			const list = param.startsWith('bn_') ? statistics : own;
			list.push(tensor(values[i] ?? [], [...shape]));
		}
		first?.setWeights(own);
		if (statistics.length > 0) norm?.setWeights(statistics);
	});
}

function build({ network, size: [h, w], answer }: Task) {
	const ops = opsOf(network);
	const scales = defaultScales(network);
	const made = new Map<string, Layer[]>();
	const x = input({ shape: [h, w, network.defaultInput[2]] });
	const outputs = fold<SymbolicTensor>(ops, x, (op, inputs) => {
		const chain = layersOf(op, scales[op.module] ?? 1);
		made.set(op.id, chain);
		const [first, ...more] = inputs;
		const start = more.length > 0 ? [...inputs] : first;
		return chain.reduce(
			(value, layer) => layer.apply(value as SymbolicTensor) as SymbolicTensor,
			start as SymbolicTensor
		);
	});
	return { model: model({ inputs: x, outputs: valueAt(outputs, answer) }), made };
}

export const kerasLayers: Engine = async (task) => {
	const { network, size, image } = task;
	const shapes = shapesOf(network, size);
	const built = build(task);
	for (const op of opsOf(network).filter(isWeighted))
		await setWeights(op, valueAt(shapes, op.inputs[0])[2], built.made.get(op.id) ?? []);
	return async () => {
		const x = tensor(image, [1, ...size, network.defaultInput[2]]);
		const y = built.model.predict(x) as Tensor;
		try {
			return (await y.data()) as Float32Array;
		} finally {
			x.dispose();
			y.dispose();
		}
	};
};

/**
 * The vocabulary: a network is an expression built from these node kinds, and everything the product
 * does is a fold over it. Names inside an expression are relative; `ops.ts` turns them into stable paths.
 */
import type { Some } from './some.ts';

export type Pair = readonly [h: number, w: number];
/** Height, width, channels of one feature map; the batch axis is left out. */
export type Shape = readonly [h: number, w: number, c: number];
/** `same` follows TensorFlow: output = ceil(input / stride). Papers write `V` for `valid`. */
export type Padding = 'valid' | 'same';
export type Activation = 'relu' | null;

export interface Window {
	readonly kernel: Pair;
	readonly stride: number;
	readonly padding: Padding;
}

/** Convolution, then batch norm (beta, no gamma, epsilon 0.001) or a bias, then an optional ReLU. */
export interface Conv extends Window {
	readonly kind: 'conv';
	readonly name: string;
	readonly filters: number;
	readonly batchNorm: boolean;
	readonly bias: boolean;
	readonly activation: Activation;
	/** The width that the paper's figure prints, where the figure prints one for this projection. */
	readonly printedFilters?: number;
}

/** Average pools leave the padding out of the mean, as TensorFlow and Keras do. */
export interface Pool extends Window {
	readonly kind: 'maxpool' | 'avgpool';
	readonly name: string;
}

export interface Dense {
	readonly kind: 'dense';
	readonly name: string;
	readonly filters: number;
	readonly batchNorm: boolean;
	readonly bias: boolean;
}

export interface Dropout {
	readonly kind: 'dropout';
	readonly name: string;
	readonly keep: number;
}

export interface Pointwise {
	readonly kind: 'globalpool' | 'softmax' | 'l2norm';
	readonly name: string;
}

export type Leaf = Conv | Pool | Dense | Dropout | Pointwise;

/** Children one after the other; `scope` is put in front of their names. */
export interface Series {
	readonly kind: 'series';
	readonly scope: string;
	readonly children: readonly Node[];
}

/** Children side by side on the same input; outputs concatenated over channels, in order. */
export interface Branches {
	readonly kind: 'branches';
	readonly children: Some<Node>;
}

/** `activation(x + scale * body(x))`. A scale of `null` means that the source states none. */
export interface Residual {
	readonly kind: 'residual';
	readonly body: Node;
	readonly scale: number | null;
	readonly activation: Activation;
}

export type Node = Leaf | Series | Branches | Residual;

export type ModuleKind = 'stem' | 'inception' | 'residual' | 'reduction' | 'conv' | 'head';

export interface Repeat {
	/** 1-based position in the group. */
	readonly index: number;
	readonly of: number;
	readonly group: string;
}

/** A part of a network that the paper names: a stem, a block, a reduction, the head. */
export interface Module {
	readonly id: string;
	readonly kind: ModuleKind;
	/** The paper's name of the module. */
	readonly label: string;
	/** The figure of the paper that draws it, or `null` where none does. */
	readonly figure: string | null;
	readonly repeat: Repeat | null;
	readonly body: Node;
}

/** The networks that the paper compares; each is drawn, released or reduced in more than one version. */
export const designs = [
	'inception-v3',
	'inception-resnet-v1',
	'inception-v4',
	'inception-resnet-v2'
] as const;
export type Design = (typeof designs)[number];

export type Dataset = 'imagenet' | 'cifar10';

export interface Network {
	readonly id: string;
	readonly title: string;
	/** A name that fits a tab. */
	readonly shortTitle: string;
	readonly design: Design;
	/** Id of the network that was made to cost the same: of the two, one is residual and one is not. */
	readonly twin?: string;
	readonly defaultInput: Shape;
	/** `null` for an embedding network, which has no classes. */
	readonly classes: number | null;
	/** What the classes were numbered for. */
	readonly dataset: Dataset | null;
	/** Variable scope of the released TF-slim code, or `null` where no code was released. */
	readonly codeScope: string | null;
	readonly preprocessing: {
		/** A pixel value v in 0..255 enters the network as (v - mean) / deviation. */
		readonly mean: number;
		readonly deviation: number;
		/** Of each side of a picture, the share around its centre that the network gets to see. */
		readonly centralFraction: number;
	};
	readonly modules: readonly Module[];
}

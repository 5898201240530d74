/** The modules that several networks share, with their widths as arguments. */
import { branches, conv, dense, halve, linear, maxPool, module, repeat, residual, series } from './build.ts';
import type { Module, Node, Pair, Repeat, Window } from './node.ts';

export interface ReductionAWidths {
	/** 1x1, 3x3 and strided 3x3 of the long branch, and the strided 3x3 alone (paper, Table 1). */
	readonly k: number;
	readonly l: number;
	readonly m: number;
	readonly n: number;
}

/** Reduction-A (Fig. 7): 35x35 to 17x17 in Inception-v4 and both Inception-ResNets. */
export const reductionA = (
	{ k, l, m, n }: ReductionAWidths,
	figure: string | null,
	down: Partial<Window> = halve
): Module =>
	module(
		'Mixed_6a',
		'reduction',
		'Reduction-A',
		branches(
			conv('Conv2d_1a_3x3', n, 3, down),
			[conv('Conv2d_0a_1x1', k, 1), conv('Conv2d_0b_3x3', l, 3), conv('Conv2d_1a_3x3', m, 3, down)],
			maxPool('MaxPool_1a_3x3', 3, down)
		),
		{ figure }
	);

/** Reduction-B of the Inception-ResNets (Figs. 12 and 18): 17x17 to 8x8. */
export const reductionBResNet = (
	widths: {
		readonly squeeze: number;
		readonly first: number;
		readonly second: number;
		readonly third: Pair;
	},
	figure: string | null,
	down: Partial<Window> = halve
): Module => {
	const { squeeze, first, second, third } = widths;
	return module(
		'Mixed_7a',
		'reduction',
		'Reduction-B',
		branches(
			[conv('Conv2d_0a_1x1', squeeze, 1), conv('Conv2d_1a_3x3', first, 3, down)],
			[conv('Conv2d_0a_1x1', squeeze, 1), conv('Conv2d_1a_3x3', second, 3, down)],
			[
				conv('Conv2d_0a_1x1', squeeze, 1),
				conv('Conv2d_0b_3x3', third[0], 3),
				conv('Conv2d_1a_3x3', third[1], 3, down)
			],
			maxPool('MaxPool_1a_3x3', 3, down)
		),
		{ figure }
	);
};

/** What distinguishes the residual blocks of one network from those of another. */
export interface BlockOptions {
	/** Width of the linear projection: the number of channels that pass through. */
	readonly out: number;
	/** The width the paper's figure prints beside that projection. */
	readonly printed?: number;
	readonly scale: number | null;
	readonly figure?: string;
	readonly activation?: 'relu' | null;
}

type Block = (id: string, label: string, repeat: Repeat, options: BlockOptions) => Module;

const block =
	(body: () => Node): Block =>
	(id, label, repeat, { out, printed, scale, figure = null, activation = 'relu' }) =>
		module(
			id,
			'residual',
			label,
			residual(series(body(), linear('Conv2d_1x1', out, printed)), scale, activation),
			{ figure, repeat }
		);

type Triple = readonly [number, number, number];

/** Inception-ResNet-A, `block35` in the code (Figs. 10 and 16). @param long widths of the three-layer branch */
export const blockA = (width: number, [a, b, c]: Triple): Block =>
	block(() =>
		branches(
			conv('Conv2d_1x1', width, 1),
			[conv('Conv2d_0a_1x1', width, 1), conv('Conv2d_0b_3x3', width, 3)],
			[conv('Conv2d_0a_1x1', a, 1), conv('Conv2d_0b_3x3', b, 3), conv('Conv2d_0c_3x3', c, 3)]
		)
	);

const factorised = (length: number, width: number, [a, b, c]: Triple): Block =>
	block(() =>
		branches(conv('Conv2d_1x1', width, 1), [
			conv('Conv2d_0a_1x1', a, 1),
			conv(`Conv2d_0b_1x${length}`, b, [1, length]),
			conv(`Conv2d_0c_${length}x1`, c, [length, 1])
		])
	);

/** Inception-ResNet-B, `block17` in the code (Figs. 11 and 17). */
export const blockB = (width: number, long: Triple): Block => factorised(7, width, long);

/** Inception-ResNet-C, `block8` in the code (Figs. 13 and 19). */
export const blockC = (width: number, long: Triple): Block => factorised(3, width, long);

/** `of` equal blocks in a row, named as TF-slim's `repeat` names them, e.g. `Repeat/block35_1`. */
export const blocks = (
	group: string,
	label: string,
	count: number,
	make: Block,
	options: BlockOptions,
	of = count
): Module[] =>
	repeat(group, count, (index, position) => make(`${group}_${index}`, label, { ...position, of }, options));

/** The last C block of the released codes: a group of its own name, scale 1, no ReLU. */
export const lastBlock = (make: Block, of: number, out: number): Module =>
	make(
		'Block8',
		'Inception-ResNet-C (linear)',
		{ index: of, of, group: 'Repeat_2/block8' },
		{ out, scale: 1, activation: null }
	);

/** Average pool, dropout (keep 0.8), dense, softmax (Figs. 9 and 15). */
export const classifier = (
	classes: number,
	names: { readonly pool: string; readonly dropout?: string; readonly logits?: string }
): Module =>
	module(
		'head',
		'head',
		'Head',
		series(
			{ kind: 'globalpool', name: `Logits/${names.pool}` },
			{ kind: 'dropout', name: `Logits/${names.dropout ?? 'Dropout'}`, keep: 0.8 },
			dense(`Logits/${names.logits ?? 'Logits'}`, classes),
			{ kind: 'softmax', name: 'Predictions' }
		),
		{ scope: '' }
	);

/** Inception-ResNet-v1, Inception-v4 and Inception-v3: figures, code, and what that means for a reader. */
import {
	billions,
	by,
	chain,
	factors,
	kernels,
	millions,
	slashed,
	type Layer,
	type Numbers
} from './amounts.ts';

const sameCost = 'No effect on size or cost, but the weights of one do not load into the other.';
const reading =
	'Whether height or width comes first in a figure is nowhere said, so this may be only a way of writing.';

export const v1 = {
	'2.1': (n: { drawn: Numbers; released: Numbers; scale: number }) => ({
		what: 'Number of blocks',
		paper: `${slashed(n.drawn)} of A, B and C.`,
		code: `${slashed(n.drawn)}, and one more C block, the ${n.released[2] ?? 0}th, without ReLU and with scale ${n.scale.toFixed(1)}.`,
		why: 'Load facenet’s weights into the drawn network, and one block is left over.'
	}),
	'2.2': (n: { depth: number; keep: number; classes: number; embedding: number }) => ({
		what: 'Head',
		paper: `Average pool of ${n.depth} channels, dropout (keep ${n.keep}), softmax of ${n.classes}.`,
		code: `The pool of ${n.depth}, dropout, then Bottleneck: a dense layer without bias, with batch norm and without activation, and an L2 norm. 128 numbers by default of the function, ${n.embedding} in the released models of 2018 and in facenet-pytorch. The softmax stands outside the network.`,
		why: 'An embedding of 128 numbers cannot be compared with one of 512. Ask for the length first.'
	}),
	'2.3': (n: { drawn: Numbers; released: Numbers; stem: Numbers; grids: Numbers }) => ({
		what: 'Input size',
		paper: `${by(n.drawn)}.`,
		code: `${by(n.released)} by default, so the stem’s maps have sides of ${n.stem.join(', ')}, and the blocks ${slashed(n.grids)}. The comments in the file still say 149 to 35, as for ${n.drawn[0] ?? 0}.`,
		why: 'Do not trust the shapes in that file’s comments.'
	}),
	'2.4': (n: { scales: Numbers }) => ({
		what: 'Scale of the residuals',
		paper: '0.1 to 0.3, without saying which.',
		code: `${factors(n.scales)} for A, B and C.`,
		why: 'Weights that were trained with a scale need it.'
	}),
	'2.5': (n: { mean: number; deviation: number }) => ({
		what: 'Batch norm, and what goes in',
		paper: 'Not said.',
		code: `Decay 0.995, epsilon 0.001. A pixel x enters as (x − ${n.mean}) / ${n.deviation} in the models of 2018; earlier ones whiten each picture by itself.`,
		why: 'Prepare a picture as the weights expect it, or the embedding is off.'
	}),
	'2.6': (n: { keep: number }) => ({
		what: 'Dropout',
		paper: 'Only before the softmax.',
		code: `The function keeps ${n.keep} by default, the flag of the training script 1.0. facenet-pytorch drops 0.6.`,
		why: 'No effect on a trained network that only answers.'
	}),
	'2-agree': (n: {
		stem: readonly Layer[];
		a: readonly (readonly Layer[])[];
		b: readonly (readonly Layer[])[];
		c: readonly (readonly Layer[])[];
		depths: Numbers;
		reductionA: Numbers;
		reductionB: readonly (readonly Layer[])[];
	}) => ({
		what: 'What agrees',
		paper: `The stem: ${chain(n.stem)}, with a max pool between 64 and 80. A: ${n.a.map(chain).join('; ')}. B: ${n.b.map(chain).join('; ')}. C: ${n.c.map(chain).join('; ')}. Channels: ${slashed(n.depths)}. Reduction-A, k, l, m, n: ${n.reductionA.join(', ')}. Reduction-B: ${n.reductionB.map(chain).join('; ')}.`,
		code: 'The same.',
		why: 'facenet follows the figures of version 1. slim does not follow those of version 2.'
	})
};

export const v4 = {
	'3.1': (n: { filters: number; stride: number; from: number; to: number }) => ({
		what: 'Last convolution of the stem',
		paper: `3×3 Conv (${n.filters} V), without a stride, beside a max pool with stride 2.`,
		code: `Stride ${n.stride}: ${n.from} to ${n.to}.`,
		why: 'Without the stride the two sides cannot be concatenated.'
	}),
	'3.2': (n: { released: readonly Layer[] }) => ({
		what: 'Long kernels in the stem',
		paper: 'Right branch: 7×1, then 1×7.',
		code: `${kernels(n.released)}. ${reading}`,
		why: sameCost
	}),
	'3.3': (n: { released: readonly Layer[] }) => ({
		what: 'Long kernels of B, third branch',
		paper: '1×7 (224), then 1×7 (256): the same one twice.',
		code: `${chain(n.released)}. Here no way of reading helps: it is a misprint.`,
		why: 'As printed, the branch would see nothing above or below its own row.'
	}),
	'3.4': (n: { released: readonly Layer[] }) => ({
		what: 'Long kernels of B, fourth branch',
		paper: '1×7, 7×1, 1×7, 7×1.',
		code: `${chain(n.released)}. ${reading}`,
		why: sameCost
	}),
	'3.5': (n: { released: readonly Layer[] }) => ({
		what: 'Long kernels of C, fourth branch',
		paper: '1×3 (448), then 3×1 (512).',
		code: `${chain(n.released)}. ${reading}`,
		why: sameCost
	}),
	'3.6': () => ({
		what: 'A second head for training',
		paper: 'None.',
		code: 'One after Mixed_6h.',
		why: 'No effect on an answer. A slim checkpoint is larger than the network that you run.'
	}),
	'3.7': (n: { classes: number }) => ({
		what: 'Classes',
		paper: `A softmax of ${n.classes}.`,
		code: `${n.classes + 1} in slim; index 0 is background.`,
		why: 'Labels are shifted by one between slim and its copies.'
	})
};

export const v3 = {
	'4.1': (n: { squeeze: readonly Layer[]; conv: readonly Layer[]; stem: Numbers }) => ({
		what: 'Stem, after the first pool',
		paper:
			'3 layers of 3×3: stride 1 from 73 to 71 (80 filters), stride 2 from 71 to 35 (192), stride 1 at 35 (288).',
		code: `${chain(n.squeeze)}, ${chain(n.conv)} without padding, then a max pool 3×3 with stride 2, to ${by(n.stem)}.`,
		why: 'A network built from the table takes no released weights.'
	}),
	'4.2': (n: { enter: number; leave: Numbers }) => ({
		what: 'Channels of the A blocks',
		paper: '3 of them, entered at 35×35×288.',
		code: `Entered with ${n.enter} channels; they give ${n.leave.join(', ')}.`,
		why: 'The first block reads fewer channels than the table says.'
	}),
	'4.3': (n: { released: readonly Layer[] }) => ({
		what: 'A 5×5 that stayed',
		paper: 'The figure replaces every 5×5 by two 3×3; the branch beside them is one 3×3.',
		code: `That other branch is ${chain(n.released)}.`,
		why: 'The network is said to have no 5×5. It has one in each A block.'
	}),
	'4.4': (n: { grid: Numbers; blocks: number; widths: Numbers }) => ({
		what: 'Number of B blocks',
		paper: `5 at ${by(n.grid)}.`,
		code: `The reduction Mixed_6a and ${n.blocks} blocks (6a; 6b to 6e), ${n.widths.join(', ')} filters wide.`,
		why: 'Count the reduction as the fifth one, and the two agree.'
	}),
	'4.5': (n: { blocks: number; grid: Numbers; enter: number }) => ({
		what: 'What agrees: the C blocks',
		paper: `${n.blocks} at ${by(n.grid.slice(0, 2))}, the first entered with 1280 channels.`,
		code: `The same: 7b and 7c, entered with ${n.enter}.`,
		why: 'This part of the table can be built as it stands.'
	}),
	'4.6': (n: { depth: number; convolutions: number }) => ({
		what: 'Layers',
		paper: '“42 layers deep”.',
		code: `${n.depth} with weights on the longest way, and ${n.convolutions} convolutions in all.`,
		why: 'A number of layers means little until someone says how they were counted.'
	}),
	'4.7': (n: { macs: number; parameters: number }) => ({
		what: 'Cost',
		paper: '5 billion multiply-adds, fewer than 25 million parameters.',
		code: `${billions(n.macs)} and ${millions(n.parameters)}, with the head and without the second one, and without a gamma.`,
		why: 'The printed cost is a little low, the printed size is right.'
	}),
	'4.8': () => ({
		what: 'Padding of the average pool',
		paper: 'The pool of a block is an average.',
		code: 'TensorFlow and Keras leave the padding out of the mean. torchvision and timm count its zeros in their Inception-v3.',
		why: 'With the same weights the activations at the borders differ slightly.'
	}),
	'4-scopes': () => ({
		what: 'Slips in the names',
		paper: 'No names of layers.',
		code: 'Mixed_5c/Branch_1 has Conv2d_0b_1x1 and Conv_1_0c_5x5. Mixed_6a calls 3×3 kernels Conv2d_1a_1x1. The 3×1 of Branch_1 is Conv2d_0b_3x1 in Mixed_7b and Conv2d_0c_3x1 in Mixed_7c.',
		why: 'Every checkpoint keeps these names: a loader that expects a pattern stumbles over them.'
	})
};

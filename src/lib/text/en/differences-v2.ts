/** Inception-ResNet-v2: what the figures say, what the released code says, and what that means for a reader. */
import {
	billions,
	by,
	chain,
	change,
	factors,
	joined,
	slashed,
	times,
	type Layer,
	type Numbers
} from './amounts.ts';

export const v2 = {
	'1.1': (n: { drawn: Numbers; released: Numbers }) => ({
		what: 'Stem',
		paper: `The stem of Inception-v4, ending in ${by(n.drawn)}. The captions of both figures name it for this network, and the AAAI edition repeats it.`,
		code: `The stem of Inception-v3, ending in ${by(n.released)}.`,
		why: 'Weights of one do not load into the other: only the first three convolutions are the same.'
	}),
	'1.2': (n: { branches: readonly (readonly Layer[])[]; parts: Numbers; v3: Numbers }) => ({
		what: 'A block without a shortcut, Mixed_5b',
		paper: 'In no figure.',
		code: `Four branches, the last of them after an average pool: ${n.branches.map(chain).join('; ')}. Concatenated: ${joined(n.parts)} channels. Inception-v3 has the same block with ${joined(n.v3)}. It holds the only 5×5 of the network and the only average pool before the head.`,
		why: 'Look for this name in a checkpoint of this network: only the released one has it.'
	}),
	'1.3': (n: { printed: number; released: number }) => ({
		what: 'Channels of the A blocks',
		paper: `A linear 1×1 to ${n.printed}.`,
		code: `A linear 1×1 to ${n.released}, as many channels as enter the block.`,
		why: 'Every tensor between the blocks has another number of channels, so none of these layers fits.'
	}),
	'1.4': (n: { printed: number; parts: Numbers }) => ({
		what: 'Channels of the B blocks',
		paper: `A linear 1×1 to ${n.printed}.`,
		code: `${joined(n.parts)}, what Reduction-A concatenates. A comment in the code said 1024 once, and was corrected.`,
		why: 'None of these layers fits, and the printed number fits no network at all.'
	}),
	'1.5': (n: { printed: number; parts: Numbers }) => ({
		what: 'Channels of the C blocks',
		paper: `A linear 1×1 to ${n.printed}.`,
		code: `${joined(n.parts)}, what Reduction-B concatenates.`,
		why: 'None of these layers fits, and the printed number fits no network at all.'
	}),
	'1.6': (n: { drawn: Numbers; released: Numbers; last: number }) => ({
		what: 'Number of blocks',
		paper: `${slashed(n.drawn)} of A, B and C.`,
		code: `${slashed(n.released)}. The last C block is written apart: ${(n.released[2] ?? 0) - n.last} + ${n.last}.`,
		why: 'Count the blocks of a checkpoint to know which of the two it belongs to.'
	}),
	'1.7': (n: { index: number; scale: number }) => ({
		what: 'The last C block',
		paper: 'Like the others, with a ReLU after the sum.',
		code: `Block ${n.index} has no ReLU, and its scale is ${n.scale.toFixed(1)}.`,
		why: 'With a ReLU there the released weights give other answers. No effect on size or cost.'
	}),
	'1.8': (n: { drawn: number; released: number; v4: number }) => ({
		what: 'Before the pool',
		paper: `The average pool follows the last C block, of ${n.drawn} channels once the printed numbers are repaired.`,
		code: `One more 1×1 to ${n.released}, with batch norm and ReLU. The head gets ${n.v4} channels in Inception-v4, too.`,
		why: 'If you use the network for its features, they are this many numbers.'
	}),
	'1.9': (n: { scales: Numbers; last: number }) => ({
		what: 'Scale of the residuals',
		paper:
			'In none of the blocks. A figure of its own puts a scaling between the last linear layer and the sum, “typically around 0.1”; the text says 0.1 to 0.3.',
		code: `net + scale * up, after the 1×1 and its bias: ${factors(n.scales)} for A, B and C, ${n.last.toFixed(1)} for the last block.`,
		why: 'Weights that were trained with a scale need it. Forget it, and the branches are far too strong.'
	}),
	'1.10': () => ({
		what: 'The linear 1×1',
		paper:
			'“1×1 convolution without activation”. Of batch norm: “only on top of the traditional layers, not on top of the summations”. Whether this layer has one, or a bias, is not said.',
		code: 'A bias, no batch norm, no activation.',
		why: 'Look for a bias in this layer of a checkpoint. The other convolutions have a beta instead.'
	}),
	'1.11': (n: { blocks: number }) => ({
		what: 'A second head for training',
		paper: 'None drawn.',
		code: `Built by default after the ${n.blocks} B blocks (PreAuxLogits): average pool 5×5 with stride 3, 1×1 to 128, 5×5 to 768, a dense layer. Keras and timm leave it out.`,
		why: 'No effect on an answer. A slim checkpoint is larger than the network that you run.'
	}),
	'1.12': (n: { classes: number }) => ({
		what: 'Classes',
		paper: `A softmax of ${n.classes}.`,
		code: `${n.classes + 1} logits; index 0 is background. Keras and timm leave that one out.`,
		why: 'Labels are shifted by one between slim and its copies.'
	}),
	'1.13': () => ({
		what: 'Batch norm',
		paper: 'Not said.',
		code: 'No gamma, epsilon 0.001, decay 0.9997.',
		why: 'Set this epsilon when you carry weights over: PyTorch’s default is 0.00001.'
	}),
	'1.14': (n: { keep: number }) => ({
		what: 'Dropout before the classifier',
		paper: `Keep ${n.keep}.`,
		code: `slim keeps ${n.keep}; Keras has none; timm drops 0 unless you say otherwise.`,
		why: 'No effect on a trained network that only answers. Set it when you train further.'
	}),
	'1-agree': (n: {
		a: readonly (readonly Layer[])[];
		b: readonly (readonly Layer[])[];
		c: readonly (readonly Layer[])[];
		reductionA: Numbers;
		reductionB: readonly (readonly Layer[])[];
	}) => ({
		what: 'What agrees',
		paper: `All branches. A: ${n.a.map(chain).join('; ')}. B: ${n.b.map(chain).join('; ')}. C: ${n.c.map(chain).join('; ')}. Reduction-A, k, l, m, n: ${n.reductionA.join(', ')}. Reduction-B: ${n.reductionB.map(chain).join('; ')}.`,
		code: 'The same filters, and the same order of the long kernels.',
		why: 'It is the frame that differs. What you learn about a branch holds for both.'
	}),
	'1-intended': () => ({
		what: 'Which of the two is meant',
		paper: 'The figures show another network, and the text names no code.',
		code: 'sguada, of TF-Slim, writes that the code was made on the advice of the paper’s authors and is what they intended.',
		why: 'If you want the network that the weights belong to, follow the code.'
	}),
	'1-Keras': () => ({
		what: 'What Keras says of it',
		paper: 'Nothing: the code came later.',
		code: 'The comment of the module says that it has “some additional layers and different number of filters” than the paper.',
		why: 'It tells you that there is a difference, and not which one.'
	}),
	'1-blog': (n: { drawn: number; released: number }) => ({
		what: 'What the announcement says',
		paper: `The drawn network costs ${times(n.drawn)} as much as Inception-v3.`,
		code: `The blog of 31 August 2016 calls the release Inception-ResNet-v2 and says that it needs roughly twice the computation of Inception-v3. Computed: ${times(n.released)}.`,
		why: 'The name has stood for the released network ever since.'
	}),
	'1-comment': (n: { depth: number }) => ({
		what: 'A comment the wrong way round',
		paper: 'Nothing.',
		code: `“17 x 17 x ${n.depth} if output_stride == 8, 33 x 33 x ${n.depth} if output_stride == 16” has the two strides swapped. The code’s own test expects 33 for stride 8.`,
		why: 'Trust the test if you use the network for detection or segmentation.'
	}),
	'1-pool': () => ({
		what: 'A pool called Conv2d',
		paper: 'No second head.',
		code: 'The average pool of the second head is called Conv2d_1a_3x3.',
		why: 'Do not look for weights of that name: a pool has none.'
	}),
	'1-clip': () => ({
		what: 'Clipped residuals',
		paper: 'Nothing.',
		code: 'Later versions of slim clip the scaled residual to −6 and 6 where the activation is relu6.',
		why: 'No effect unless you choose relu6, which is made for small devices.'
	})
};

export const statements = {
	'cost-v1': (n: { ratio: number }) => ({
		what: 'Cost of Inception-ResNet-v1',
		paper: 'Roughly that of Inception-v3.',
		code: `${change(n.ratio)}, computed. True.`,
		why: 'The two can be compared fairly.'
	}),
	'cost-v2': (n: { drawn: number; released: number; v4: number }) => ({
		what: 'Cost of Inception-ResNet-v2',
		paper: 'It “matches the raw cost” of Inception-v4.',
		code: `Inception-v4 needs ${billions(n.v4)} multiply-accumulates. The drawn network needs ${change(n.drawn / n.v4)}, the released one ${change(n.released / n.v4)}. The sentence fits the released one.`,
		why: 'Say which of the two you mean when you quote a cost.'
	}),
	'cost-layers': (n: { drawn: number; released: number; v4: number }) => ({
		what: 'Number of layers',
		paper: 'Inception-v4 was slower in practice, “probably due to the larger number of layers”.',
		code: `Inception-v4 has ${n.v4} convolutions, the drawn network ${n.drawn}, the released one ${n.released}. The sentence fits the drawn one.`,
		why: 'No single network fits both sentences, so nobody can say which one was timed.'
	})
};

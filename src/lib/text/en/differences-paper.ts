/** The paper against itself and its other edition; the codes against each other. */
import { by, joined, slashed, whole, type Numbers } from './amounts.ts';

const copied = 'No effect on a network. Do not copy it into your own text.';

export const itself = {
	'5.1': (n: { printed: number; parts: Numbers }) => ({
		what: 'Channels of the B blocks',
		paper: `${n.printed} Linear.`,
		code: `By Table 1, Reduction-A gives ${joined(n.parts)} channels. ${n.printed} cannot be added to that.`,
		why: 'A network built as printed stops with an error at the first B block.'
	}),
	'5.2': (n: { printed: number; parts: Numbers; before: number; after: number }) => ({
		what: 'Channels of the C blocks',
		paper: `${n.printed} Linear.`,
		code: `Reduction-B gives ${joined(n.parts)}, and ${n.after} if ${n.before} were right. ${n.printed} cannot be added to either. Other re-implementations repair both numbers in this way.`,
		why: 'A network built as printed stops with an error at the first C block.'
	}),
	'5.3': (n: { drawn: Numbers; classes: number; repaired: Numbers }) => ({
		what: 'Sizes in the overview',
		paper: `Those of version 1 only, as the caption says: ${slashed(n.drawn)}, and ${n.drawn[2] ?? 0} / ${n.drawn[2] ?? 0} / ${n.classes} in the head.`,
		code: `Version 2 would have ${slashed(n.repaired)}. No figure gives them.`,
		why: 'Do not read the numbers of channels of version 2 from this figure.'
	}),
	'5.4': () => ({
		what: 'Caption of Reduction-B',
		paper: 'Used by “the wider Inception-ResNet-v1”.',
		code: 'Another figure already is that of “the smaller Inception-ResNet-v1”, so version 2 is meant.',
		why: 'Take this reduction for version 2.'
	}),
	'5.5': (n: { drawn: Numbers; released: Numbers }) => ({
		what: 'Number of blocks and the sentences about cost',
		paper: `${slashed(n.drawn)} blocks.`,
		code: `The sentences about cost do not fit them, nor all of them fit the ${slashed(n.released)} of the code. The next three rows take them one by one.`,
		why: 'Which network made the curves is not said.'
	}),
	'5.6': () => ({
		what: 'A stride and a kernel',
		paper: 'The stem’s last convolution has no stride; a branch of B has two 1×7 in a row.',
		code: 'A pool beside the one, and the code for the other, show what is meant.',
		why: 'The same two as above, under Inception-v4.'
	}),
	'5.7': () => ({
		what: 'Caption of a curve',
		paper: '“pure Inception-v3”.',
		code: 'The legend, and the caption’s own last sentence, say Inception-v4. The AAAI edition repeats the slip in its Figure 9.',
		why: 'Read this curve as one of Inception-v4.'
	}),
	'5.8': () => ({
		what: 'What enters Reduction-A',
		paper: 'A “Filter concat” is drawn below it, for all three networks.',
		code: 'In the Inception-ResNets it is the ReLU of a sum.',
		why: 'No effect on size or cost: only the name of what comes in is wrong.'
	}),
	'5.9': () => ({
		what: 'What is called Inception-v2',
		paper: 'BN-Inception.',
		code: 'The Inception-v3 paper gives the name to another network, on the way to version 3.',
		why: 'Ask which one a text or a file means by this name.'
	}),
	'5.10': () => ({
		what: 'Reductions in the AAAI edition',
		paper: 'The arXiv version draws them and gives their filters in a table.',
		code: 'The AAAI edition draws no reduction and has no such table.',
		why: 'None of the three networks can be rebuilt from that edition alone.'
	}),
	'5.11': (n: { v1: Numbers; v2: Numbers }) => ({
		what: 'When scaling is needed',
		paper: 'Training was unstable “if the number of filters exceeded 1000”.',
		code: `Of the drawn blocks, v1’s C (${n.v1[2] ?? 0}), v2’s B (${n.v2[1] ?? 0}) and C (${n.v2[2] ?? 0}) exceed it. The A blocks (${n.v1[0] ?? 0} and ${n.v2[0] ?? 0}) and v1’s B (${n.v1[1] ?? 0}) do not. Yet the code scales every block.`,
		why: 'The sentence does not tell you which blocks to scale. The code scales all.'
	}),
	'pool-windows': (n: { window: Numbers }) => ({
		what: 'Windows of the pools',
		paper:
			'“Avg Pooling” without a window in the A, B and C blocks, and “MaxPool (stride=2 V)” without one at the end of the stem.',
		code: `${by(n.window)} in each case; the average pools with stride 1 and padding.`,
		why: 'You cannot build these blocks from the figures alone.'
	}),
	'ResNet-151': () => ({
		what: 'A name in the tables',
		paper: '“ResNet-151”.',
		code: 'ResNet-152 is the network of that paper.',
		why: copied
	}),
	'AAAI-ResNet': (n: { arxiv: Numbers; aaai: Numbers }) => ({
		what: 'ResNet’s errors in the AAAI edition',
		paper: `arXiv: ${n.arxiv.map((e) => e.toFixed(1)).join(' and ')} %.`,
		code: `AAAI: ${n.aaai.map((e) => e.toFixed(1)).join(' and ')} %, the two numbers of BN-Inception, so most likely copied there by mistake.`,
		why: 'Quote the arXiv version.'
	}),
	'AAAI-ensemble': (n: { arxiv: number; aaai: number }) => ({
		what: 'The ensemble’s top-1 error',
		paper: `arXiv: ${n.arxiv.toFixed(1)} %.`,
		code: `AAAI: ${n.aaai.toFixed(1)} %. Which is right is not known.`,
		why: 'Say which edition you quote.'
	}),
	'AAAI-clipping': () => ({
		what: 'Gradient clipping',
		paper: 'arXiv does not mention it.',
		code: 'AAAI: it “was found to be useful to stabilize the training”, without a threshold. The 2.0 that one reads of belongs to the Inception-v3 paper.',
		why: 'If your training is unstable, try it. The threshold is yours to find.'
	}),
	'AAAI-scale': () => ({
		what: 'How the scale depends on depth',
		paper: 'arXiv: “typically around 0.1”.',
		code: 'AAAI adds: “but we found that deeper networks require lower constants”.',
		why: 'For a deeper network than these, begin with smaller scales.'
	}),
	failures: () => ({
		what: 'A section that is missing',
		paper: 'The introduction announces: “In the last section, we study some of the classification failures”.',
		code: 'There is no such section.',
		why: 'Your copy is complete: there is nothing to look for.'
	}),
	'not-said': () => ({
		what: 'What the training leaves open',
		paper:
			'Batch size, label smoothing, weight decay, number of epochs, a second head, the scale of each block, and how many parameters and multiplications a network has.',
		code: 'In no edition. The curves show how far training went, and the counts follow from the figures.',
		why: 'The training cannot be repeated from the paper alone.'
	}),
	input: (n: { mean: number; deviation: number; share: number }) => ({
		what: 'What goes in',
		paper: 'How the values of a picture are scaled before it enters is not said.',
		code: `slim and Keras: a pixel x enters as x / ${n.mean} − 1. slim evaluates on the central ${n.share * 100} % of a picture. facenet divides by ${n.deviation} instead.`,
		why: 'Prepare a picture as the weights expect it, or the answers are worse for no visible reason.'
	})
};

export const codes = {
	'6-gamma': (n: { v2: number; v3: number; v4: number; v1: number }) => ({
		what: 'A gamma that is always 1',
		paper: 'TF-Slim and Keras have none.',
		code: `Copies in PyTorch add it to every batch norm: ${whole(n.v2)} more parameters in Inception-ResNet-v2, ${whole(n.v3)} in v3, ${whole(n.v4)} in v4, ${whole(n.v1)} in facenet’s v1.`,
		why: 'Two counts of parameters may differ by just this number. The answers do not.'
	}),
	'6-Keras': () => ({
		what: 'Names of the residuals in Keras',
		paper: 'Up to Keras 2: a Lambda layer, block35_1 and so on.',
		code: 'Keras 3: a CustomScaleLayer without a name of its own. Neither has weights.',
		why: 'To read a block’s output by its name, look up what your version calls it.'
	}),
	'6-WebNN': () => ({
		what: 'Scales that have vanished',
		paper: 'facenet multiplies each residual by its scale.',
		code: 'The facenet of webnn-samples has batch norm and scale folded into kernels and biases, so its blocks are a plain sum.',
		why: 'Same answers. Do not scale these weights again.'
	}),
	'6-classifier': () => ({
		what: 'The classifier in slim',
		paper: 'Inception-v3: a 1×1 convolution, Logits/Conv2d_1c_1x1.',
		code: 'Inception-v4 and Inception-ResNet-v2: a fully connected layer, Logits/Logits.',
		why: 'The same multiplication. The weights have another name and two more dimensions.'
	})
};

import { avgPool, branches, conv, fork, halve, maxPool, module } from '../build.ts';
import { classifier } from '../blocks.ts';
import { stemV3 } from '../stems.ts';
import type { Module, Network } from '../node.ts';
import { throughMinusOneToOne } from './preprocessing.ts';

/** The names of the 5x5 branch differ in `Mixed_5c`: a slip of the code, kept by every checkpoint. */
const inceptionA = (
	letter: string,
	index: number,
	pool: number,
	[squeeze, five]: [string, string] = ['Conv2d_0a_1x1', 'Conv2d_0b_5x5']
): Module =>
	module(
		`Mixed_5${letter}`,
		'inception',
		'Inception-A (35x35)',
		branches(
			conv('Conv2d_0a_1x1', 64, 1),
			[conv(squeeze, 48, 1), conv(five, 64, 5)],
			[conv('Conv2d_0a_1x1', 64, 1), conv('Conv2d_0b_3x3', 96, 3), conv('Conv2d_0c_3x3', 96, 3)],
			[avgPool('AvgPool_0a_3x3'), conv('Conv2d_0b_1x1', pool, 1)]
		),
		{ figure: 'v3 Fig. 5', repeat: { index, of: 3, group: 'Mixed_5' } }
	);

/** The code calls two of its 3x3 convolutions `Conv2d_1a_1x1`. */
const reductionA = module(
	'Mixed_6a',
	'reduction',
	'Reduction-A',
	branches(
		conv('Conv2d_1a_1x1', 384, 3, halve),
		[conv('Conv2d_0a_1x1', 64, 1), conv('Conv2d_0b_3x3', 96, 3), conv('Conv2d_1a_1x1', 96, 3, halve)],
		maxPool('MaxPool_1a_3x3')
	),
	{ figure: 'v3 Fig. 10' }
);

const inceptionB = (letter: string, index: number, width: number): Module =>
	module(
		`Mixed_6${letter}`,
		'inception',
		'Inception-B (17x17)',
		branches(
			conv('Conv2d_0a_1x1', 192, 1),
			[
				conv('Conv2d_0a_1x1', width, 1),
				conv('Conv2d_0b_1x7', width, [1, 7]),
				conv('Conv2d_0c_7x1', 192, [7, 1])
			],
			[
				conv('Conv2d_0a_1x1', width, 1),
				conv('Conv2d_0b_7x1', width, [7, 1]),
				conv('Conv2d_0c_1x7', width, [1, 7]),
				conv('Conv2d_0d_7x1', width, [7, 1]),
				conv('Conv2d_0e_1x7', 192, [1, 7])
			],
			[avgPool('AvgPool_0a_3x3'), conv('Conv2d_0b_1x1', 192, 1)]
		),
		{ figure: 'v3 Fig. 6', repeat: { index, of: 4, group: 'Mixed_6' } }
	);

const reductionB = module(
	'Mixed_7a',
	'reduction',
	'Reduction-B',
	branches(
		[conv('Conv2d_0a_1x1', 192, 1), conv('Conv2d_1a_3x3', 320, 3, halve)],
		[
			conv('Conv2d_0a_1x1', 192, 1),
			conv('Conv2d_0b_1x7', 192, [1, 7]),
			conv('Conv2d_0c_7x1', 192, [7, 1]),
			conv('Conv2d_1a_3x3', 192, 3, halve)
		],
		maxPool('MaxPool_1a_3x3')
	),
	{ figure: 'v3 Fig. 10' }
);

/** `Mixed_7b` calls its 3x1 convolution `Conv2d_0b_3x1`, `Mixed_7c` calls it `Conv2d_0c_3x1`. */
const inceptionC = (letter: string, index: number, tall: string): Module =>
	module(
		`Mixed_7${letter}`,
		'inception',
		'Inception-C (8x8)',
		branches(
			conv('Conv2d_0a_1x1', 320, 1),
			[conv('Conv2d_0a_1x1', 384, 1), fork(conv('Conv2d_0b_1x3', 384, [1, 3]), conv(tall, 384, [3, 1]))],
			[
				conv('Conv2d_0a_1x1', 448, 1),
				conv('Conv2d_0b_3x3', 384, 3),
				fork(conv('Conv2d_0c_1x3', 384, [1, 3]), conv('Conv2d_0d_3x1', 384, [3, 1]))
			],
			[avgPool('AvgPool_0a_3x3'), conv('Conv2d_0b_1x1', 192, 1)]
		),
		{ figure: 'v3 Fig. 7', repeat: { index, of: 2, group: 'Mixed_7' } }
	);

export const inceptionV3: Network = {
	id: 'inception-v3',
	title: 'Inception-v3',
	shortTitle: 'Inception-v3',
	family: 'inception',
	basis:
		'tensorflow/models research/slim/nets/inception_v3.py; keras inception_v3.py; torchvision inception.py',
	notes: [
		'Keras has no dropout before the classifier; slim keeps 0.8; torchvision drops 0.5.',
		'Keras and torchvision drop the background class (1000); the slim checkpoint has 1001.',
		'slim writes the classifier as a 1x1 convolution; torchvision, timm and Keras as a dense layer.'
	],
	defaultInput: [299, 299, 3],
	classes: 1000,
	codeScope: 'InceptionV3',
	preprocessing: throughMinusOneToOne,
	modules: [
		stemV3(),
		inceptionA('b', 1, 32),
		inceptionA('c', 2, 64, ['Conv2d_0b_1x1', 'Conv_1_0c_5x5']),
		inceptionA('d', 3, 64),
		reductionA,
		inceptionB('b', 1, 128),
		inceptionB('c', 2, 160),
		inceptionB('d', 3, 160),
		inceptionB('e', 4, 192),
		reductionB,
		inceptionC('b', 1, 'Conv2d_0b_3x1'),
		inceptionC('c', 2, 'Conv2d_0c_3x1'),
		classifier(1000, { pool: 'AvgPool_1a_8x8', dropout: 'Dropout_1b', logits: 'Conv2d_1c_1x1' })
	]
};

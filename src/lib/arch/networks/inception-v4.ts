import { avgPool, branches, conv, fork, halve, maxPool, module, repeat } from '../build.ts';
import { classifier, reductionA } from '../blocks.ts';
import { stemV4 } from '../stems.ts';
import type { Module, Network, Repeat } from '../node.ts';
import { throughMinusOneToOne } from './preprocessing.ts';

const letter = (first: string, index: number): string => String.fromCharCode(first.charCodeAt(0) + index - 1);

const inceptionA = (index: number, position: Repeat): Module =>
	module(
		`Mixed_5${letter('b', index)}`,
		'inception',
		'Inception-A',
		branches(
			conv('Conv2d_0a_1x1', 96, 1),
			[conv('Conv2d_0a_1x1', 64, 1), conv('Conv2d_0b_3x3', 96, 3)],
			[conv('Conv2d_0a_1x1', 64, 1), conv('Conv2d_0b_3x3', 96, 3), conv('Conv2d_0c_3x3', 96, 3)],
			[avgPool('AvgPool_0a_3x3'), conv('Conv2d_0b_1x1', 96, 1)]
		),
		{ figure: 'Fig. 4', repeat: position }
	);

const inceptionB = (index: number, position: Repeat): Module =>
	module(
		`Mixed_6${letter('b', index)}`,
		'inception',
		'Inception-B',
		branches(
			conv('Conv2d_0a_1x1', 384, 1),
			[conv('Conv2d_0a_1x1', 192, 1), conv('Conv2d_0b_1x7', 224, [1, 7]), conv('Conv2d_0c_7x1', 256, [7, 1])],
			[
				conv('Conv2d_0a_1x1', 192, 1),
				conv('Conv2d_0b_7x1', 192, [7, 1]),
				conv('Conv2d_0c_1x7', 224, [1, 7]),
				conv('Conv2d_0d_7x1', 224, [7, 1]),
				conv('Conv2d_0e_1x7', 256, [1, 7])
			],
			[avgPool('AvgPool_0a_3x3'), conv('Conv2d_0b_1x1', 128, 1)]
		),
		{ figure: 'Fig. 5', repeat: position }
	);

const reductionB = module(
	'Mixed_7a',
	'reduction',
	'Reduction-B',
	branches(
		[conv('Conv2d_0a_1x1', 192, 1), conv('Conv2d_1a_3x3', 192, 3, halve)],
		[
			conv('Conv2d_0a_1x1', 256, 1),
			conv('Conv2d_0b_1x7', 256, [1, 7]),
			conv('Conv2d_0c_7x1', 320, [7, 1]),
			conv('Conv2d_1a_3x3', 320, 3, halve)
		],
		maxPool('MaxPool_1a_3x3')
	),
	{ figure: 'Fig. 8' }
);

const inceptionC = (index: number, position: Repeat): Module =>
	module(
		`Mixed_7${letter('b', index)}`,
		'inception',
		'Inception-C',
		branches(
			conv('Conv2d_0a_1x1', 256, 1),
			[
				conv('Conv2d_0a_1x1', 384, 1),
				fork(conv('Conv2d_0b_1x3', 256, [1, 3]), conv('Conv2d_0c_3x1', 256, [3, 1]))
			],
			[
				conv('Conv2d_0a_1x1', 384, 1),
				conv('Conv2d_0b_3x1', 448, [3, 1]),
				conv('Conv2d_0c_1x3', 512, [1, 3]),
				fork(conv('Conv2d_0d_1x3', 256, [1, 3]), conv('Conv2d_0e_3x1', 256, [3, 1]))
			],
			[avgPool('AvgPool_0a_3x3'), conv('Conv2d_0b_1x1', 256, 1)]
		),
		{ figure: 'Fig. 6', repeat: position }
	);

export const inceptionV4: Network = {
	id: 'inception-v4',
	title: 'Inception-v4',
	shortTitle: 'Inception-v4',
	family: 'inception',
	basis: 'tensorflow/models research/slim/nets/inception_v4.py; timm inception_v4.py',
	notes: [
		'The order of 7x1 and 1x7 follows the code; the figures turn several branches around, at the same cost.'
	],
	defaultInput: [299, 299, 3],
	classes: 1000,
	codeScope: 'InceptionV4',
	preprocessing: throughMinusOneToOne,
	modules: [
		stemV4([
			[1, 7],
			[7, 1]
		]),
		...repeat('Inception-A', 4, inceptionA),
		reductionA({ k: 192, l: 224, m: 256, n: 384 }, 'Fig. 7 / Table 1'),
		...repeat('Inception-B', 7, inceptionB),
		reductionB,
		...repeat('Inception-C', 3, inceptionC),
		classifier(1000, { pool: 'AvgPool_1a', dropout: 'Dropout_1b' })
	]
};

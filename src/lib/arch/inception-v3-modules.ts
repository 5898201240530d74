/** Inception-v3, module by module, after the released code. */
import { avgPool, branches, conv, fork, maxPool, module } from './build.ts';
import { classifier } from './blocks.ts';
import { stemV3 } from './stems.ts';
import type { Module, Window } from './node.ts';
import { forPhotos, full, type Sampling, type Width } from './size.ts';

/** The names of the 5x5 branch differ in `Mixed_5c`: a slip of the code, kept by every checkpoint. */
const inceptionA = (
	width: Width,
	{ grids }: Sampling,
	letter: string,
	index: number,
	pool: number,
	[squeeze, five]: [string, string] = ['Conv2d_0a_1x1', 'Conv2d_0b_5x5']
): Module =>
	module(
		`Mixed_5${letter}`,
		'inception',
		`Inception-A (${grids[0]})`,
		branches(
			conv('Conv2d_0a_1x1', width(64), 1),
			[conv(squeeze, width(48), 1), conv(five, width(64), 5)],
			[
				conv('Conv2d_0a_1x1', width(64), 1),
				conv('Conv2d_0b_3x3', width(96), 3),
				conv('Conv2d_0c_3x3', width(96), 3)
			],
			[avgPool('AvgPool_0a_3x3'), conv('Conv2d_0b_1x1', width(pool), 1)]
		),
		{ figure: 'v3 Fig. 5', repeat: { index, of: 3, group: 'Mixed_5' } }
	);

/** The code calls two of its 3x3 convolutions `Conv2d_1a_1x1`. */
const reductionA = (width: Width, down: Partial<Window>): Module =>
	module(
		'Mixed_6a',
		'reduction',
		'Reduction-A',
		branches(
			conv('Conv2d_1a_1x1', width(384), 3, down),
			[
				conv('Conv2d_0a_1x1', width(64), 1),
				conv('Conv2d_0b_3x3', width(96), 3),
				conv('Conv2d_1a_1x1', width(96), 3, down)
			],
			maxPool('MaxPool_1a_3x3', 3, down)
		),
		{ figure: 'v3 Fig. 10' }
	);

const inceptionB = (width: Width, { grids }: Sampling, letter: string, index: number, long: number): Module =>
	module(
		`Mixed_6${letter}`,
		'inception',
		`Inception-B (${grids[1]})`,
		branches(
			conv('Conv2d_0a_1x1', width(192), 1),
			[
				conv('Conv2d_0a_1x1', width(long), 1),
				conv('Conv2d_0b_1x7', width(long), [1, 7]),
				conv('Conv2d_0c_7x1', width(192), [7, 1])
			],
			[
				conv('Conv2d_0a_1x1', width(long), 1),
				conv('Conv2d_0b_7x1', width(long), [7, 1]),
				conv('Conv2d_0c_1x7', width(long), [1, 7]),
				conv('Conv2d_0d_7x1', width(long), [7, 1]),
				conv('Conv2d_0e_1x7', width(192), [1, 7])
			],
			[avgPool('AvgPool_0a_3x3'), conv('Conv2d_0b_1x1', width(192), 1)]
		),
		{ figure: 'v3 Fig. 6', repeat: { index, of: 4, group: 'Mixed_6' } }
	);

const reductionB = (width: Width, down: Partial<Window>): Module =>
	module(
		'Mixed_7a',
		'reduction',
		'Reduction-B',
		branches(
			[conv('Conv2d_0a_1x1', width(192), 1), conv('Conv2d_1a_3x3', width(320), 3, down)],
			[
				conv('Conv2d_0a_1x1', width(192), 1),
				conv('Conv2d_0b_1x7', width(192), [1, 7]),
				conv('Conv2d_0c_7x1', width(192), [7, 1]),
				conv('Conv2d_1a_3x3', width(192), 3, down)
			],
			maxPool('MaxPool_1a_3x3', 3, down)
		),
		{ figure: 'v3 Fig. 10' }
	);

/** `Mixed_7b` calls its 3x1 convolution `Conv2d_0b_3x1`, `Mixed_7c` calls it `Conv2d_0c_3x1`. */
const inceptionC = (width: Width, { grids }: Sampling, letter: string, index: number, tall: string): Module =>
	module(
		`Mixed_7${letter}`,
		'inception',
		`Inception-C (${grids[2]})`,
		branches(
			conv('Conv2d_0a_1x1', width(320), 1),
			[
				conv('Conv2d_0a_1x1', width(384), 1),
				fork(conv('Conv2d_0b_1x3', width(384), [1, 3]), conv(tall, width(384), [3, 1]))
			],
			[
				conv('Conv2d_0a_1x1', width(448), 1),
				conv('Conv2d_0b_3x3', width(384), 3),
				fork(conv('Conv2d_0c_1x3', width(384), [1, 3]), conv('Conv2d_0d_3x1', width(384), [3, 1]))
			],
			[avgPool('AvgPool_0a_3x3'), conv('Conv2d_0b_1x1', width(192), 1)]
		),
		{ figure: 'v3 Fig. 7', repeat: { index, of: 2, group: 'Mixed_7' } }
	);

export const modulesV3 = (
	width = full,
	sampling = forPhotos,
	classes = 1000,
	stemWidth = width
): readonly Module[] => [
	stemV3(stemWidth, sampling),
	inceptionA(width, sampling, 'b', 1, 32),
	inceptionA(width, sampling, 'c', 2, 64, ['Conv2d_0b_1x1', 'Conv_1_0c_5x5']),
	inceptionA(width, sampling, 'd', 3, 64),
	reductionA(width, sampling.reduction),
	inceptionB(width, sampling, 'b', 1, 128),
	inceptionB(width, sampling, 'c', 2, 160),
	inceptionB(width, sampling, 'd', 3, 160),
	inceptionB(width, sampling, 'e', 4, 192),
	reductionB(width, sampling.reduction),
	inceptionC(width, sampling, 'b', 1, 'Conv2d_0b_3x1'),
	inceptionC(width, sampling, 'c', 2, 'Conv2d_0c_3x1'),
	classifier(classes, { pool: 'AvgPool_1a_8x8', dropout: 'Dropout_1b', logits: 'Conv2d_1c_1x1' })
];

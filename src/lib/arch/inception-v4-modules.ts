/** Inception-v4, module by module (Figs. 3 to 9); the order of 7x1 and 1x7 is the code's. */
import { avgPool, branches, conv, fork, maxPool, module, repeat } from './build.ts';
import { classifier, reductionA } from './blocks.ts';
import { stemV4 } from './stems.ts';
import type { Module, Repeat, Window } from './node.ts';
import { forPhotos, full, type Width } from './size.ts';

const letter = (first: string, index: number): string => String.fromCharCode(first.charCodeAt(0) + index - 1);

const inceptionA =
	(width: Width) =>
	(index: number, position: Repeat): Module =>
		module(
			`Mixed_5${letter('b', index)}`,
			'inception',
			'Inception-A',
			branches(
				conv('Conv2d_0a_1x1', width(96), 1),
				[conv('Conv2d_0a_1x1', width(64), 1), conv('Conv2d_0b_3x3', width(96), 3)],
				[
					conv('Conv2d_0a_1x1', width(64), 1),
					conv('Conv2d_0b_3x3', width(96), 3),
					conv('Conv2d_0c_3x3', width(96), 3)
				],
				[avgPool('AvgPool_0a_3x3'), conv('Conv2d_0b_1x1', width(96), 1)]
			),
			{ figure: 'Fig. 4', repeat: position }
		);

const inceptionB =
	(width: Width) =>
	(index: number, position: Repeat): Module =>
		module(
			`Mixed_6${letter('b', index)}`,
			'inception',
			'Inception-B',
			branches(
				conv('Conv2d_0a_1x1', width(384), 1),
				[
					conv('Conv2d_0a_1x1', width(192), 1),
					conv('Conv2d_0b_1x7', width(224), [1, 7]),
					conv('Conv2d_0c_7x1', width(256), [7, 1])
				],
				[
					conv('Conv2d_0a_1x1', width(192), 1),
					conv('Conv2d_0b_7x1', width(192), [7, 1]),
					conv('Conv2d_0c_1x7', width(224), [1, 7]),
					conv('Conv2d_0d_7x1', width(224), [7, 1]),
					conv('Conv2d_0e_1x7', width(256), [1, 7])
				],
				[avgPool('AvgPool_0a_3x3'), conv('Conv2d_0b_1x1', width(128), 1)]
			),
			{ figure: 'Fig. 5', repeat: position }
		);

const reductionB = (width: Width, down: Partial<Window>): Module =>
	module(
		'Mixed_7a',
		'reduction',
		'Reduction-B',
		branches(
			[conv('Conv2d_0a_1x1', width(192), 1), conv('Conv2d_1a_3x3', width(192), 3, down)],
			[
				conv('Conv2d_0a_1x1', width(256), 1),
				conv('Conv2d_0b_1x7', width(256), [1, 7]),
				conv('Conv2d_0c_7x1', width(320), [7, 1]),
				conv('Conv2d_1a_3x3', width(320), 3, down)
			],
			maxPool('MaxPool_1a_3x3', 3, down)
		),
		{ figure: 'Fig. 8' }
	);

const inceptionC =
	(width: Width) =>
	(index: number, position: Repeat): Module =>
		module(
			`Mixed_7${letter('b', index)}`,
			'inception',
			'Inception-C',
			branches(
				conv('Conv2d_0a_1x1', width(256), 1),
				[
					conv('Conv2d_0a_1x1', width(384), 1),
					fork(conv('Conv2d_0b_1x3', width(256), [1, 3]), conv('Conv2d_0c_3x1', width(256), [3, 1]))
				],
				[
					conv('Conv2d_0a_1x1', width(384), 1),
					conv('Conv2d_0b_3x1', width(448), [3, 1]),
					conv('Conv2d_0c_1x3', width(512), [1, 3]),
					fork(conv('Conv2d_0d_1x3', width(256), [1, 3]), conv('Conv2d_0e_3x1', width(256), [3, 1]))
				],
				[avgPool('AvgPool_0a_3x3'), conv('Conv2d_0b_1x1', width(256), 1)]
			),
			{ figure: 'Fig. 6', repeat: position }
		);

/** @param counts how many A, B and C blocks */
export const modulesV4 = (
	counts: readonly [number, number, number] = [4, 7, 3],
	width = full,
	sampling = forPhotos,
	classes = 1000,
	stemWidth = width
): readonly Module[] => [
	stemV4(
		[
			[1, 7],
			[7, 1]
		],
		stemWidth,
		sampling
	),
	...repeat('Inception-A', counts[0], inceptionA(width)),
	reductionA(
		{ k: width(192), l: width(224), m: width(256), n: width(384) },
		'Fig. 7 / Table 1',
		sampling.reduction
	),
	...repeat('Inception-B', counts[1], inceptionB(width)),
	reductionB(width, sampling.reduction),
	...repeat('Inception-C', counts[2], inceptionC(width)),
	classifier(classes, { pool: 'AvgPool_1a', dropout: 'Dropout_1b' })
];

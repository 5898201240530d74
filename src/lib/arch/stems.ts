/** The first layers of the networks: from the photo to the 35x35 grid (at 299x299). */
import { branches, conv, halve, maxPool, module, scope, series, valid } from './build.ts';
import type { Module, Node, Pair } from './node.ts';

const first = [
	conv('Conv2d_1a_3x3', 32, 3, halve),
	conv('Conv2d_2a_3x3', 32, 3, valid),
	conv('Conv2d_2b_3x3', 64, 3)
];

const throughOneByOne = [
	...first,
	maxPool('MaxPool_3a_3x3'),
	conv('Conv2d_3b_1x1', 80, 1, valid),
	conv('Conv2d_4a_3x3', 192, 3, valid)
];

const stem = (body: Node, figure: string | null): Module =>
	module('stem', 'stem', 'Stem', body, { figure, scope: '' });

/** Stem of Inception-v3, which the released Inception-ResNet-v2 took over. 192 channels. */
export const stemV3 = (): Module => stem(series(...throughOneByOne, maxPool('MaxPool_5a_3x3')), null);

/** Stem of Inception-ResNet-v1 (Fig. 14). 256 channels. */
export const stemResNetV1 = (figure: string | null): Module =>
	stem(series(...throughOneByOne, conv('Conv2d_4b_3x3', 256, 3, halve)), figure);

/**
 * Stem of Inception-v4, drawn for Inception-ResNet-v2 as well (Fig. 3). 384 channels.
 * @param order of the two long kernels in the right branch: the figure and the code turn it around
 */
export const stemV4 = (order: readonly [Pair, Pair]): Module => {
	const long = order.map(([h, w], i) => conv(`Conv2d_0${'bc'[i]}_${h}x${w}`, 64, [h, w]));
	return stem(
		series(
			...first,
			scope('Mixed_3a', branches(maxPool('MaxPool_0a_3x3'), conv('Conv2d_0a_3x3', 96, 3, halve))),
			scope(
				'Mixed_4a',
				branches(
					[conv('Conv2d_0a_1x1', 64, 1), conv('Conv2d_1a_3x3', 96, 3, valid)],
					[conv('Conv2d_0a_1x1', 64, 1), ...long, conv('Conv2d_1a_3x3', 96, 3, valid)]
				)
			),
			scope('Mixed_5a', branches(conv('Conv2d_1a_3x3', 192, 3, halve), maxPool('MaxPool_1a_3x3')))
		),
		'Fig. 3'
	);
};

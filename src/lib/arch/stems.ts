/** The first layers of the networks: from the picture to the grid of the A blocks (35x35 at 299x299). */
import { branches, conv, maxPool, module, scope, series } from './build.ts';
import type { Module, Node, Pair } from './node.ts';
import { forPhotos, full, type Sampling, type Width } from './size.ts';

const entry = (width: Width, { first, inner }: Sampling) => [
	conv('Conv2d_1a_3x3', width(32), 3, first),
	conv('Conv2d_2a_3x3', width(32), 3, inner),
	conv('Conv2d_2b_3x3', width(64), 3)
];

const throughOneByOne = (width: Width, sampling: Sampling) => [
	...entry(width, sampling),
	maxPool('MaxPool_3a_3x3', 3, sampling.middle),
	conv('Conv2d_3b_1x1', width(80), 1, sampling.inner),
	conv('Conv2d_4a_3x3', width(192), 3, sampling.inner)
];

const stem = (body: Node, figure: string | null): Module =>
	module('stem', 'stem', 'Stem', body, { figure, scope: '' });

/** Stem of Inception-v3, which the released Inception-ResNet-v2 took over. 192 channels. */
export const stemV3 = (width: Width = full, sampling: Sampling = forPhotos): Module =>
	stem(series(...throughOneByOne(width, sampling), maxPool('MaxPool_5a_3x3', 3, sampling.last)), null);

/** Stem of Inception-ResNet-v1 (Fig. 14). 256 channels. */
export const stemResNetV1 = (
	figure: string | null,
	width: Width = full,
	sampling: Sampling = forPhotos
): Module =>
	stem(
		series(...throughOneByOne(width, sampling), conv('Conv2d_4b_3x3', width(256), 3, sampling.last)),
		figure
	);

/**
 * Stem of Inception-v4, drawn for Inception-ResNet-v2 as well (Fig. 3). 384 channels.
 * @param order of the two long kernels in the right branch: the figure and the code turn it around
 */
export const stemV4 = (
	order: readonly [Pair, Pair],
	width: Width = full,
	sampling: Sampling = forPhotos
): Module => {
	const long = order.map(([h, w], i) => conv(`Conv2d_0${'bc'[i]}_${h}x${w}`, width(64), [h, w]));
	const { inner, middle, last } = sampling;
	return stem(
		series(
			...entry(width, sampling),
			scope(
				'Mixed_3a',
				branches(maxPool('MaxPool_0a_3x3', 3, middle), conv('Conv2d_0a_3x3', width(96), 3, middle))
			),
			scope(
				'Mixed_4a',
				branches(
					[conv('Conv2d_0a_1x1', width(64), 1), conv('Conv2d_1a_3x3', width(96), 3, inner)],
					[conv('Conv2d_0a_1x1', width(64), 1), ...long, conv('Conv2d_1a_3x3', width(96), 3, inner)]
				)
			),
			scope(
				'Mixed_5a',
				branches(conv('Conv2d_1a_3x3', width(192), 3, last), maxPool('MaxPool_1a_3x3', 3, last))
			)
		),
		'Fig. 3'
	);
};

import { avgPool, branches, conv, module } from '../build.ts';
import { blocks, classifier, lastBlock, reductionA, reductionBResNet } from '../blocks.ts';
import { stemV3 } from '../stems.ts';
import type { Network } from '../node.ts';
import { blockAV2, blockBV2, blockCV2, reductionAV2, reductionBV2 } from './inception-resnet-v2.ts';
import { throughMinusOneToOne } from './preprocessing.ts';

/** No figure draws this block; it widens 192 channels to 320 before the residual blocks. */
const mixed5b = module(
	'Mixed_5b',
	'inception',
	'Mixed 5b (pure Inception-A, non-residual)',
	branches(
		conv('Conv2d_1x1', 96, 1),
		[conv('Conv2d_0a_1x1', 48, 1), conv('Conv2d_0b_5x5', 64, 5)],
		[conv('Conv2d_0a_1x1', 64, 1), conv('Conv2d_0b_3x3', 96, 3), conv('Conv2d_0c_3x3', 96, 3)],
		[avgPool('AvgPool_0a_3x3'), conv('Conv2d_0b_1x1', 64, 1)]
	)
);

export const inceptionResnetV2Slim: Network = {
	id: 'inception-resnet-v2-slim',
	title: 'Inception-ResNet-v2, released code',
	shortTitle: 'IR-v2 code',
	design: 'inception-resnet-v2',
	defaultInput: [299, 299, 3],
	classes: 1000,
	dataset: 'imagenet',
	codeScope: 'InceptionResnetV2',
	preprocessing: throughMinusOneToOne,
	modules: [
		stemV3(),
		mixed5b,
		...blocks('Repeat/block35', 'Inception-ResNet-A', 10, blockAV2, { out: 320, scale: 0.17 }),
		reductionA(reductionAV2, null),
		...blocks('Repeat_1/block17', 'Inception-ResNet-B', 20, blockBV2, { out: 1088, scale: 0.1 }),
		reductionBResNet(reductionBV2, null),
		...blocks('Repeat_2/block8', 'Inception-ResNet-C', 9, blockCV2, { out: 2080, scale: 0.2 }, 10),
		lastBlock(blockCV2, 10, 2080),
		module('Conv2d_7b_1x1', 'conv', 'Final 1x1 convolution', conv('Conv2d_7b_1x1', 1536, 1), { scope: '' }),
		classifier(1000, { pool: 'AvgPool_1a_8x8' })
	]
};

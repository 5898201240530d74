import { module, series } from '../build.ts';
import { blocks, lastBlock, reductionA, reductionBResNet } from '../blocks.ts';
import { stemResNetV1 } from '../stems.ts';
import type { Network } from '../node.ts';
import { blockAV1, blockBV1, blockCV1, reductionAV1, reductionBV1 } from './inception-resnet-v1.ts';
import { fixedStandardization } from './preprocessing.ts';

export const inceptionResnetV1Facenet: Network = {
	id: 'inception-resnet-v1-facenet',
	title: 'Inception-ResNet-v1, facenet code',
	shortTitle: 'IR-v1 facenet',
	design: 'inception-resnet-v1',
	defaultInput: [160, 160, 3],
	classes: null,
	dataset: null,
	codeScope: 'InceptionResnetV1',
	preprocessing: fixedStandardization,
	modules: [
		stemResNetV1(null),
		...blocks('Repeat/block35', 'Inception-ResNet-A', 5, blockAV1, { out: 256, scale: 0.17 }),
		reductionA(reductionAV1, null),
		...blocks('Repeat_1/block17', 'Inception-ResNet-B', 10, blockBV1, { out: 896, scale: 0.1 }),
		reductionBResNet(reductionBV1, null),
		...blocks('Repeat_2/block8', 'Inception-ResNet-C', 5, blockCV1, { out: 1792, scale: 0.2 }, 6),
		lastBlock(blockCV1, 6, 1792),
		module(
			'head',
			'head',
			'Embedding head',
			series(
				{ kind: 'globalpool', name: 'Logits/AvgPool_1a_8x8' },
				{ kind: 'dropout', name: 'Logits/Dropout', keep: 0.8 },
				{ kind: 'dense', name: 'Bottleneck', filters: 512, batchNorm: true, bias: false },
				{ kind: 'l2norm', name: 'embeddings' }
			),
			{ scope: '' }
		)
	]
};

import { blocks, classifier, reductionA, reductionBResNet } from '../blocks.ts';
import { stemV4 } from '../stems.ts';
import type { Network } from '../node.ts';
import { blockAV2, blockBV2, blockCV2, reductionAV2, reductionBV2 } from './inception-resnet-v2.ts';
import { throughMinusOneToOne } from './preprocessing.ts';

const scale = null;

export const inceptionResnetV2Paper: Network = {
	id: 'inception-resnet-v2-paper',
	title: 'Inception-ResNet-v2, as drawn in the paper',
	shortTitle: 'IR-v2 paper',
	design: 'inception-resnet-v2',
	defaultInput: [299, 299, 3],
	classes: 1000,
	dataset: 'imagenet',
	codeScope: null,
	preprocessing: throughMinusOneToOne,
	modules: [
		stemV4([
			[7, 1],
			[1, 7]
		]),
		...blocks('Repeat/block35', 'Inception-ResNet-A', 5, blockAV2, {
			out: 384,
			printed: 384,
			scale,
			figure: 'Fig. 16'
		}),
		reductionA(reductionAV2, 'Fig. 7 / Table 1'),
		...blocks('Repeat_1/block17', 'Inception-ResNet-B', 10, blockBV2, {
			out: 1152,
			printed: 1154,
			scale,
			figure: 'Fig. 17'
		}),
		reductionBResNet(reductionBV2, 'Fig. 18'),
		...blocks('Repeat_2/block8', 'Inception-ResNet-C', 5, blockCV2, {
			out: 2144,
			printed: 2048,
			scale,
			figure: 'Fig. 19'
		}),
		classifier(1000, { pool: 'AvgPool' })
	]
};

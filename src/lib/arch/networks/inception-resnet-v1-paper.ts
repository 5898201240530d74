import { blocks, classifier, reductionA, reductionBResNet } from '../blocks.ts';
import { stemResNetV1 } from '../stems.ts';
import type { Network } from '../node.ts';
import { blockAV1, blockBV1, blockCV1, reductionAV1, reductionBV1 } from './inception-resnet-v1.ts';
import { throughMinusOneToOne } from './preprocessing.ts';

const scale = null;

export const inceptionResnetV1Paper: Network = {
	id: 'inception-resnet-v1-paper',
	title: 'Inception-ResNet-v1, as drawn in the paper',
	shortTitle: 'IR-v1 paper',
	design: 'inception-resnet-v1',
	defaultInput: [299, 299, 3],
	classes: 1000,
	dataset: 'imagenet',
	codeScope: null,
	preprocessing: throughMinusOneToOne,
	modules: [
		stemResNetV1('Fig. 14'),
		...blocks('Repeat/block35', 'Inception-ResNet-A', 5, blockAV1, {
			out: 256,
			printed: 256,
			scale,
			figure: 'Fig. 10'
		}),
		reductionA(reductionAV1, 'Fig. 7 / Table 1'),
		...blocks('Repeat_1/block17', 'Inception-ResNet-B', 10, blockBV1, {
			out: 896,
			printed: 896,
			scale,
			figure: 'Fig. 11'
		}),
		reductionBResNet(reductionBV1, 'Fig. 12'),
		...blocks('Repeat_2/block8', 'Inception-ResNet-C', 5, blockCV1, {
			out: 1792,
			printed: 1792,
			scale,
			figure: 'Fig. 13'
		}),
		classifier(1000, { pool: 'AvgPool' })
	]
};

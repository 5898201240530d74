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
	basis: 'arXiv 1602.07261, Figures 3, 7, 15 to 19 and Table 1',
	notes: [
		'Figure 17 prints a linear 1x1 of 1154 and Figure 19 one of 2048; neither can be added to its input. The only widths that can are 1152 (= 384+384+384) and 2144 (= 1152+384+288+320); they are used here, and the printed ones kept beside them.',
		'Figure 15 prints the sizes of v1; v2 keeps the same 5/10/5 blocks.',
		'The paper gives no scale per block: section 3.3 says 0.1 to 0.3.',
		'A bias and no batch norm is assumed on the linear 1x1; the paper does not say.'
	],
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

import { modulesV3 } from '../inception-v3-modules.ts';
import type { Network } from '../node.ts';
import { throughMinusOneToOne } from './preprocessing.ts';

export const inceptionV3: Network = {
	id: 'inception-v3',
	title: 'Inception-v3',
	shortTitle: 'Inception-v3',
	design: 'inception-v3',
	basis:
		'tensorflow/models research/slim/nets/inception_v3.py; keras inception_v3.py; torchvision inception.py',
	notes: [
		'Keras has no dropout before the classifier; slim keeps 0.8; torchvision drops 0.5.',
		'Keras and torchvision drop the background class (1000); the slim checkpoint has 1001.',
		'slim writes the classifier as a 1x1 convolution; torchvision, timm and Keras as a dense layer.'
	],
	defaultInput: [299, 299, 3],
	classes: 1000,
	dataset: 'imagenet',
	codeScope: 'InceptionV3',
	preprocessing: throughMinusOneToOne,
	modules: modulesV3()
};

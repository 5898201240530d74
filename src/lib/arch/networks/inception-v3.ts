import { modulesV3 } from '../inception-v3-modules.ts';
import type { Network } from '../node.ts';
import { throughMinusOneToOne } from './preprocessing.ts';

export const inceptionV3: Network = {
	id: 'inception-v3',
	title: 'Inception-v3',
	shortTitle: 'Inception-v3',
	design: 'inception-v3',
	defaultInput: [299, 299, 3],
	classes: 1000,
	dataset: 'imagenet',
	codeScope: 'InceptionV3',
	preprocessing: throughMinusOneToOne,
	modules: modulesV3()
};

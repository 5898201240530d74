import { modulesV4 } from '../inception-v4-modules.ts';
import type { Network } from '../node.ts';
import { throughMinusOneToOne } from './preprocessing.ts';

export const inceptionV4: Network = {
	id: 'inception-v4',
	title: 'Inception-v4',
	shortTitle: 'Inception-v4',
	design: 'inception-v4',
	defaultInput: [299, 299, 3],
	classes: 1000,
	dataset: 'imagenet',
	codeScope: 'InceptionV4',
	preprocessing: throughMinusOneToOne,
	modules: modulesV4()
};

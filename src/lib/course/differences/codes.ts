/** The same network in several codes. */
import { networkById } from '#lib/arch/catalogue.ts';
import type { Network } from '#lib/arch/node.ts';
import { costAt } from '../place.ts';
import { at, type Difference } from './difference.ts';

const v1 = networkById('inception-resnet-v1-facenet');
const v2 = networkById('inception-resnet-v2-slim');
const v3 = networkById('inception-v3');
const v4 = networkById('inception-v4');

/** As many as batch norms have moving means: half of their statistics. */
const gammasOf = (network: Network): number => costAt(network).nonTrainable / 2;

export const codes: readonly Difference[] = [
	{
		id: '6-gamma',
		kind: 'cost',
		of: ['inception-v3', 'inception-resnet-v1', 'inception-v4', 'inception-resnet-v2'],
		places: [],
		paper: [{ code: 'inception_resnet_v2.py:369-390' }],
		code: [],
		say: (rows) => rows['6-gamma']({ v1: gammasOf(v1), v2: gammasOf(v2), v3: gammasOf(v3), v4: gammasOf(v4) })
	},
	{
		id: '6-Keras',
		kind: 'naming',
		of: ['inception-resnet-v2'],
		places: at(v2.id, 'Repeat/block35_1/scale'),
		paper: [],
		code: [{ code: 'keras/inception_resnet_v2.py' }],
		say: (rows) => rows['6-Keras']()
	},
	{
		id: '6-WebNN',
		kind: 'values',
		of: ['inception-resnet-v1'],
		places: at(v1.id, 'Repeat/block35_1/scale'),
		paper: [],
		code: [{ code: 'webnn-samples' }],
		say: (rows) => rows['6-WebNN']()
	},
	{
		id: '6-classifier',
		kind: 'naming',
		of: ['inception-v3', 'inception-v4', 'inception-resnet-v2'],
		places: [
			...at(v3.id, 'Logits/Conv2d_1c_1x1'),
			...at(v4.id, 'Logits/Logits'),
			...at(v2.id, 'Logits/Logits')
		],
		paper: [{ code: 'inception_v3.py' }],
		code: [{ code: 'inception_v4.py' }, { code: 'inception_resnet_v2.py' }],
		say: (rows) => rows['6-classifier']()
	}
];

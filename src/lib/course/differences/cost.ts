/** What the paper says of the cost of its networks, held against what they cost. */
import { networkById } from '#lib/arch/catalogue.ts';
import { costAt } from '../place.ts';
import type { Difference } from './difference.ts';

const v1 = networkById('inception-resnet-v1-paper');
const v2 = networkById('inception-resnet-v2-paper');
const released = networkById('inception-resnet-v2-slim');
const v3 = networkById('inception-v3');
const v4 = networkById('inception-v4');

const paper = [{ section: '3.2' }] as const;

export const statements: readonly Difference[] = [
	{
		id: 'cost-v1',
		kind: 'cost',
		of: ['inception-resnet-v1', 'inception-v3'],
		places: [],
		paper,
		code: [],
		say: (rows) => rows['cost-v1']({ ratio: costAt(v1).macs / costAt(v3).macs })
	},
	{
		id: 'cost-v2',
		kind: 'cost',
		of: ['inception-resnet-v2', 'inception-v4'],
		places: [],
		paper,
		code: [],
		say: (rows) =>
			rows['cost-v2']({ drawn: costAt(v2).macs, released: costAt(released).macs, v4: costAt(v4).macs })
	},
	{
		id: 'cost-layers',
		kind: 'cost',
		of: ['inception-resnet-v2', 'inception-v4'],
		places: [],
		paper,
		code: [],
		say: (rows) =>
			rows['cost-layers']({ drawn: costAt(v2).conv, released: costAt(released).conv, v4: costAt(v4).conv })
	}
];

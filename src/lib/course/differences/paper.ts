/** The paper against itself and against its edition of AAAI 2017, and what it leaves open. */
import { networkById } from '#lib/arch/catalogue.ts';
import { paperResults, type ResultNote } from '#lib/results/paper/tables.ts';
import { blocksOf, printedAt, windowAt } from '../layers.ts';
import { channelsAt, partsAt } from '../place.ts';
import { statements } from './cost.ts';
import { at, figures, firstBlocks, type Difference, type Source } from './difference.ts';

const v1 = networkById('inception-resnet-v1-paper');
const facenet = networkById('inception-resnet-v1-facenet');
const v2 = networkById('inception-resnet-v2-paper');
const released = networkById('inception-resnet-v2-slim');
const v4 = networkById('inception-v4');
const [A, B, C] = firstBlocks;
const [LINEAR_B, LINEAR_C] = [`${B}/Conv2d_1x1`, `${C}/Conv2d_1x1`] as const;
const AVG_POOLS = ['Mixed_5b', 'Mixed_6b', 'Mixed_7b'].map((block) => `${block}/Branch_3/AvgPool_0a_3x3`);

const ofV2 = ['inception-resnet-v2'] as const;
const ofResNets = ['inception-resnet-v1', 'inception-resnet-v2'] as const;
const ofThree = ['inception-v4', ...ofResNets] as const;
const ofAll = ['inception-v3', ...ofThree] as const;
const section = (number: string): Source => ({ section: number });
const aaai = (place?: string): Source => ({ work: 'aaai', place });

const depthsOf = (network: typeof v1): readonly number[] =>
	firstBlocks.map((block) => channelsAt(network, block));

/** The errors of a row in both editions. @throws RangeError where no row has that note and differs */
function editionsOf(note: ResultNote) {
	const row = paperResults.find(({ notes }) => notes.includes(note));
	if (!row?.otherEdition) throw new RangeError(`No row noted '${note}' is printed in two ways.`);
	const { top1, top5, otherEdition: other } = row;
	return { arxiv: [top1 ?? NaN, top5 ?? NaN], aaai: [other.top1 ?? NaN, other.top5 ?? NaN] } as const;
}

export const itself: readonly Difference[] = [
	{
		id: '5.1',
		kind: 'slip',
		of: ofV2,
		places: at(v2.id, LINEAR_B),
		paper: figures(17),
		code: [...figures(7), { table: 1 }],
		say: (rows) => rows['5.1']({ printed: printedAt(v2, LINEAR_B), parts: partsAt(v2, 'Mixed_6a') })
	},
	{
		id: '5.2',
		kind: 'slip',
		of: ofV2,
		places: at(v2.id, LINEAR_C),
		paper: figures(19),
		code: [...figures(18), { issue: 'tensorflow/models#11227' }],
		say: (rows) =>
			rows['5.2']({
				printed: printedAt(v2, LINEAR_C),
				parts: partsAt(v2, 'Mixed_7a'),
				before: printedAt(v2, LINEAR_B),
				after: channelsAt(v2, 'Mixed_7a') - channelsAt(v2, 'Mixed_6a') + printedAt(v2, LINEAR_B)
			})
	},
	{
		id: '5.3',
		kind: 'shape',
		of: ofResNets,
		places: at(v2.id, A, B, C),
		paper: figures(15),
		code: [],
		say: (rows) =>
			rows['5.3']({ drawn: depthsOf(v1), classes: channelsAt(v1, 'head'), repaired: depthsOf(v2) })
	},
	{
		id: '5.4',
		kind: 'slip',
		of: ofResNets,
		places: at(v2.id, 'Mixed_7a'),
		paper: figures(18),
		code: figures(12),
		say: (rows) => rows['5.4']()
	},
	{
		id: '5.5',
		kind: 'cost',
		of: ofV2,
		places: [],
		paper: [...figures(15), section('3.2')],
		code: [],
		say: (rows) => rows['5.5']({ drawn: blocksOf(v2), released: blocksOf(released) })
	},
	...statements,
	{
		id: '5.6',
		kind: 'slip',
		of: ['inception-v4', 'inception-resnet-v2'],
		places: at(v2.id, 'Mixed_5a/Branch_0/Conv2d_1a_3x3'),
		paper: figures(3, 5),
		code: [],
		say: (rows) => rows['5.6']()
	},
	{
		id: '5.7',
		kind: 'slip',
		of: ['inception-v4'],
		places: [],
		paper: figures(23),
		code: [aaai('Fig. 9')],
		say: (rows) => rows['5.7']()
	},
	{
		id: '5.8',
		kind: 'slip',
		of: ofResNets,
		places: [...at(v1.id, 'Mixed_6a'), ...at(v2.id, 'Mixed_6a')],
		paper: figures(7),
		code: [],
		say: (rows) => rows['5.8']()
	},
	{
		id: '5.9',
		kind: 'naming',
		of: [],
		places: [],
		paper: [section('2')],
		code: [{ work: 'v3' }],
		say: (rows) => rows['5.9']()
	},
	{
		id: '5.10',
		kind: 'shape',
		of: ofThree,
		places: [],
		paper: [...figures(7, 8, 12, 18), { table: 1 }],
		code: [aaai()],
		say: (rows) => rows['5.10']()
	},
	{
		id: '5.11',
		kind: 'values',
		of: ofResNets,
		places: [...at(v1.id, C), ...at(v2.id, B, C)],
		paper: [section('3.3')],
		code: [],
		say: (rows) => rows['5.11']({ v1: depthsOf(v1), v2: depthsOf(v2) })
	},
	{
		id: 'pool-windows',
		kind: 'slip',
		of: ['inception-v4', 'inception-resnet-v2'],
		places: at(v4.id, ...AVG_POOLS, 'Mixed_5a/Branch_1/MaxPool_1a_3x3'),
		paper: figures(3, 4, 5, 6),
		code: [],
		say: (rows) => rows['pool-windows']({ window: windowAt(v4, AVG_POOLS[0] ?? '').kernel })
	},
	{
		id: 'ResNet-151',
		kind: 'slip',
		of: [],
		places: [],
		paper: [{ table: 3 }, { table: 4 }, { table: 5 }],
		code: [],
		say: (rows) => rows['ResNet-151']()
	},
	{
		id: 'AAAI-ResNet',
		kind: 'slip',
		of: [],
		places: [],
		paper: [{ table: 3 }],
		code: [aaai('Table 2')],
		say: (rows) => rows['AAAI-ResNet'](editionsOf('aaai-151'))
	},
	{
		id: 'AAAI-ensemble',
		kind: 'slip',
		of: ['inception-v4', 'inception-resnet-v2'],
		places: [],
		paper: [{ table: 5 }],
		code: [aaai('Table 4')],
		say: (rows) => {
			const { arxiv, aaai } = editionsOf('aaai-ensemble');
			return rows['AAAI-ensemble']({ arxiv: arxiv[0], aaai: aaai[0] });
		}
	},
	{
		id: 'AAAI-clipping',
		kind: 'training',
		of: ofThree,
		places: [],
		paper: [section('4')],
		code: [aaai()],
		say: (rows) => rows['AAAI-clipping']()
	},
	{
		id: 'AAAI-scale',
		kind: 'training',
		of: ofResNets,
		places: [],
		paper: figures(20),
		code: [aaai()],
		say: (rows) => rows['AAAI-scale']()
	},
	{
		id: 'failures',
		kind: 'slip',
		of: [],
		places: [],
		paper: [section('1')],
		code: [],
		say: (rows) => rows.failures()
	},
	{
		id: 'not-said',
		kind: 'training',
		of: ofAll,
		places: [],
		paper: [section('4')],
		code: [],
		say: (rows) => rows['not-said']()
	},
	{
		id: 'input',
		kind: 'values',
		of: ofAll,
		places: at(released.id, 'input'),
		paper: [section('4')],
		code: [{ code: 'inception_preprocessing.py' }],
		say: (rows) =>
			rows.input({
				mean: released.preprocessing.mean,
				share: released.preprocessing.centralFraction,
				deviation: facenet.preprocessing.deviation
			})
	}
];

/** Inception-v3: Table 1 of its own paper (arXiv 1512.00567) against the released code (`inception_v3.py` of TF-Slim). */
import { networkById } from '#lib/arch/catalogue.ts';
import { networkCost } from '../cost-map.ts';
import { layersAt } from '../layers.ts';
import { channelsAt, placeIn, shapeAt } from '../place.ts';
import { at, type Difference, type Source } from './difference.ts';

const of = ['inception-v3'] as const;
const network = networkById('inception-v3');
const blocksA = ['Mixed_5b', 'Mixed_5c', 'Mixed_5d'] as const;
const blocksB = ['Mixed_6b', 'Mixed_6c', 'Mixed_6d', 'Mixed_6e'] as const;
const blocksC = ['Mixed_7b', 'Mixed_7c'] as const;
const [SQUEEZE, CONV, FIVE] = ['Conv2d_3b_1x1', 'Conv2d_4a_3x3', 'Mixed_5b/Branch_1'] as const;

const nodes = (...ids: readonly string[]) => at(network.id, ...ids);
const code = (place: string): Source => ({ code: `inception_v3.py:${place}` });
const paper = (place: string): Source => ({ work: 'v3', place });
const issue = (name: string): Source => ({ issue: name });

/** Channels that enter a module. */
const enteringAt = (module: string): number => channelsAt(network, placeIn(network, module).input);

export const v3: readonly Difference[] = [
	{
		id: '4.1',
		kind: 'shape',
		of,
		places: nodes(SQUEEZE, CONV, 'MaxPool_5a_3x3'),
		paper: [paper('Table 1')],
		code: [code('Conv2d_3b_1x1')],
		say: (rows) =>
			rows['4.1']({
				squeeze: layersAt(network, SQUEEZE),
				conv: layersAt(network, CONV),
				stem: shapeAt(network, 'stem')
			})
	},
	{
		id: '4.2',
		kind: 'shape',
		of,
		places: nodes(...blocksA),
		paper: [paper('Table 1')],
		code: [code('Mixed_5b')],
		say: (rows) =>
			rows['4.2']({
				enter: enteringAt('Mixed_5b'),
				leave: blocksA.map((block) => channelsAt(network, block))
			})
	},
	{
		id: '4.3',
		kind: 'shape',
		of,
		places: nodes(`${FIVE}/Conv2d_0b_5x5`),
		paper: [paper('Fig. 5')],
		code: [
			code('Mixed_5b'),
			...['tensorflow/tensorflow#36262', 'tensorflow/tensorflow#28592', 'tensorflow/models#406'].map(issue)
		],
		say: (rows) => rows['4.3']({ released: layersAt(network, FIVE) })
	},
	{
		id: '4.4',
		kind: 'shape',
		of,
		places: nodes('Mixed_6a', ...blocksB),
		paper: [paper('Table 1')],
		code: [code('Mixed_6b')],
		say: (rows) =>
			rows['4.4']({
				grid: shapeAt(network, 'Mixed_6b'),
				blocks: blocksB.length,
				widths: blocksB.map((block) => channelsAt(network, `${block}/Branch_1/Conv2d_0a_1x1`))
			})
	},
	{
		id: '4.5',
		kind: 'shape',
		of,
		places: nodes(...blocksC),
		paper: [paper('Table 1')],
		code: [code('Mixed_7b')],
		say: (rows) =>
			rows['4.5']({
				blocks: blocksC.length,
				grid: shapeAt(network, 'Mixed_7b').slice(0, 2),
				enter: enteringAt('Mixed_7b')
			})
	},
	{
		id: '4.6',
		kind: 'cost',
		of,
		places: [],
		paper: [paper('§ 6')],
		code: [],
		say: (rows) => {
			const { depth, conv } = networkCost(network);
			return rows['4.6']({ depth, convolutions: conv });
		}
	},
	{
		id: '4.7',
		kind: 'cost',
		of,
		places: [],
		paper: [paper('abstract')],
		code: [],
		say: (rows) => {
			const { macs, trainable } = networkCost(network);
			return rows['4.7']({ macs, parameters: trainable });
		}
	},
	{
		id: '4.8',
		kind: 'values',
		of,
		places: nodes('Mixed_5b/Branch_3/AvgPool_0a_3x3'),
		paper: [paper('Fig. 5')],
		code: [code('avg_pool2d'), { code: 'torchvision/inception.py' }, { code: 'timm/inception_v3.py' }],
		say: (rows) => rows['4.8']()
	},
	{
		id: '4-scopes',
		kind: 'naming',
		of,
		places: nodes(
			'Mixed_5c/Branch_1/Conv_1_0c_5x5',
			'Mixed_6a/Branch_0/Conv2d_1a_1x1',
			'Mixed_7b/Branch_1/Conv2d_0b_3x1',
			'Mixed_7c/Branch_1/Conv2d_0c_3x1'
		),
		paper: [],
		code: [code('Mixed_5c, Mixed_6a, Mixed_7b')],
		say: (rows) => rows['4-scopes']()
	}
];

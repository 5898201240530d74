/** Inception-v4: the figures against the released code (`inception_v4.py` of TF-Slim). The costs are the same in every case. */
import { networkById } from '#lib/arch/catalogue.ts';
import { layersAt, windowAt } from '../layers.ts';
import { channelsAt, shapeAt } from '../place.ts';
import { at, figures, modelsIssue, type Difference, type Source } from './difference.ts';

const of = ['inception-v4'] as const;
const network = networkById('inception-v4');

const nodes = (...ids: readonly string[]) => at(network.id, ...ids);
const code = (place: string): Source => ({ code: `inception_v4.py:${place}` });

const END_OF_STEM = 'Mixed_5a/Branch_0/Conv2d_1a_3x3';
/** The long kernels of a branch, without the square ones before and after. */
const longLayers = (path: string) =>
	layersAt(network, path).filter(({ kernel }) => kernel.startsWith('1×') !== kernel.endsWith('×1'));

export const v4: readonly Difference[] = [
	{
		id: '3.1',
		kind: 'slip',
		of: ['inception-v4', 'inception-resnet-v2'],
		places: nodes(END_OF_STEM),
		paper: figures(3),
		code: [code('216'), modelsIssue(7041)],
		say: (rows) =>
			rows['3.1']({
				filters: channelsAt(network, END_OF_STEM),
				stride: windowAt(network, END_OF_STEM).stride,
				from: shapeAt(network, 'Mixed_4a/concat')[0],
				to: shapeAt(network, END_OF_STEM)[0]
			})
	},
	{
		id: '3.2',
		kind: 'shape',
		of,
		places: nodes('Mixed_4a/Branch_1/Conv2d_0b_1x7', 'Mixed_4a/Branch_1/Conv2d_0c_7x1'),
		paper: figures(3),
		code: [code('205-207')],
		say: (rows) => rows['3.2']({ released: longLayers('Mixed_4a/Branch_1') })
	},
	{
		id: '3.3',
		kind: 'slip',
		of,
		places: nodes('Mixed_6b/Branch_1/Conv2d_0c_7x1'),
		paper: figures(5),
		code: [code('85-86'), ...[7041, 3313].map(modelsIssue)],
		say: (rows) => rows['3.3']({ released: longLayers('Mixed_6b/Branch_1') })
	},
	{
		id: '3.4',
		kind: 'shape',
		of,
		places: nodes('Mixed_6b/Branch_2/Conv2d_0b_7x1'),
		paper: figures(5),
		code: [code('89-92'), modelsIssue(3313)],
		say: (rows) => rows['3.4']({ released: longLayers('Mixed_6b/Branch_2') })
	},
	{
		id: '3.5',
		kind: 'shape',
		of,
		places: nodes('Mixed_7b/Branch_2/Conv2d_0b_3x1'),
		paper: figures(6),
		code: [code('136-137')],
		say: (rows) => rows['3.5']({ released: longLayers('Mixed_7b/Branch_2').slice(0, 2) })
	},
	{
		id: '3.6',
		kind: 'training',
		of,
		places: nodes('Mixed_6h'),
		paper: figures(9),
		code: [code('create_aux_logits')],
		say: (rows) => rows['3.6']()
	},
	{
		id: '3.7',
		kind: 'shape',
		of,
		places: nodes('Logits/Logits'),
		paper: figures(9),
		code: [code('num_classes')],
		say: (rows) => rows['3.7']({ classes: channelsAt(network, 'head') })
	}
];

/** Inception-ResNet-v1: the figures against facenet, the code that carries its name (`inception_resnet_v1.py`). */
import { networkById } from '#lib/arch/catalogue.ts';
import { blocksOf, branchesAt, keptAt, layersAt, reductionWidths, scaleAt } from '../layers.ts';
import { channelsAt, placeIn, shapeAt } from '../place.ts';
import { at, figures, firstBlocks, type Difference, type Source } from './difference.ts';

const of = ['inception-resnet-v1'] as const;
const drawn = networkById('inception-resnet-v1-paper');
const facenet = networkById('inception-resnet-v1-facenet');
const [A, B, C] = firstBlocks;
const [LAST, DROPOUT] = ['Block8', 'Logits/Dropout'] as const;

const inFacenet = (...nodes: readonly string[]) => at(facenet.id, ...nodes);
const inBoth = (...nodes: readonly string[]) => [...at(drawn.id, ...nodes), ...inFacenet(...nodes)];
const code = (place: string): Source => ({ code: `facenet/inception_resnet_v1.py:${place}` });

const sideAt = (network: typeof drawn, node: string): number => shapeAt(network, node)[0];

export const v1: readonly Difference[] = [
	{
		id: '2.1',
		kind: 'shape',
		of,
		places: [...inBoth(A, B, C), ...inFacenet(LAST)],
		paper: figures(15),
		code: [code('207, 216, 225, 228')],
		say: (rows) =>
			rows['2.1']({
				drawn: blocksOf(drawn),
				released: blocksOf(facenet),
				scale: scaleAt(facenet, `${LAST}/scale`)
			})
	},
	{
		id: '2.2',
		kind: 'shape',
		of,
		places: inBoth('head'),
		paper: figures(15),
		code: [code('bottleneck_layer_size')],
		say: (rows) =>
			rows['2.2']({
				depth: channelsAt(drawn, 'Logits/AvgPool'),
				keep: keptAt(drawn, DROPOUT),
				classes: channelsAt(drawn, 'head'),
				embedding: channelsAt(facenet, 'Bottleneck')
			})
	},
	{
		id: '2.3',
		kind: 'shape',
		of,
		places: inBoth('input', 'stem'),
		paper: figures(14, 15),
		code: [code('image_size')],
		say: (rows) =>
			rows['2.3']({
				drawn: drawn.defaultInput.slice(0, 2),
				released: facenet.defaultInput.slice(0, 2),
				stem: placeIn(facenet, 'stem').ops.map(({ id }) => sideAt(facenet, id)),
				grids: firstBlocks.map((block) => sideAt(facenet, block))
			})
	},
	{
		id: '2.4',
		kind: 'values',
		of,
		places: inBoth(...firstBlocks.map((block) => `${block}/scale`)),
		paper: [{ section: '3.3' }],
		code: [code('207, 216, 225')],
		say: (rows) => rows['2.4']({ scales: firstBlocks.map((block) => scaleAt(facenet, `${block}/scale`)) })
	},
	{
		id: '2.5',
		kind: 'values',
		of,
		places: inFacenet('input'),
		paper: [],
		code: [code('batch_norm_params'), { code: 'facenet.py:fixed_image_standardization' }],
		say: (rows) => rows['2.5'](facenet.preprocessing)
	},
	{
		id: '2.6',
		kind: 'training',
		of,
		places: inBoth(DROPOUT),
		paper: figures(15),
		code: [code('dropout_keep_prob')],
		say: (rows) => rows['2.6']({ keep: keptAt(facenet, DROPOUT) })
	},
	{
		id: '2-agree',
		kind: 'shape',
		of,
		places: inBoth('stem', 'Mixed_6a', 'Mixed_7a'),
		paper: [...figures(7, 10, 11, 12, 13, 14), { table: 1 }],
		code: [code('block35, block17, block8')],
		say: (rows) =>
			rows['2-agree']({
				stem: layersAt(drawn, 'stem'),
				a: branchesAt(drawn, A),
				b: branchesAt(drawn, B),
				c: branchesAt(drawn, C),
				depths: firstBlocks.map((block) => channelsAt(drawn, block)),
				reductionA: reductionWidths(drawn),
				reductionB: branchesAt(drawn, 'Mixed_7a')
			})
	}
];

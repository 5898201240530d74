/** Inception-ResNet-v2: the figures against the released code (`inception_resnet_v2.py` of TF-Slim). */
import { networkById } from '#lib/arch/catalogue.ts';
import { blocksOf, branchesAt, keptAt, printedAt, reductionWidths, scaleAt } from '../layers.ts';
import { channelsAt, costAt, partsAt, shapeAt } from '../place.ts';
import { at, figures, firstBlocks, modelsIssue, type Difference } from './difference.ts';

const of = ['inception-resnet-v2'] as const;
const drawn = networkById('inception-resnet-v2-paper');
const released = networkById('inception-resnet-v2-slim');
const v3 = networkById('inception-v3');
const v4 = networkById('inception-v4');
const [A, B, C] = firstBlocks;
const [MIXED_5B, LAST, FINAL] = ['Mixed_5b', 'Block8', 'Conv2d_7b_1x1'] as const;
const scale = (block: string): string => `${block}/scale`;
const linear = (block: string): string => `${block}/Conv2d_1x1`;

const inPaper = (...nodes: readonly string[]) => at(drawn.id, ...nodes);
const inCode = (...nodes: readonly string[]) => at(released.id, ...nodes);
const inBoth = (...nodes: readonly string[]) => [...inPaper(...nodes), ...inCode(...nodes)];
const slim = (place: string) => ({ code: `inception_resnet_v2.py:${place}` });
const cadene = (issue: number) => ({ issue: `Cadene/pretrained-models.pytorch#${issue}` });

export const v2: readonly Difference[] = [
	{
		id: '1.1',
		kind: 'shape',
		of,
		places: inBoth('stem'),
		paper: [...figures(3, 15), { work: 'aaai', place: 'Fig. 2, 6' }],
		code: [slim('160-187'), ...[819, 1235, 1553].map(modelsIssue), cadene(197)],
		say: (rows) => rows['1.1']({ drawn: shapeAt(drawn, 'stem'), released: shapeAt(released, 'stem') })
	},
	{
		id: '1.2',
		kind: 'shape',
		of,
		places: inCode(MIXED_5B),
		paper: figures(15),
		code: [slim('190-211')],
		say: (rows) =>
			rows['1.2']({
				branches: branchesAt(released, MIXED_5B),
				parts: partsAt(released, MIXED_5B),
				v3: partsAt(v3, MIXED_5B)
			})
	},
	{
		id: '1.3',
		kind: 'shape',
		of,
		places: inBoth(linear(A)),
		paper: figures(16),
		code: [slim('46')],
		say: (rows) =>
			rows['1.3']({ printed: printedAt(drawn, linear(A)), released: channelsAt(released, linear(A)) })
	},
	{
		id: '1.4',
		kind: 'shape',
		of,
		places: inBoth(linear(B)),
		paper: figures(17),
		code: [slim('71'), modelsIssue(634)],
		say: (rows) => rows['1.4']({ printed: printedAt(drawn, linear(B)), parts: partsAt(released, 'Mixed_6a') })
	},
	{
		id: '1.5',
		kind: 'shape',
		of,
		places: inBoth(linear(C)),
		paper: figures(19),
		code: [slim('97')],
		say: (rows) => rows['1.5']({ printed: printedAt(drawn, linear(C)), parts: partsAt(released, 'Mixed_7a') })
	},
	{
		id: '1.6',
		kind: 'shape',
		of,
		places: inBoth(A, B, C),
		paper: figures(15),
		code: [slim('213, 243, 281-282')],
		say: (rows) =>
			rows['1.6']({
				drawn: blocksOf(drawn),
				released: blocksOf(released),
				last: released.modules.filter(({ id }) => id === LAST).length
			})
	},
	{
		id: '1.7',
		kind: 'values',
		of,
		places: inCode(LAST),
		paper: figures(15),
		code: [slim('282')],
		say: (rows) => rows['1.7']({ index: blocksOf(released)[2] ?? NaN, scale: scaleAt(released, scale(LAST)) })
	},
	{
		id: '1.8',
		kind: 'shape',
		of,
		places: inCode(FINAL),
		paper: figures(15),
		code: [slim('285'), modelsIssue(1553), cadene(206)],
		say: (rows) =>
			rows['1.8']({
				drawn: channelsAt(drawn, 'Logits/AvgPool'),
				released: channelsAt(released, FINAL),
				v4: channelsAt(v4, 'Logits/AvgPool_1a')
			})
	},
	{
		id: '1.9',
		kind: 'values',
		of,
		places: inBoth(scale(A), scale(B), scale(C)).concat(inCode(scale(LAST))),
		paper: [...figures(10, 11, 13, 16, 17, 19, 20), { section: '3.3' }],
		code: [slim('48-53, 213, 243, 281')],
		say: (rows) =>
			rows['1.9']({
				scales: firstBlocks.map((block) => scaleAt(released, scale(block))),
				last: scaleAt(released, scale(LAST))
			})
	},
	{
		id: '1.10',
		kind: 'values',
		of,
		places: inCode(linear(A)),
		paper: [{ section: '3.2' }],
		code: [slim('46-47')],
		say: (rows) => rows['1.10']()
	},
	{
		id: '1.11',
		kind: 'training',
		of,
		places: [],
		paper: figures(15),
		code: [slim('create_aux_logits')],
		say: (rows) => rows['1.11']({ blocks: blocksOf(released)[1] ?? NaN })
	},
	{
		id: '1.12',
		kind: 'shape',
		of,
		places: inBoth('Logits/Logits'),
		paper: figures(15),
		code: [slim('num_classes')],
		say: (rows) => rows['1.12']({ classes: channelsAt(drawn, 'head') })
	},
	{
		id: '1.13',
		kind: 'values',
		of,
		places: [],
		paper: [{ section: '3.2' }],
		code: [slim('369-390')],
		say: (rows) => rows['1.13']()
	},
	{
		id: '1.14',
		kind: 'training',
		of,
		places: inBoth('Logits/Dropout'),
		paper: figures(15),
		code: [slim('dropout_keep_prob')],
		say: (rows) => rows['1.14']({ keep: keptAt(drawn, 'Logits/Dropout') })
	},
	{
		id: '1-agree',
		kind: 'shape',
		of,
		places: inBoth('Mixed_6a', 'Mixed_7a'),
		paper: [...figures(7, 16, 17, 18, 19), { table: 1 }],
		code: [slim('block35, block17, block8')],
		say: (rows) =>
			rows['1-agree']({
				a: branchesAt(drawn, A),
				b: branchesAt(drawn, B),
				c: branchesAt(drawn, C),
				reductionA: reductionWidths(drawn),
				reductionB: branchesAt(drawn, 'Mixed_7a')
			})
	},
	{
		id: '1-intended',
		kind: 'naming',
		of,
		places: [],
		paper: [],
		code: [modelsIssue(1553)],
		say: (rows) => rows['1-intended']()
	},
	{
		id: '1-Keras',
		kind: 'naming',
		of,
		places: [],
		paper: [],
		code: [{ code: 'keras/inception_resnet_v2.py' }],
		say: (rows) => rows['1-Keras']()
	},
	{
		id: '1-blog',
		kind: 'cost',
		of,
		places: [],
		paper: [],
		code: [{ work: 'blog' }],
		say: (rows) => {
			const base = costAt(v3).macs;
			return rows['1-blog']({ drawn: costAt(drawn).macs / base, released: costAt(released).macs / base });
		}
	},
	{
		id: '1-comment',
		kind: 'slip',
		of,
		places: inCode('Mixed_6a'),
		paper: [],
		code: [slim('216-217')],
		say: (rows) => rows['1-comment']({ depth: channelsAt(released, 'Mixed_6a') })
	},
	{
		id: '1-pool',
		kind: 'naming',
		of,
		places: [],
		paper: [],
		code: [slim('AuxLogits')],
		say: (rows) => rows['1-pool']()
	},
	{
		id: '1-clip',
		kind: 'values',
		of,
		places: inCode(scale(A)),
		paper: [],
		code: [slim('block35, block17, block8')],
		say: (rows) => rows['1-clip']()
	}
];

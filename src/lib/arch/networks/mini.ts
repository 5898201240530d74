/**
 * The reduced networks: the same expressions with other arguments, for pictures of 32x32 and ten classes.
 * A residual network and its pure twin cost the same (multiply-accumulates within 5 %).
 */
import { blockA, blockB, blockC, blocks, classifier, reductionA, reductionBResNet } from '../blocks.ts';
import cifar10 from '../cifar10.json' with { type: 'json' };
import { modulesV3 } from '../inception-v3-modules.ts';
import { modulesV4 } from '../inception-v4-modules.ts';
import type { Module, Network } from '../node.ts';
import { forThumbnails, thin, type Width } from '../size.ts';
import { stemResNetV1, stemV4 } from '../stems.ts';
import { wholePicture } from './preprocessing.ts';

const CLASSES = cifar10.length;

type Table = Readonly<Record<number, number>>;

/** The printed width to ours. @throws RangeError for a printed width that has none */
const widths =
	(table: Table): Width =>
	(printed) => {
		const ours = table[printed];
		if (ours === undefined) throw new RangeError(`No width stands for the printed ${printed}.`);
		return ours;
	};

/** The stems of twins are equal. A small picture needs more than a share of the first filters. */
const stemWidth = widths({ 32: 12, 64: 16, 80: 16, 96: 24, 192: 32, 256: 64 });

/** Every block gives on as many channels as it gets, as in the paper: each of them can be taken out. */
const widthV4 = widths({
	64: 12,
	96: 20,
	128: 32,
	192: 32,
	224: 40,
	256: 48,
	320: 80,
	384: 48,
	448: 48,
	512: 56
});

/** As in the large network, the first reduction gives as many channels as the blocks behind it. */
const widthV3: Width = (printed) => (printed === 384 ? 76 : thin(0.18)(printed));

/** The scales of the released Inception-ResNets. */
const scales = { a: 0.17, b: 0.1, c: 0.2 } as const;

type Named = Pick<Network, 'id' | 'title' | 'shortTitle' | 'design' | 'twin' | 'modules'>;

const mini = (named: Named): Network => ({
	...named,
	defaultInput: [32, 32, 3],
	classes: CLASSES,
	dataset: 'cifar10',
	codeScope: null,
	preprocessing: wholePicture
});

const residualModules = (
	stem: Module,
	a: readonly Module[],
	ra: Module,
	b: readonly Module[],
	rb: Module,
	c: readonly Module[]
): readonly Module[] => [stem, ...a, ra, ...b, rb, ...c, classifier(CLASSES, { pool: 'AvgPool' })];

export const miniInceptionResnetV2 = mini({
	id: 'mini-inception-resnet-v2',
	title: 'Mini Inception-ResNet-v2',
	shortTitle: 'mini IR-v2',
	design: 'inception-resnet-v2',
	twin: 'mini-inception-v4',
	modules: residualModules(
		stemV4(
			[
				[7, 1],
				[1, 7]
			],
			stemWidth,
			forThumbnails
		),
		blocks('Repeat/block35', 'Inception-ResNet-A', 3, blockA(16, [16, 20, 24]), { out: 80, scale: scales.a }),
		reductionA({ k: 32, l: 32, m: 48, n: 48 }, null, forThumbnails.reduction),
		blocks('Repeat_1/block17', 'Inception-ResNet-B', 4, blockB(32, [32, 40, 48]), {
			out: 176,
			scale: scales.b
		}),
		reductionBResNet({ squeeze: 48, first: 64, second: 48, third: [48, 64] }, null, forThumbnails.reduction),
		blocks('Repeat_2/block8', 'Inception-ResNet-C', 2, blockC(48, [48, 56, 64]), {
			out: 352,
			scale: scales.c
		})
	)
});

export const miniInceptionV4 = mini({
	id: 'mini-inception-v4',
	title: 'Mini Inception-v4',
	shortTitle: 'mini v4',
	design: 'inception-v4',
	twin: 'mini-inception-resnet-v2',
	modules: modulesV4([2, 3, 2], widthV4, forThumbnails, CLASSES, stemWidth)
});

export const miniInceptionResnetV1 = mini({
	id: 'mini-inception-resnet-v1',
	title: 'Mini Inception-ResNet-v1',
	shortTitle: 'mini IR-v1',
	design: 'inception-resnet-v1',
	twin: 'mini-inception-v3',
	modules: residualModules(
		stemResNetV1(null, stemWidth, forThumbnails),
		blocks('Repeat/block35', 'Inception-ResNet-A', 2, blockA(16, [16, 16, 16]), { out: 64, scale: scales.a }),
		reductionA({ k: 32, l: 32, m: 48, n: 48 }, null, forThumbnails.reduction),
		blocks('Repeat_1/block17', 'Inception-ResNet-B', 4, blockB(32, [32, 32, 32]), {
			out: 160,
			scale: scales.b
		}),
		reductionBResNet({ squeeze: 48, first: 64, second: 48, third: [48, 48] }, null, forThumbnails.reduction),
		blocks('Repeat_2/block8', 'Inception-ResNet-C', 3, blockC(48, [48, 48, 48]), {
			out: 320,
			scale: scales.c
		})
	)
});

export const miniInceptionV3 = mini({
	id: 'mini-inception-v3',
	title: 'Mini Inception-v3',
	shortTitle: 'mini v3',
	design: 'inception-v3',
	twin: 'mini-inception-resnet-v1',
	modules: modulesV3(widthV3, forThumbnails, CLASSES, stemWidth)
});

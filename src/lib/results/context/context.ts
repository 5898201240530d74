/**
 * How networks of before and after 2016 do on ImageNet: single crop, 50,000 validation images, weights trained on
 * ImageNet-1k alone, as timm publishes them (`results/results-imagenet.csv`, `results/benchmark-infer-*.csv`, github
 * huggingface/pytorch-image-models at aa4b5850).
 */
import { csvParse } from 'd3-dsv';
import * as v from 'valibot';
import type { Design } from '#lib/arch/node.ts';
import { checked } from '#lib/schema/checked.ts';
import { text } from '#lib/schema/forms.ts';
import csv from './imagenet.csv?raw';

/** A network of whose weights the file has one row or more. */
interface Architecture {
	readonly name: string;
	/** Id of the work that describes it. */
	readonly work: string;
	/** Of those that this course is about. */
	readonly design?: Design;
}

/** By the part of timm's name before the dot. */
const architectures: Readonly<Record<string, Architecture>> = {
	inception_v3: { name: 'Inception-v3', work: 'inception-v3', design: 'inception-v3' },
	inception_v4: { name: 'Inception-v4', work: 'inception-v4', design: 'inception-v4' },
	inception_resnet_v2: {
		name: 'Inception-ResNet-v2',
		work: 'inception-v4',
		design: 'inception-resnet-v2'
	},
	vgg16: { name: 'VGG-16', work: 'vgg' },
	vgg19_bn: { name: 'VGG-19-BN', work: 'vgg' },
	resnet50: { name: 'ResNet-50', work: 'resnet' },
	resnet101: { name: 'ResNet-101', work: 'resnet' },
	resnet152: { name: 'ResNet-152', work: 'resnet' },
	resnext50_32x4d: { name: 'ResNeXt-50', work: 'resnext' },
	resnext101_32x8d: { name: 'ResNeXt-101', work: 'resnext' },
	legacy_seresnet50: { name: 'SE-ResNet-50', work: 'senet' },
	legacy_senet154: { name: 'SENet-154', work: 'senet' },
	densenet201: { name: 'DenseNet-201', work: 'densenet' },
	legacy_xception: { name: 'Xception', work: 'xception' },
	xception41: { name: 'Xception-41', work: 'xception' },
	nasnetalarge: { name: 'NASNet-A', work: 'nasnet' },
	pnasnet5large: { name: 'PNASNet-5', work: 'pnasnet' },
	mobilenetv2_100: { name: 'MobileNetV2', work: 'mobilenetv2' },
	tf_efficientnet_b0: { name: 'EfficientNet-B0', work: 'efficientnet' },
	tf_efficientnet_b3: { name: 'EfficientNet-B3', work: 'efficientnet' },
	tf_efficientnet_b4: { name: 'EfficientNet-B4', work: 'efficientnet' },
	tf_efficientnet_b7: { name: 'EfficientNet-B7', work: 'efficientnet' },
	convnext_tiny: { name: 'ConvNeXt-T', work: 'convnext' },
	convnext_small: { name: 'ConvNeXt-S', work: 'convnext' },
	convnext_base: { name: 'ConvNeXt-B', work: 'convnext' },
	convnext_large: { name: 'ConvNeXt-L', work: 'convnext' },
	inception_next_base: { name: 'InceptionNeXt-B', work: 'inceptionnext' },
	vit_base_patch16_224: { name: 'ViT-B/16', work: 'vit' },
	swin_tiny_patch4_window7_224: { name: 'Swin-T', work: 'swin' },
	tf_efficientnetv2_s: { name: 'EfficientNetV2-S', work: 'efficientnetv2' }
};

/** Ways of training that came later than the network: of 2021, of timm, of the Gluon library, with adversarial pictures. */
const LATER = new Set(['a1_in1k', 'a1h_in1k', 'ra_in1k', 'gluon_in1k', 'tf_ens_adv_in1k']);

export interface Entry extends Architecture {
	/** timm's name of network and weights, e.g. `resnet50.a1_in1k`. */
	readonly id: string;
	readonly architecture: string;
	/** Whether the weights come from a way of training that is later than the network. */
	readonly later: boolean;
	/** Side of the input, px. */
	readonly input: number;
	/** Percent. */
	readonly top1: number;
	readonly top5: number;
	/** Millions. */
	readonly parameters: number;
	/** 10⁹, at that input; timm counts pools and activations too. */
	readonly macs: number;
}

const number = v.pipe(v.string(), v.regex(/^\d+(\.\d+)?$/), v.transform(Number));
const row = v.object({
	model: text,
	input: number,
	top1_accuracy: number,
	top5_accuracy: number,
	parameters_millions: number,
	gmacs: number
});

function entryOf(line: v.InferOutput<typeof row>): Entry {
	const [architecture = '', recipe = ''] = line.model.split('.');
	const known = architectures[architecture];
	if (!known) throw new RangeError(`imagenet.csv has ${line.model}, which no architecture here is.`);
	return {
		...known,
		id: line.model,
		architecture,
		later: LATER.has(recipe),
		input: line.input,
		top1: line.top1_accuracy,
		top5: line.top5_accuracy,
		parameters: line.parameters_millions,
		macs: line.gmacs
	};
}

/** In the order of the file. */
export const contextEntries: readonly Entry[] = csvParse(csv).map((line, i) =>
	entryOf(checked(`imagenet.csv:${i + 2}`, row, line))
);

/** @throws RangeError for weights that are not in the file */
export function entryById(id: string): Entry {
	const entry = contextEntries.find((one) => one.id === id);
	if (!entry) throw new RangeError(`imagenet.csv has no ${id}.`);
	return entry;
}

/** The weights of one network, first those of its own time and then a later one, where there are both. */
export const retrained: readonly (readonly [Entry, Entry])[] = contextEntries
	.filter(({ later }) => later)
	.flatMap((after) => {
		const before = contextEntries.find((one) => one.architecture === after.architecture && !one.later);
		return before ? [[before, after] as const] : [];
	});

/** What others print about the size and the cost of the published networks, at 299×299 and with one crop. */

export interface PrintedCost {
	readonly source: string;
	/** Where it stands in that source. */
	readonly place: string;
	/** In the wording of the source; the unit is its own. */
	readonly parameters: string;
	/** Multiply-accumulates. */
	readonly macs?: string;
	/** Values written by convolutions and dense layers. */
	readonly activations?: string;
}

const timm = (parameters: string, macs: string, activations: string): PrintedCost => ({
	source: 'timm',
	place: 'results/benchmark-infer-amp-nhwc-pt210-cu121-rtx3090.csv',
	parameters,
	macs,
	activations
});
const imgclsmob = (parameters: string, macs: string, more = ''): PrintedCost => ({
	source: 'osmr/imgclsmob',
	place: `gluon/README.md${more}`,
	parameters,
	macs
});
const keras = (parameters: string): PrintedCost => ({
	source: 'Keras',
	place: 'applications, table of models',
	parameters
});
const efficientNet = (parameters: string, macs: string): PrintedCost => ({
	source: 'EfficientNet paper',
	place: 'Table 2',
	parameters,
	macs
});

/** By id of the network. */
export const printedCosts: Readonly<Record<string, readonly PrintedCost[]>> = {
	'inception-v3': [
		{
			source: 'Inception-v3 paper',
			place: 'abstract',
			parameters: 'less than 25 million',
			macs: '5 billion'
		},
		keras('23,851,784'),
		imgclsmob('23,834,568', '5,743.06 M'),
		timm('23.83 M', '5.73 G', '8.97 M'),
		efficientNet('24M', '5.7B')
	],
	'inception-resnet-v1-facenet': [
		imgclsmob('23,995,624', '6,329.60 M', ', at 299×299 and with 1,000 classes')
	],
	'inception-v4': [
		imgclsmob('42,679,816', '12,304.93 M'),
		timm('42.68 M', '12.28 G', '15.09 M'),
		efficientNet('48M', '13B')
	],
	'inception-resnet-v2-slim': [
		keras('55,873,736'),
		imgclsmob('55,843,464', '13,188.64 M'),
		timm('55.84 M', '13.18 G', '25.06 M'),
		efficientNet('56M', '13B')
	]
};

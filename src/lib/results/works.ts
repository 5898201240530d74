/** Papers by others that the site names, each once. */
export interface Work {
	readonly title: string;
	/** Family names: of all authors where there are one or two, of the first where there are more. */
	readonly authors: readonly string[];
	/** Whether there are more than those. */
	readonly more: boolean;
	/** In which it first appeared. */
	readonly year: number;
	readonly url: string;
}

const arxiv = (number: string, year: number, authors: readonly string[], title: string): Work => ({
	title,
	authors,
	more: false,
	year,
	url: `https://arxiv.org/abs/${number}`
});
const by = (first: string, number: string, year: number, title: string): Work => ({
	...arxiv(number, year, [first], title),
	more: true
});

const works: Readonly<Record<string, Work>> = {
	vgg: arxiv(
		'1409.1556',
		2014,
		['Simonyan', 'Zisserman'],
		'Very Deep Convolutional Networks for Large-Scale Image Recognition'
	),
	googlenet: by('Szegedy', '1409.4842', 2014, 'Going Deeper with Convolutions'),
	'batch-norm': arxiv(
		'1502.03167',
		2015,
		['Ioffe', 'Szegedy'],
		'Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift'
	),
	facenet: by(
		'Schroff',
		'1503.03832',
		2015,
		'FaceNet: A Unified Embedding for Face Recognition and Clustering'
	),
	'inception-v3': by(
		'Szegedy',
		'1512.00567',
		2015,
		'Rethinking the Inception Architecture for Computer Vision'
	),
	resnet: by('He', '1512.03385', 2015, 'Deep Residual Learning for Image Recognition'),
	'inception-v4': by(
		'Szegedy',
		'1602.07261',
		2016,
		'Inception-v4, Inception-ResNet and the Impact of Residual Connections on Learning'
	),
	'layers-removed': by(
		'Veit',
		'1605.06431',
		2016,
		'Residual Networks Behave Like Ensembles of Relatively Shallow Networks'
	),
	densenet: by('Huang', '1608.06993', 2016, 'Densely Connected Convolutional Networks'),
	xception: arxiv(
		'1610.02357',
		2016,
		['Chollet'],
		'Xception: Deep Learning with Depthwise Separable Convolutions'
	),
	resnext: by('Xie', '1611.05431', 2016, 'Aggregated Residual Transformations for Deep Neural Networks'),
	'effective-field': by(
		'Luo',
		'1701.04128',
		2016,
		'Understanding the Effective Receptive Field in Deep Convolutional Neural Networks'
	),
	nasnet: by(
		'Zoph',
		'1707.07012',
		2017,
		'Learning Transferable Architectures for Scalable Image Recognition'
	),
	senet: by('Hu', '1709.01507', 2017, 'Squeeze-and-Excitation Networks'),
	pnasnet: by('Liu', '1712.00559', 2017, 'Progressive Neural Architecture Search'),
	mobilenetv2: by('Sandler', '1801.04381', 2018, 'MobileNetV2: Inverted Residuals and Linear Bottlenecks'),
	efficientnet: arxiv(
		'1905.11946',
		2019,
		['Tan', 'Le'],
		'EfficientNet: Rethinking Model Scaling for Convolutional Neural Networks'
	),
	vit: by(
		'Dosovitskiy',
		'2010.11929',
		2020,
		'An Image is Worth 16x16 Words: Transformers for Image Recognition at Scale'
	),
	swin: by(
		'Liu',
		'2103.14030',
		2021,
		'Swin Transformer: Hierarchical Vision Transformer using Shifted Windows'
	),
	efficientnetv2: arxiv(
		'2104.00298',
		2021,
		['Tan', 'Le'],
		'EfficientNetV2: Smaller Models and Faster Training'
	),
	'resnet-strikes-back': by(
		'Wightman',
		'2110.00476',
		2021,
		'ResNet strikes back: An improved training procedure in timm'
	),
	convnext: by('Liu', '2201.03545', 2022, 'A ConvNet for the 2020s'),
	inceptionnext: by('Yu', '2303.16900', 2023, 'InceptionNeXt: When Inception Meets ConvNeXt')
};

/** @throws RangeError for an unknown work */
export function workById(id: string): Work {
	const work = works[id];
	if (!work) throw new RangeError(`No work '${id}', only ${Object.keys(works).join(', ')}.`);
	return work;
}

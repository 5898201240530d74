/** The words beside cost and error. */
const kinds = {
	macs: 'multiply-accumulates of one image',
	parameters: 'parameters'
};

export const cost = {
	title: 'Cost and error',
	description:
		'Parameters and multiply-accumulates of the four networks against their error, and error against the compute of training, with every assumption.',
	lead: 'What does a network cost, and what error does it reach for that? The costs are computed on this page from the architectures, for one image of 299 × 299. The errors are quoted: the paper’s Table 2, or what others publish about their weights.',
	metric: { label: 'Error:', top1: 'top-1', top5: 'top-5' },
	kind: { label: 'Cost:', macs: 'multiply-accumulates', parameters: 'parameters' },
	origin: {
		label: 'Errors from:',
		paper: 'the paper',
		timm: 'timm',
		'TF-Slim': 'TF-Slim',
		Cadene: 'Cadene',
		'osmr/imgclsmob': 'imgclsmob',
		Keras: 'Keras',
		'EfficientNet paper': 'EfficientNet paper'
	},
	chart: (kind: keyof typeof kinds, metric: string) => `${kinds[kind]}, computed, against ${metric} error`,
	axes: {
		macs: '10⁹ multiply-accumulates',
		parameters: 'million parameters',
		error: (metric: string) => `${metric} error, %`
	},
	amounts: {
		macs: (billions: string) => `${billions} billion multiply-accumulates`,
		parameters: (millions: string) => `${millions} million parameters`
	},
	readout: (network: string, amount: string, error: string, metric: string, from: string) =>
		`${network}: ${amount}, computed; ${error} % ${metric} error, says ${from}`,
	table2: 'Table 2, images not blacklisted',
	hollow:
		'Hollow: the network as the paper draws it. Filled: as code was released. For Inception-v3 and Inception-v4 the two cost the same. Small dots in the background: what the other sources say.',
	link: 'The dotted line joins the two Inception-ResNet-v2. Table 2 has one error for it and does not say which of the two it was: the drawn one has 5, 10 and 5 blocks, the released one 10, 20 and 10 and another stem. The paper says that its cost “matches” that of Inception-v4; that is so for the released one.',
	sets: (effect: number) =>
		`Do not compare a dot of the paper with one of another source to a tenth of a point: Table 2 leaves out the blacklisted images, the others count all 50,000. That alone is about ${effect} points, says the paper. And the weights are not the same.`,
	facenet:
		'IR-v1 facenet: for Inception-ResNet-v1 no weights for ImageNet were released. imgclsmob trained a network like the one of the facenet project. Our facenet network ends in 512 numbers; theirs has a dense layer for 1,000 classes after it, and so more parameters.',
	table: {
		caption: 'Computed and published, one image of 299 × 299, one crop',
		network: 'Network, source',
		parameters: 'Parameters',
		macs: 'Multiply-accumulates',
		top1: 'top-1',
		top5: 'top-5',
		place: 'Where',
		error: (percent: number) => percent.toLocaleString('en', { minimumFractionDigits: 1 }),
		here: 'computed here',
		trained: 'trained + moving statistics',
		paper: 'The paper'
	},
	tableNote:
		'An empty cell: the source says nothing. Keras counts moving statistics as parameters. PyTorch and MXNet count a gamma of batch norm instead, which these networks do not train. timm counts a few more multiplications, for batch norm and pooling. OpenVINO prints 22.2 GFLOPs for Inception-ResNet-v2 (it counts a multiply-accumulate as two): its graph ends before the network does, so it is not in the table.',
	training: {
		title: 'Error against the compute of training',
		lead: 'An epoch of a large network costs more than one of a small one. Here the paper’s curves stand over what training had cost until then. The question changes from “after how many epochs” to “for how much arithmetic”.',
		version: {
			label: 'Inception-ResNet-v2 is:',
			released: 'the released one',
			drawn: 'the drawn one'
		},
		chart: (metric: string) => `${metric} error while training, over compute, mean of ±1 epoch`,
		axis: '10¹⁸ multiply-accumulates of training',
		at: (exa: string) => `${exa} × 10¹⁸`,
		percent: (error: string) => `${error} %`,
		outside: '–',
		level: 'Error to reach',
		caption: (level: string, metric: string) => `What it takes to reach ${level} % ${metric} error`,
		columns: {
			network: 'Network',
			macs: 'One image, 10⁹',
			epoch: 'Epoch',
			spent: 'Compute, 10¹⁸',
			ratio: 'Compared with the cheapest'
		},
		never: 'not within its curve',
		before: (value: string) => `≤ ${value}`,
		times: (ratio: string) => `${ratio} ×`,
		assumed: 'What is assumed',
		assumptions: ({ passes, batch, perEpoch, images }: Assumed): readonly string[] => [
			`Training on an image costs ${passes} times one pass forward: the way back computes about two products of the same size in each layer, one for the weights and one for the inputs. This is the usual rule of thumb, not a count.`,
			`A step is ${batch} images. The paper states no batch size. Its axis has 40,000 steps to an epoch, and ${batch} × 40,000 = ${perEpoch} is close to the ${images} training images of ILSVRC-2012. With another batch every number here changes by the same factor; the order of the networks and the ratios stay.`,
			'Every image is 299 × 299, as the drawings say.',
			'A multiply-accumulate is one multiplication and one addition. Who counts FLOPs counts two. Only convolutions and dense layers are counted.',
			'Which Inception-ResNet-v2 made the curves is not stated. The switch above the chart shows both. Inception-ResNet-v1 is taken as drawn; the authors released no other.',
			'Arithmetic is not time. The paper says that Inception-v4 was slower in practice than its cost would suggest.'
		],
		counts: (odd: string, others: string) =>
			`The curve of Inception-ResNet-v1 counts ${odd} images, those of the other three ${others}: it looks a little worse than on equal images. And there is one curve of each network: how much of a distance is chance, the paper cannot say.`
	}
};

interface Assumed {
	readonly passes: number;
	readonly batch: number;
	readonly perEpoch: string;
	readonly images: string;
}

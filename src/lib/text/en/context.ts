/** Words of the lesson on what came after. */
export const context = {
	chart: (cost: string) => `Top-1 accuracy on ImageNet against ${cost}`,
	accuracy: 'top-1 accuracy, %',
	cost: {
		label: 'Against:',
		names: { macs: 'multiply-accumulates', parameters: 'parameters' },
		axes: { macs: 'multiply-accumulates, billions', parameters: 'parameters, millions' }
	},
	which: {
		label: 'Names of:',
		names: {
			course: 'this course',
			retrained: 'trained twice',
			after: 'what came after',
			before: 'what was there'
		}
	},
	readout: (name: string, later: boolean, top1: string, macs: string, parameters: string, authors: string) =>
		`${name}${later ? ', trained later' : ''}: ${top1} % top-1, ${macs} billion multiply-accumulates, ${parameters} million parameters (${authors})`,
	point: 'Point at a mark, or move through them with the arrow keys.',
	marks:
		'Full marks: trained as in its own time, or nearly so. Hollow marks: the same network, trained later in another way. A dashed line joins the two.',
	source:
		'One crop, 50,000 validation pictures, trained on ImageNet alone, as timm publishes it. Each network has the input size that it was made for.',
	table: {
		summary: (rows: number) => `All ${rows} as a table`,
		network: 'Network',
		weights: 'Weights, as timm calls them',
		paper: 'Paper',
		input: 'Input',
		top1: 'Top-1, %',
		top5: 'Top-5, %',
		parameters: 'Parameters, millions',
		macs: 'Multiply-accumulates, billions'
	},
	groups: {
		label: 'Groups',
		caption: (kernel: number, channels: number) =>
			`A ${kernel}×${kernel} from ${channels} channels to ${channels}`,
		reads: (n: number) => (n === 1 ? 'Each filter reads one channel' : `Each filter reads ${n} channels`),
		picture: 'Each row is a filter, each column a channel that it could read. Filled: it has weights for it.',
		weights: 'Weights',
		share: 'Of the ordinary layer',
		named: {
			one: 'An ordinary convolution',
			some: 'A grouped convolution',
			resnext: 'As many groups as ResNeXt-50 has',
			all: 'A depthwise convolution, as in Xception'
		}
	}
};

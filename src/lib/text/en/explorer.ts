/** The words of the explorer that no other page needs. */
export const explorer = {
	colour: {
		label: 'Colour by',
		quantities: {
			kind: 'kind of node',
			parameters: 'parameters',
			macs: 'multiply-accumulates',
			memory: 'memory of the output',
			field: 'receptive field',
			time: 'time, measured',
			mean: 'mean of the values, measured',
			zeros: 'share of zeros, measured'
		},
		lines: 'Lines as wide as the data they carry',
		maps: 'Strongest channel on each node; zoom in to see all',
		none: 'Empty boxes have none.',
		powers: 'The scale is logarithmic.',
		beforeRun: 'Run a photo to see this.',
		reading: 'Running once more to read every node …',
		noTimes: 'This backend reports times only for whole modules. WebAssembly reports those of nodes.',
		pixels: (side: string) => `${side} px`,
		megabytes: (amount: string) => `${amount} MB`,
		kilobytes: (amount: string) => `${amount} KB`,
		source: { computed: 'Computed.', measured: 'Measured in the last run.' }
	},
	gallery: {
		part: 'The gallery of channels',
		loading: 'Loading the gallery of channels …'
	},
	origin: {
		title: 'Where this number comes from',
		close: 'Close',
		working: 'Reading what it is made of …',
		place: (row: number, column: number, channel: number) =>
			`row ${row}, column ${column}, channel ${channel}`,
		terms: (n: number) => `A sum of ${n.toLocaleString('en')} products: value times weight.`,
		padded: (n: number) => `${n.toLocaleString('en')} more would lie outside the map; padding makes them 0.`,
		channels: 'Each row: what one channel of the input adds. Open one for its window.',
		others: (n: number) => `${n.toLocaleString('en')} other channels`,
		sum: 'sum',
		bias: 'bias',
		norm: 'batch norm',
		relu: (before: string, after: string) => `ReLU: max(0, ${before}) = ${after}`,
		value: 'value',
		weight: 'weight',
		product: 'product',
		max: (n: number) => `The largest of ${n} numbers in its window.`,
		average: (n: number) => `The mean of ${n} numbers.`,
		copy: 'Copied unchanged.',
		scale: (factor: string) => `Multiplied by ${factor}.`,
		added: 'The sum of these.',
		softmax: (total: string) => `exp of this number, divided by the sum of exp of all channels, ${total}.`,
		length: (length: string) => `Divided by the length of the vector of all channels, ${length}.`,
		picture: (pixel: string, mean: string, deviation: string) =>
			`This is the picture itself: pixel value ${pixel} of 255, read as (${pixel} − ${mean}) / ${deviation}.`,
		equal: (value: string) => `The run gave ${value}.`,
		differs: (value: string) => `The run gave ${value}, which is another number. Please report this.`,
		more: (n: number) => `${n} more`,
		beforeRun: ([row, column, channel]: readonly [number, number, number]) =>
			`Run a photo to see where the number at row ${row + 1}, column ${column + 1} of channel ${channel + 1} comes from.`
	}
};

/** The words of the inspector that no page needs without it. */

const paddings = { valid: 'valid', same: 'same' };

export const inspector = {
	close: 'Close',
	position: (index: number, of: number) => `${index} of ${of}`,
	asInPaper: 'as the figure draws it',
	notAsInPaper: (n: number) =>
		n === 1 ? 'one node is not as the figure draws it' : `${n} nodes are not as the figure draws it`,
	sideBySide: 'Side by side',
	code: 'In the released code',
	fromCode: 'code',
	fromPaper: 'paper',
	codeFor: 'named as the released code names its twin',
	printed: (n: number) => `the figure prints ${n}`,
	kernel: 'Kernel',
	input: 'In',
	paddings,
	window: (kernel: string, stride: number, padding: keyof typeof paddings) =>
		`${kernel}, stride ${stride}, ${paddings[padding]}`,
	fieldSize: (size: string, step: number) => `${size} px, step ${step}`,
	fieldMore: 'larger than the image',
	reads: 'Reads',
	readers: 'Read by',
	notStated: (used: number) => `not stated; a run uses ${used}, "typically around 0.1" (Fig. 20)`,
	values: 'Values',
	range: (min: string, mean: string, max: string) => `min ${min}, mean ${mean}, max ${max}`,
	time: 'Time',
	moduleTime: (time: string, backend: string) => `the whole module ${time}, on ${backend}`,
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

/** The words of the table of a network's layers. */
export const layers = {
	filter: 'Filter',
	filterHint: 'e.g. 1x7, concat, 17x17x1088, block17_3',
	columns: {
		name: 'Name',
		op: 'Operation',
		kernel: 'Kernel',
		stride: 'Stride',
		padding: 'Padding',
		in: 'In',
		out: 'Out',
		parameters: 'Parameters',
		macs: 'Multiply-accumulates',
		share: 'Share',
		memory: 'Output, KB',
		field: 'Receptive field',
		time: 'Time, ms'
	},
	count: (shown: number, of: number) => (shown === of ? `${of} nodes` : `${shown} of ${of} nodes`),
	all: 'Total',
	total: (shown: number) => `Total of the ${shown} shown`,
	none: 'No node has all of these words. Clear the filter to see all.',
	clear: 'Clear',
	noTime: 'Times come with a run; WebGL and WebGPU report them only for whole modules.',
	sort: 'Click a head to sort by it, once more to turn the order round.',
	copy: 'Copy as Markdown',
	copied: 'Copied.',
	copyFailed: 'The browser does not let the page copy. Save it as a file instead.',
	save: { csv: 'CSV', json: 'JSON' },
	/** Of a file that does not hold all of them. */
	part: (shown: number) => ` (${shown})`
};

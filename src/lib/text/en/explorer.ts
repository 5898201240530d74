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
	}
};

/** The words of what the lesson on using the networks shows. */
export const useIt = {
	snippet: {
		of: (file: string) => `The program ${file}`,
		copy: 'Copy',
		copyFile: (file: string) => `Copy ${file}`,
		copied: 'Copied.',
		copyFailed: 'The browser does not let the page copy. Select the text instead.'
	},
	models: {
		caption: 'Who has which network',
		library: 'Library',
		model: 'Name there',
		note: 'Counted as each library counts. The counts are computed here; when the programs of this lesson were last run, the libraries gave the same.',
		ran: (versions: string) => `Last run with ${versions}.`
	},
	layers: {
		here: 'In this course',
		shape: 'Size',
		none: 'no name of its own'
	},
	readings: {
		title: 'Right and wrong pre-processing, tried here',
		lead: (network: string) =>
			`The network is ${network}, trained for this site on values from −1 to 1. Each row gives it the same picture, made into numbers in another way. The small pictures show what the network takes those numbers for.`,
		start: 'Load it and show it a picture',
		failed: (reason: string) => `The sample pictures could not be loaded: ${reason}`,
		noScript: 'To try it, JavaScript is needed.',
		names: {
			trained: 'As in training',
			imagenet: 'ImageNet’s mean and deviation',
			swapped: 'Blue and red swapped',
			unit: 'Divided by 255',
			twice: 'Pre-processed twice',
			bytes: 'Not pre-processed'
		},
		range: (low: string, high: string) => `values from ${low} to ${high}`,
		sees: (name: string) => `What the network takes it for: ${name}`,
		says: (name: string, probability: string) => `${name}, ${probability}`,
		right: 'right',
		wrong: 'wrong',
		count: (pictures: string) => `Count over all ${pictures} samples`,
		counting: (done: string, of: string) => `${done} of ${of} runs`,
		stop: 'Stop',
		counted: (correct: string, images: string) => `${correct} of ${images} right`,
		favourite: (name: string, times: string) => `It says “${name}” ${times} times.`,
		measured: (backend: string) => `Measured here on ${backend}.`
	}
};

/** What a network says of a picture, and the samples to ask it about. */
export const answer = {
	title: 'What it says',
	loading: 'Loading the network …',
	waiting: 'Choose a picture.',
	right: (name: string) => `It is: ${name}. Right.`,
	wrong: (name: string) => `It is: ${name}. Wrong.`,
	unknown: 'Nobody here knows what it is, so the answer cannot be checked.',
	ghost: 'The thin mark: the picture unchanged, the network as trained.',
	failed: 'Try again',
	samples: {
		title: 'Samples',
		hint: 'Test pictures the network never learned from.',
		position: (name: string, n: number) => `${name}, sample ${n}`
	}
};

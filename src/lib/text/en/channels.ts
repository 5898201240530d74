/** The words of the gallery of channels. */
export const channels = {
	title: (name: string) => `All channels of ${name}`,
	close: 'Close',
	run: (photo: string) => `Run: ${photo}`,
	before: 'The channels are seen once a photo has run.',
	during: 'The channels come when the run has ended.',
	contrast: 'Contrast',
	contrasts: { shared: 'one for all', own: 'each its own' },
	scale: {
		shared: (min: string, max: string) => `Dark is ${min}, bright is ${max}, in every channel.`,
		own: 'Dark is the least and bright the most of each channel, so that a weak one looks like a strong one.'
	},
	order: 'Order',
	orders: { number: 'as numbered', strength: 'strongest first', zeros: 'most zeros first' },
	page: (from: number, to: number, of: number) => `${from} to ${to} of ${of}`,
	previous: 'Previous channels',
	next: 'Next channels',
	hold: 'Click a channel to hold it, and a second one to compare. What is held stays while you run other photos.',
	name: (n: number) => `Channel ${n}`,
	release: 'Let go',
	strength: (value: string) => `strength ${value}`,
	strengthMeans: 'Strength: how large its values are on average, minus signs dropped.',
	range: (min: string, max: string) => `from ${min} to ${max}`,
	zeros: (share: string) => `${share} zeros`,
	spread: 'How often which value, without zeros',
	histogram: (n: number) => `How often channel ${n} has which value`,
	photoBefore: (name: string) => `Before: ${name}`,
	correlation: (value: string) =>
		`Correlation of the two: ${value}. 1 means that they answer at the same places, 0 that they have nothing in common, −1 that one answers where the other does not.`,
	noCorrelation: 'One of them is the same everywhere, so there is nothing to compare.'
};

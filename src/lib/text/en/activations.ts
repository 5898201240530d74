/** The words of a node's channels, as tensors. */
export const activations = {
	title: 'Channels',
	loading: 'Running this module again to read its tensor …',
	before: 'Run a photo to see what the channels hold.',
	during: 'The channels come when the run has ended.',
	page: (from: number, to: number, of: number) => `channels ${from} to ${to} of ${of}`,
	previous: 'Previous channels',
	next: 'Next channels',
	channel: (n: number) => `Channel ${n}`,
	enlarge: 'Click a channel to enlarge it.',
	back: 'All channels',
	all: 'All channels, large, to compare ↓',
	choose: 'Click a number to see where it comes from; arrow keys move on.',
	number: (row: number, column: number, value: string) => `row ${row}, column ${column}: ${value}`,
	dark: (min: string, max: string) => `dark ${min}, bright ${max}`
};

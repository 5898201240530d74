/** The words of the comparisons. */

export const compare = {
	title: 'Compare',
	pages: {
		label: 'Comparisons',
		curves: 'Curves',
		results: 'Results',
		cost: 'Cost and error',
		networks: 'Side by side'
	}
};

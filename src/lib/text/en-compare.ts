/** The words of the comparisons. */
import { curves } from './en-compare-curves.ts';

export const compare = {
	title: 'Compare',
	pages: {
		label: 'Comparisons',
		curves: 'Curves',
		results: 'Results',
		cost: 'Cost and error',
		networks: 'Side by side'
	},
	curves
};

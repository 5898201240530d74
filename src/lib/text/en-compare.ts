/** The words of the comparisons. */
import { cost } from './en-compare-cost.ts';
import { curves } from './en-compare-curves.ts';
import { networks } from './en-compare-networks.ts';
import { results } from './en-compare-results.ts';

export const compare = {
	pages: {
		label: 'Comparisons',
		curves: 'Curves',
		results: 'Results',
		cost: 'Cost and error',
		networks: 'Side by side'
	},
	dots: { hint: 'Point at a dot, or use the arrow keys, to read it.' },
	curves,
	results,
	cost,
	networks
};

/** The words of the comparisons. */
import { cost } from './compare-cost.ts';
import { curves } from './compare-curves.ts';
import { networks } from './compare-networks.ts';
import { results } from './compare-results.ts';

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

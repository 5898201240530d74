/** What the reader of the results has chosen, and how it stands in the URL. */
import { metrics, type Metric } from '#lib/results/paper/curves.ts';
import { addressOf, unless } from '../address/url.ts';

/** What stands together: the rows of one table, or those of one network. */
export const groupings = ['table', 'network'] as const;
export type Grouping = (typeof groupings)[number];

export interface ResultsChoices {
	readonly metric: Metric;
	readonly by: Grouping;
}

export const resultsStart: ResultsChoices = { metric: 'top1', by: 'table' };

export const resultsAddress = addressOf<ResultsChoices>(
	{ metric: unless('error', resultsStart.metric, metrics), by: unless('by', resultsStart.by, groupings) },
	resultsStart
);

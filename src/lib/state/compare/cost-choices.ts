/** What the reader of cost and error has chosen, and how it stands in the URL. */
import { metrics, type Metric } from '#lib/results/paper/curves.ts';
import { errorSources, type ErrorSource } from '#lib/results/published-errors.ts';
import { addressOf, number, unless } from '../address/url.ts';

export const costKinds = ['macs', 'parameters'] as const;
export type CostKind = (typeof costKinds)[number];

/** Whose errors: the paper's Table 2, or what others publish. */
export const origins = ['paper', ...errorSources] as const;
export type Origin = 'paper' | ErrorSource;

/** Which Inception-ResNet-v2 the paper's curve may be of. */
export const versions = ['released', 'drawn'] as const;
export type Version = (typeof versions)[number];

export interface CostChoices {
	readonly metric: Metric;
	readonly cost: CostKind;
	readonly origin: Origin;
	readonly version: Version;
	/** Error in percent that is to be reached; `null` where the page chooses. */
	readonly level: number | null;
}

export const costStart: CostChoices = {
	metric: 'top1',
	cost: 'macs',
	origin: 'paper',
	version: 'released',
	level: null
};

export const costAddress = addressOf<CostChoices>(
	{
		metric: unless('error', costStart.metric, metrics),
		cost: unless('cost', costStart.cost, costKinds),
		origin: unless<Origin>('from', costStart.origin, origins),
		version: unless('version', costStart.version, versions),
		level: number('level', { max: 100, digits: 2 })
	},
	costStart
);

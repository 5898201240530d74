/** What is read of a node after a run. */
import type { Kept } from '#lib/engine/run.ts';
import { statisticsOf, type Statistics } from '#lib/engine/statistics.ts';

export type Reading = Kept & { readonly statistics: Statistics };

export const withStatistics = (kept: Kept): Reading => ({ ...kept, statistics: statisticsOf(kept.values) });

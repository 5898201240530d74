/** The paper's curves and what was derived from them, as they were given to us: `facts/paper/`. */
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import type { Design } from '#lib/arch/node.ts';
import type { Metric } from '#lib/results/paper/curves.ts';

/** Cells as text, by column. */
type Row<Columns extends string> = Readonly<Record<Columns, string>> & {
	readonly model: Design;
	readonly metric: Metric;
};

const read = <Columns extends string>(name: string): readonly Row<Columns>[] =>
	csvParse(
		readFileSync(new URL(`facts/paper/${name}.csv`, import.meta.url), 'utf8')
	) as unknown as readonly Row<Columns>[];

export const evaluations = read<
	'figures' | 'epoch' | 'error_percent' | 'global_step' | 'wrong' | 'eval_images'
>('curves_best');
export const perEpoch = read<'epoch' | 'error_percent' | 'mean_within_half_epoch'>('per_epoch_best');
export const summary = read<
	'eval_images' | 'first_epoch' | 'last_epoch' | 'last_error' | 'min_error' | 'min_at_epoch' | 'mean_last_10_epochs'
>('summary');
export const epochsToReach = read<'error_level' | 'epoch_first_reached'>('epochs_to_reach');

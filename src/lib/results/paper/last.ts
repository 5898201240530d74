/** Where a curve stands when its axis ends. */
import { mean } from 'd3-array';
import type { PaperCurve } from './curves.ts';

const EPOCHS = 10;

/** Mean error, in percent, of the evaluations in the last ten epochs that are plotted. */
export function lastMean({ evaluations }: PaperCurve): number {
	const end = evaluations.at(-1)?.epoch ?? NaN;
	return (
		mean(
			evaluations.filter(({ epoch }) => epoch >= end - EPOCHS),
			({ error }) => error
		) ?? NaN
	);
}

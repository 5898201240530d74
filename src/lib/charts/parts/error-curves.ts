/** The paper's curves, ready to be drawn. */
import { designNames } from '#lib/arch/label.ts';
import { paperCurves, type PaperCurve } from '#lib/results/paper/curves.ts';
import { BLACKLIST_EFFECT } from '#lib/results/paper/evaluation-set.ts';
import { smoothCurve } from '#lib/results/paper/smooth.ts';
import type { Form } from '#lib/state/compare/curves-choices.ts';
import type { ErrorCurve } from './ErrorPlot.svelte';
import { markOf } from './design-marks.ts';

const forms = new Map(
	paperCurves.map((curve) => [
		curve,
		{
			raw: curve.evaluations.map(({ epoch, error }) => ({ x: epoch, y: error })),
			calm: smoothCurve(curve.evaluations)
		}
	])
);

/** Images of the subset, which the paper says was counted. */
const subset = Math.min(...paperCurves.map(({ images }) => images));

/** @param band whether a curve that counts more images than the subset gets the paper's allowance for it */
export const errorCurves = (
	curves: readonly PaperCurve[],
	{ form, band }: { readonly form: Form; readonly band: boolean }
): readonly ErrorCurve[] =>
	curves.map((curve) => {
		const { name, short } = designNames[curve.design];
		return {
			id: curve.design,
			label: name,
			short,
			mark: markOf(curve.design),
			raw: form === 'calm' ? [] : (forms.get(curve)?.raw ?? []),
			calm: form === 'raw' ? [] : (forms.get(curve)?.calm ?? []),
			band: band && curve.images > subset ? BLACKLIST_EFFECT[curve.metric] : undefined
		};
	});

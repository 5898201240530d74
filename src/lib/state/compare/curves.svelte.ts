/** The paper's curves as the reader has chosen to see them. */
import { extent } from 'd3-array';
import type { Design } from '#lib/arch/node.ts';
import { metrics, paperCurve, paperCurves, type Metric, type PaperCurve } from '#lib/results/paper/curves.ts';
import { figureOf, paperFigures, type PaperFigure } from '#lib/results/paper/figures.ts';
import { curvesAddress, type CurvesChoices } from './curves-choices.ts';
import { PageChoices } from '../address/page-choices.svelte.ts';

export type Span = readonly [number, number];
export interface Area {
	readonly x: Span;
	readonly y: Span;
}

/** Where the two lines stand until the reader moves them: an error that all four networks reach, and its whereabouts. */
const START = { level: { top1: 22, top5: 6 }, epoch: 80 };

/** Room around curves that fill the plot, as a share of it. */
const MARGIN = 0.04;

const spanOf = (values: readonly number[]): Span => {
	const [low = NaN, high = NaN] = extent(values);
	return [low, high];
};

const areaOf = (curves: readonly PaperCurve[], figures: readonly PaperFigure[] = []): Area => {
	const points = curves.flatMap(({ evaluations }) => evaluations);
	return {
		x: spanOf([...points.map(({ epoch }) => epoch), ...figures.flatMap(({ axes }) => axes.x)]),
		y: spanOf([...points.map(({ error }) => error), ...figures.flatMap(({ axes }) => axes.y)])
	};
};

const widened = ([low, high]: Span): Span => [low - MARGIN * (high - low), high + MARGIN * (high - low)];

/** Everything that can be shown of a metric. */
const limits = Object.fromEntries(
	metrics.map((metric) => {
		const { x, y } = areaOf(
			paperCurves.filter((curve) => curve.metric === metric),
			paperFigures.filter((figure) => figure.metric === metric)
		);
		return [metric, { x: widened(x), y: widened(y) }];
	})
) as Readonly<Record<Metric, Area>>;

export class Curves {
	readonly #page = new PageChoices(curvesAddress);
	readonly choices = $derived.by((): CurvesChoices => this.#page.current);

	// Each on its own: what follows from one is not reckoned anew while another changes at every move of a hand.
	readonly metric = $derived.by(() => this.choices.metric);
	readonly designs = $derived.by(() => this.choices.designs);
	readonly form = $derived.by(() => this.choices.form);
	readonly band = $derived.by(() => this.choices.band);

	/** In the order in which the paper tells of them. */
	readonly shown = $derived.by((): readonly PaperCurve[] =>
		this.designs.map((design) => paperCurve(design, this.metric))
	);
	/** The figure of the paper that shows just these. */
	readonly figure = $derived.by(() => figureOf(this.metric, this.designs));
	/** A view that the curves fill. */
	readonly fitted = $derived.by((): Area => {
		const { x, y } = areaOf(this.shown);
		return { x: widened(x), y: widened(y) };
	});
	readonly home = $derived.by((): Area => this.figure?.axes ?? this.fitted);
	readonly view = $derived.by((): Area => this.choices.view ?? this.home);
	readonly all = $derived.by((): Area => limits[this.metric]);
	readonly level = $derived.by(() => this.choices.level ?? START.level[this.metric]);
	readonly epoch = $derived.by(() => this.choices.epoch ?? START.epoch);

	/** Not yet in the address: for what changes while a hand moves. */
	try(change: Partial<CurvesChoices>): void {
		this.#page.try(change);
	}

	/** A step back leads to what was chosen before. */
	choose(change: Partial<CurvesChoices> = {}): void {
		this.#page.choose(change);
	}

	/** Other curves begin with their own axes; a level belongs to its metric. */
	show(metric: Metric, designs: readonly Design[]): void {
		const level = metric === this.metric ? this.choices.level : null;
		this.choose({ metric, designs, level, view: null });
	}
}

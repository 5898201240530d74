/** What the reader asks of the paper's curves, and how it stands in the URL. */
import { designs, type Design } from '#lib/arch/node.ts';
import { metrics, type Metric } from '#lib/results/paper/curves.ts';
import { addressOf, number, numbers, unless } from '../address/url.ts';

/** Which form of each curve is drawn: its evaluations, their mean over two epochs, or both. */
export const forms = ['both', 'raw', 'calm'] as const;
export type Form = (typeof forms)[number];

type Span = readonly [number, number];

export interface CurvesChoices {
	readonly metric: Metric;
	/** At least one. */
	readonly designs: readonly Design[];
	readonly form: Form;
	/** `null` for the axes of the paper's figure. */
	readonly view: { readonly x: Span; readonly y: Span } | null;
	/** Error in percent; `null` where the page chooses. */
	readonly level: number | null;
	readonly epoch: number | null;
	/** Whether the band of the other evaluation set is drawn. */
	readonly band: boolean;
}

export const curvesStart: CurvesChoices = {
	metric: 'top1',
	designs,
	form: 'both',
	view: null,
	level: null,
	epoch: null,
	band: false
};

const precise = { max: 1000, digits: 3 } as const;
const span = numbers('view', 4, precise);

export const curvesAddress = addressOf<CurvesChoices>(
	{
		metric: unless('error', curvesStart.metric, metrics),
		designs: {
			key: 'curves',
			write: (shown) => (shown.length === designs.length ? null : shown.join(',')),
			read: (text) => {
				const named = text.split(',');
				const shown = designs.filter((design) => named.includes(design));
				return shown.length > 0 ? shown : undefined;
			}
		},
		form: unless('form', curvesStart.form, forms),
		view: {
			...span,
			write: (view) => span.write(view && [...view.x, ...view.y]),
			read: (text) => {
				const [a = NaN, b = NaN, c = NaN, d = NaN] = span.read(text) ?? [];
				return a < b && c < d ? { x: [a, b], y: [c, d] } : undefined;
			}
		},
		level: number('level', precise),
		epoch: number('epoch', precise),
		band: {
			key: 'band',
			write: (shown) => (shown ? '1' : null),
			read: (text) => text === '1'
		}
	},
	curvesStart
);

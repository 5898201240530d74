/** What the networks cost at 299×299, and the errors that are known of them. */
import { published } from '#lib/arch/catalogue.ts';
import { totalsOf, type Totals } from '#lib/arch/cost.ts';
import type { Network, Pair } from '#lib/arch/node.ts';
import { opsOf } from '#lib/arch/ops.ts';
import { shapesOf } from '#lib/arch/shapes.ts';
import { printedCosts, type PrintedCost } from '#lib/results/printed-costs.ts';
import type { Metric } from '#lib/results/paper/curves.ts';
import { paperResults } from '#lib/results/paper/tables.ts';
import { publishedErrors } from '#lib/results/published-errors.ts';
import type { Origin } from '#lib/state/compare/cost-choices.ts';
import { compareText } from '#lib/text/compare.ts';

const words = compareText.cost;

const INPUT: Pair = [299, 299];

export interface Costed {
	readonly network: Network;
	readonly cost: Totals;
}

/** The published networks with their cost for one image of 299×299, whatever else they take. */
export const costed: readonly Costed[] = published.map((network) => ({
	network,
	cost: totalsOf(opsOf(network), shapesOf(network, INPUT))
}));

/** @throws RangeError for a network that is not a published one */
export function costedById(id: string): Costed {
	const found = costed.find(({ network }) => network.id === id);
	if (!found) throw new RangeError(`${id} is not a published network.`);
	return found;
}

/** Drawn in the paper, and not released as it is drawn. */
export const isDrawn = ({ codeScope }: Network): boolean => codeScope === null;

/** An error that somebody states, and the network that it may be of. */
export interface CostPoint extends Costed, Readonly<Record<Metric, number>> {
	readonly id: string;
	/** Who says so. */
	readonly origin: Origin;
	/** Where it stands in that source. */
	readonly place: string;
}

const idOf = (origin: Origin, { id }: Network): string => `${origin}:${id}`;

/** Table 2 does not say which version of a network it is about: every version that classifies is a candidate. */
const paperPoints = costed
	.filter(({ network }) => network.classes !== null)
	.flatMap((one): CostPoint[] => {
		const row = paperResults.find(({ table, network }) => table === 2 && network === one.network.design);
		if (!row || row.top1 === null || row.top5 === null) return [];
		const { top1, top5 } = row;
		return [{ ...one, top1, top5, id: idOf('paper', one.network), origin: 'paper', place: words.table2 }];
	});

export const costPoints: readonly CostPoint[] = [
	...paperPoints,
	...publishedErrors.map(({ source, network, place, top1, top5 }): CostPoint => {
		const one = costedById(network);
		return { ...one, top1, top5, id: idOf(source, one.network), origin: source, place };
	})
];

/** What one source says about one network. */
export interface SourceRow {
	readonly source: string;
	readonly places: readonly string[];
	readonly printed?: PrintedCost | undefined;
	/** Its errors, where it states any. */
	readonly point?: CostPoint | undefined;
}

/** The paper first, then everybody who prints an error or a cost of the network. */
export function sourcesOf({ id }: Network): readonly SourceRow[] {
	const points = costPoints.filter(({ network }) => network.id === id);
	const printed = printedCosts[id] ?? [];
	const names = new Set([...points.map(({ origin }) => origin), ...printed.map(({ source }) => source)]);
	return [...names].map((name) => {
		const point = points.find(({ origin }) => origin === name);
		const cost = printed.find(({ source }) => source === name);
		const places = [cost?.place, point?.place].filter((place) => place !== undefined);
		return {
			source: name === 'paper' ? words.table.paper : name,
			places: places.filter((place, i) => !places.slice(0, i).some((before) => before.startsWith(place))),
			printed: cost,
			point
		};
	});
}

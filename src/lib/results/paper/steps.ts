/** What each way to evaluate gives a network, one after the other: the tables read across. */
import type { Metric } from './curves.ts';
import {
	paperNetworks,
	paperResults,
	resultTables,
	type PaperNetwork,
	type PaperResult,
	type ResultTable
} from './tables.ts';

/** The networks of which an ensemble is made that is not made of one network alone. */
const members: Partial<Record<PaperNetwork, readonly PaperNetwork[]>> = {
	'inception-v4-and-3-inception-resnet-v2': ['inception-v4', 'inception-resnet-v2']
};

export interface Step {
	readonly table: ResultTable;
	/** `null` where the paper has no such row for the network. */
	readonly result: PaperResult | null;
	/** Points of error that the step from the table before takes away; `null` where one of the two errors is missing. */
	readonly drop: number | null;
}

export interface Way {
	readonly network: PaperNetwork;
	/** One for each table. */
	readonly steps: readonly Step[];
}

const resultIn = (table: ResultTable, network: PaperNetwork): PaperResult | null =>
	paperResults.find(
		(result) =>
			result.table === table && (result.network === network || members[result.network]?.includes(network))
	) ?? null;

/** The errors are printed with one decimal, so their difference has no more. */
const difference = (before: number, after: number): number => Math.round((before - after) * 10) / 10;

/** Of every network with more than one row; an ensemble of several networks is the last step of each of them. */
export function waysOf(metric: Metric): readonly Way[] {
	const ways = paperNetworks.map((network): Way => {
		const found = resultTables.map((table) => ({ table, result: resultIn(table, network) }));
		const steps = found.map(({ table, result }, i): Step => {
			const [before, after] = [found[i - 1]?.result?.[metric] ?? null, result?.[metric] ?? null];
			const drop = before === null || after === null ? null : difference(before, after);
			return { table, result, drop };
		});
		return { network, steps };
	});
	return ways.filter(({ steps }) => steps.some(({ drop }) => drop !== null));
}

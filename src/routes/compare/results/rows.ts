/** The rows of Tables 2 to 5 as the table and the plot show them. */
import { groups } from 'd3-array';
import { symbolCross, symbolStar, symbolWye } from 'd3-shape';
import { designNames } from '#lib/arch/label.ts';
import type { Design } from '#lib/arch/node.ts';
import { markOf, type Mark } from '#lib/charts/parts/design-marks.ts';
import type { DotGroup } from '#lib/charts/DotPlot.svelte';
import type { Metric } from '#lib/results/paper/curves.ts';
import {
	isDesign,
	paperResults,
	resultNotes,
	type PaperNetwork,
	type PaperResult,
	type ResultNote
} from '#lib/results/paper/tables.ts';
import type { Grouping } from '#lib/state/compare/results-choices.ts';
import { compareText } from '#lib/text/compare.ts';

const words = compareText.results;

export const nameOf = (network: PaperNetwork): string =>
	isDesign(network) ? designNames[network].name : words.networks[network];

export const idOf = ({ table, network }: PaperResult): string => `${table}-${network}`;

export const letterOf = (note: ResultNote): string =>
	String.fromCharCode('a'.charCodeAt(0) + resultNotes.indexOf(note));

type Sign = Pick<Mark, 'hue' | 'shape'>;
const others: Readonly<Record<Exclude<PaperNetwork, Design>, Sign>> = {
	'bn-inception': { hue: 'var(--ink-soft)', shape: symbolWye },
	'resnet-151': { hue: 'var(--ink-soft)', shape: symbolCross },
	'inception-v4-and-3-inception-resnet-v2': { hue: 'var(--ink)', shape: symbolStar }
};

export const signOf = (network: PaperNetwork): Sign =>
	isDesign(network) ? markOf(network) : others[network];

export interface RowGroup {
	readonly id: string;
	readonly title: string;
	readonly rows: readonly PaperResult[];
}

/** All rows, those together that the reader wants to compare. */
export const groupsOf = (by: Grouping): readonly RowGroup[] =>
	groups(paperResults, (result) => String(result[by])).flatMap(([id, rows]) => {
		const [first] = rows;
		if (!first) return [];
		const title = by === 'table' ? words.groupTitle(first.table, first.set) : nameOf(first.network);
		return [{ id, title, rows }];
	});

/** The rows that have this error, as dots. */
export function dotsOf(by: Grouping, metric: Metric): readonly DotGroup[] {
	const name = words.metric[metric];
	return groupsOf(by).map(({ id, title, rows }) => ({
		id,
		title,
		dots: rows.flatMap((result) => {
			const value = result[metric];
			if (value === null) return [];
			const network = nameOf(result.network);
			return [
				{
					id: idOf(result),
					value,
					label: by === 'table' ? network : words.protocol(result),
					mark: signOf(result.network),
					readout: words.readout(
						network,
						words.one(value),
						name,
						result,
						result.notes.map(letterOf).join(', ')
					)
				}
			];
		})
	}));
}

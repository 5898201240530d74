/** Nodes and what sets them apart, in words. */
import type { GroupPair } from '#lib/arch/diff.ts';
import type { Difference, Side } from '#lib/arch/difference.ts';
import { paperLabel } from '#lib/arch/label.ts';
import type { Network } from '#lib/arch/node.ts';
import { opsOf, type Op } from '#lib/arch/ops.ts';
import { compareText } from '#lib/text/compare.ts';

const words = compareText.networks;

/** The paper's wording, and what it leaves out where just that differs. */
export function nodeWords(op: Op, differences: readonly Difference[], side: Side): string {
	const unsaid = differences.flatMap((difference) => {
		const { aspect } = difference;
		if (aspect !== 'batchNorm' && aspect !== 'bias') return [];
		return (difference[side] ? words.with : words.without)(words.aspects[aspect]);
	});
	return [paperLabel(op), ...unsaid].join(', ');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What differs, as the beginning of a line. */
export const aspectWords = (differences: readonly Difference[]): string =>
	capital(differences.map(({ aspect }) => words.aspects[aspect]).join(', '));

/** Blocks of one side of a pair: how many they are, or which ones where they are some of a repetition. */
export function groupWords(pair: GroupPair, side: Side): string {
	const modules = pair[side]?.modules ?? [];
	const [first, last] = [modules[0], modules.at(-1)];
	if (!first || !last) return words.list.none;
	if (first.repeat && last.repeat && modules.length < first.repeat.of)
		return words.list.some(first.label, first.repeat.index, last.repeat.index, first.repeat.of);
	return words.list.all(first.label, modules.length);
}

/** The different labels of some nodes of one network, in their order. */
export function labelsOf(network: Network, ids: readonly string[]): readonly string[] {
	const wanted = new Set(ids);
	return [
		...new Set(
			opsOf(network)
				.filter(({ id }) => wanted.has(id))
				.map(paperLabel)
		)
	];
}

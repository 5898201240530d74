/** What a reader has to know of a stage that two networks do not share: the pairs in which something differs. */
import type { NodePair } from './align.ts';
import type { GroupPair, RunPair, StagePair } from './diff.ts';
import type { Difference, Side, Sided } from './difference.ts';
import type { Op } from './ops.ts';

export type Finding =
	/** Neighbours that the other network does not have. */
	| { readonly what: 'alone'; readonly side: Side; readonly ops: readonly [Op, ...Op[]] }
	/** One node in two settings. */
	| ({ readonly what: 'differs'; readonly differences: readonly Difference[] } & Sided<Op>);

function findingOf({ left, right, differences }: NodePair): Finding | null {
	if (left && right) return differences.length > 0 ? { what: 'differs', left, right, differences } : null;
	if (left) return { what: 'alone', side: 'left', ops: [left] };
	return right && { what: 'alone', side: 'right', ops: [right] };
}

/** In the order of the data; nodes without a counterpart that stand beside each other are one finding. */
export function findingsOf({ nodes }: GroupPair): readonly Finding[] {
	const findings: Finding[] = [];
	let previous: Finding | null = null;
	for (const pair of nodes) {
		const finding = findingOf(pair);
		if (finding?.what === 'alone' && previous?.what === 'alone' && finding.side === previous.side) {
			findings.pop();
			previous = { ...finding, ops: [...previous.ops, ...finding.ops] };
		} else previous = finding;
		if (previous) findings.push(previous);
	}
	return findings;
}

/** The side that has the whole run for itself; `null` where both have it. */
export const ownerOf = ({ left, right }: RunPair): Side | null =>
	right.length === 0 ? 'left' : left.length === 0 ? 'right' : null;

/** How many findings a stage has; a whole block and a number of repetitions are one each. */
export const countOf = ({ runs }: StagePair): number =>
	runs.reduce((sum, run) => {
		if (ownerOf(run)) return sum + 1;
		const repeats = run.left.length === run.right.length ? 0 : 1;
		return sum + repeats + run.groups.reduce((inner, group) => inner + findingsOf(group).length, 0);
	}, 0);

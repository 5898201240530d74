/** The nodes of two modules in pairs, so that as little as possible differs. */
import { cheapestWay, type Move } from './cheapest.ts';
import { differencesOf, weightOf, type Difference, type Sided } from './difference.ts';
import type { Op, Tree } from './ops.ts';

/** At least one of the two is there. */
export interface NodePair extends Sided<Op | null> {
	/** None when a node stands alone. */
	readonly differences: readonly Difference[];
}

export interface Aligned {
	readonly pairs: readonly NodePair[];
	/** How much differs; a whole number. */
	readonly weight: number;
}

/** A node, or lanes side by side that end in a concatenation. */
type Step = Op | Fork;
type Steps = readonly Step[];
interface Fork {
	readonly lanes: readonly Steps[];
	readonly concat: Op;
}

const isFork = (step: Step): step is Fork => 'lanes' in step;

/** What a module does, one after the other; a shortcut is told by the sum that it ends in. */
function stepsOf(tree: Tree): Steps {
	switch (tree.kind) {
		case 'op':
			return [tree.op];
		case 'series':
			return tree.children.flatMap(stepsOf);
		case 'branches':
			return [{ lanes: tree.children.map(stepsOf), concat: tree.concat }];
		case 'residual':
			return [...stepsOf(tree.body), tree.scale, tree.add, ...(tree.relu ? [tree.relu] : [])];
	}
}

/** Two nodes without a counterpart weigh as much as a pair that shares nothing but its kind. */
const ALONE = 10;
/** A node of a lane that is missing as a whole weighs less: what is left over keeps together. */
const ALONE_IN_LANE = 8;

/** Pairs found so far, in order: most of what is tried is thrown away, so nothing is copied. */
interface Bundle {
	readonly parts: readonly (Bundle | NodePair)[];
	readonly weight: number;
}

const pairsIn = ({ parts }: Bundle): readonly NodePair[] =>
	parts.flatMap((part) => ('parts' in part ? pairsIn(part) : part));

const nothing: Bundle = { parts: [], weight: 0 };

const joined = (...parts: readonly Bundle[]): Bundle => ({
	parts,
	weight: parts.reduce((sum, { weight }) => sum + weight, 0)
});

const lighter = (best: Bundle, next: Bundle): Bundle => (next.weight < best.weight ? next : best);

const opsIn = (step: Step): readonly Op[] =>
	isFork(step) ? [...step.lanes.flat().flatMap(opsIn), step.concat] : [step];

type Alone = (steps: Steps, each?: number) => Bundle;

const alone =
	(place: (op: Op) => Sided<Op | null>): Alone =>
	(steps, each = ALONE) => {
		const pairs = steps.flatMap(opsIn).map((op) => ({ ...place(op), differences: [] }));
		return { parts: pairs, weight: each * pairs.length };
	};
const aloneLeft = alone((left) => ({ left, right: null }));
const aloneRight = alone((right) => ({ left: null, right }));

/** `null` for nodes of different kinds. */
function paired(left: Op, right: Op): Bundle | null {
	const differences = differencesOf(left, right);
	return differences && { parts: [{ left, right, differences }], weight: weightOf(differences) };
}

/** Lanes with the lanes that they are most like, in any order. */
function alignLanes(left: readonly Steps[], right: readonly Steps[]): Bundle {
	const together = left.map((ours) => right.map((theirs) => alignSteps(ours, theirs)));
	const leftAlone = left.map((lane) => aloneLeft(lane, ALONE_IN_LANE));
	const rightAlone = right.map((lane) => aloneRight(lane, ALONE_IN_LANE));
	/** @param free places in `right` of the lanes that are not yet paired */
	const assign = (i: number, free: readonly number[]): Bundle => {
		const single = leftAlone[i];
		if (!single) return joined(...free.map((j) => rightAlone[j] ?? nothing));
		const choices = free.map((j) =>
			joined(
				together[i]?.[j] ?? nothing,
				assign(
					i + 1,
					free.filter((other) => other !== j)
				)
			)
		);
		return [...choices, joined(single, assign(i + 1, free))].reduce(lighter);
	};
	return assign(0, [...right.keys()]);
}

const alignForks = (left: Fork, right: Fork): Bundle =>
	joined(alignLanes(left.lanes, right.lanes), paired(left.concat, right.concat) ?? nothing);

/** A fork where the other network has a single lane. */
const openFork = ({ lanes, concat }: Fork, align: (lane: Steps) => Bundle, single: Alone): Bundle =>
	lanes
		.map((chosen) =>
			joined(
				...lanes.map((lane) => (lane === chosen ? align(lane) : single(lane, ALONE_IN_LANE))),
				single([concat])
			)
		)
		.reduce(lighter);

const move = (left: number, right: number, value: Bundle): Move<Bundle> => ({
	left,
	right,
	cost: value.weight,
	value
});

/** All stretches of nodes that `steps` begins with, up to the first fork. */
function stretches(steps: Steps): readonly Steps[] {
	const fork = steps.findIndex(isFork);
	const nodes = fork < 0 ? steps : steps.slice(0, fork);
	return nodes.map((_, i) => nodes.slice(0, i + 1));
}

/** How the first steps can be passed together: a fork may take several nodes of the other network for one of its lanes. */
function movesTogether(left: Steps, right: Steps): readonly Move<Bundle>[] {
	const [ours, theirs] = [left[0], right[0]];
	if (!ours || !theirs) return [];
	if (isFork(ours) && isFork(theirs)) return [move(1, 1, alignForks(ours, theirs))];
	if (isFork(ours))
		return stretches(right).map((nodes) =>
			move(
				1,
				nodes.length,
				openFork(ours, (lane) => alignSteps(lane, nodes), aloneLeft)
			)
		);
	if (isFork(theirs))
		return stretches(left).map((nodes) =>
			move(
				nodes.length,
				1,
				openFork(theirs, (lane) => alignSteps(nodes, lane), aloneRight)
			)
		);
	const pair = paired(ours, theirs);
	return pair ? [move(1, 1, pair)] : [];
}

function alignSteps(left: Steps, right: Steps): Bundle {
	const way = cheapestWay({ left: left.length, right: right.length }, (i, j) => {
		const [ours, theirs] = [left[i], right[j]];
		return [
			...movesTogether(left.slice(i), right.slice(j)),
			...(ours ? [move(1, 0, aloneLeft([ours]))] : []),
			...(theirs ? [move(0, 1, aloneRight([theirs]))] : [])
		];
	});
	return joined(...way);
}

/** Every op of both modules, once. Without one of the two, all of the other's stand alone. */
export function alignModules({ left, right }: Sided<Tree | null>): Aligned {
	const bundle = alignSteps(left ? stepsOf(left) : [], right ? stepsOf(right) : []);
	return { pairs: pairsIn(bundle), weight: bundle.weight };
}

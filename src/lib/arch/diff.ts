/** Two networks aligned stage by stage, block by block, node by node, so that as little as possible differs. */
import { alignModules, type NodePair } from './align.ts';
import { cheapestWay, type Move } from './cheapest.ts';
import type { Side, Sided } from './difference.ts';
import { groupsOf, type Group } from './groups.ts';
import { opsOf, treesOf, valueAt } from './ops.ts';
import { stageNames, stagesOf, type StageName } from './stages.ts';
import type { Module, Network } from './node.ts';

/** Equal modules of one network beside those of the other that stand in their place. At least one of the two is there. */
export interface GroupPair extends Sided<Group | null> {
	/** Nodes of the first module of each, in the order of the data. */
	readonly nodes: readonly NodePair[];
	/** How much differs, by the measure that the alignment makes as small as it can. */
	readonly weight: number;
}

/** Repetitions of one block beside those of the other network; empty where it has none. */
export interface RunPair extends Sided<readonly Module[]> {
	/** Where one network repeats exactly what the other varies, a group of the first is in several pairs. */
	readonly groups: readonly GroupPair[];
}

export interface StagePair {
	readonly name: StageName;
	readonly runs: readonly RunPair[];
}

export interface NetworkDiff extends Sided<Network> {
	/** In order; those that at least one of the networks has. */
	readonly stages: readonly StagePair[];
}

type Run = readonly Group[];

/** Neighbours that the network counts as one repetition; any other group is a run of its own. */
function runsOf(groups: readonly Group[]): readonly Run[] {
	const runs: Group[][] = [];
	const repeated = (group: Group | undefined) => group?.modules[0].repeat?.group;
	for (const group of groups) {
		const last = runs.at(-1);
		if (last && repeated(group) !== undefined && repeated(last[0]) === repeated(group)) last.push(group);
		else runs.push([group]);
	}
	return runs;
}

const modulesOf = (run: Run): readonly Module[] => run.flatMap(({ modules }) => modules);

/** Pairs the parts of two given networks. */
class Pairing {
	readonly #networks: Sided<Network>;
	readonly #groups: Sided<readonly Group[]>;

	constructor(left: Network, right: Network) {
		this.#networks = { left, right };
		this.#groups = { left: groupsOf(left), right: groupsOf(right) };
	}

	stage(name: StageName): StagePair {
		const runs = (side: Side): readonly Run[] => {
			const modules = stagesOf(this.#networks[side]).get(name) ?? [];
			return runsOf(this.#groups[side].filter(({ modules: [first] }) => modules.includes(first)));
		};
		return { name, runs: this.#runs(runs('left'), runs('right')) };
	}

	#runs(left: readonly Run[], right: readonly Run[]): readonly RunPair[] {
		return cheapestWay({ left: left.length, right: right.length }, (i, j) => {
			const [ours, theirs] = [left[i], right[j]];
			return [
				...(ours && theirs ? [this.#together(ours, theirs)] : []),
				...(ours ? [this.#alone('left', ours)] : []),
				...(theirs ? [this.#alone('right', theirs)] : [])
			];
		});
	}

	/** The cost is that of all modules. */
	#alone(side: Side, run: Run): Move<RunPair> {
		const groups = run.map((group) =>
			side === 'left' ? this.#group(group, null) : this.#group(null, group)
		);
		return {
			...{ left: 0, right: 0, [side]: 1 },
			cost: groups.reduce((sum, { weight }, i) => sum + weight * (run[i]?.modules.length ?? 0), 0),
			value: { left: [], right: [], [side]: modulesOf(run), groups }
		};
	}

	/** The cost is what differs in each module that has a partner, and all of the modules that have none. */
	#together(left: Run, right: Run): Move<RunPair> {
		const groups = this.#stretched(left, right);
		const value = { left: modulesOf(left), right: modulesOf(right), groups };
		const each = groups.reduce((sum, { weight }) => sum + weight, 0) / groups.length;
		const [n, m] = [value.left.length, value.right.length];
		const extra = n > m ? this.#alone('left', left).cost / n : this.#alone('right', right).cost / m;
		return {
			left: 1,
			right: 1,
			cost: Math.round(each * Math.min(n, m) + extra * Math.abs(n - m)),
			value
		};
	}

	/** Each group of the longer run in one pair, in order; those of the shorter run in one or more. */
	#stretched(left: Run, right: Run): readonly GroupPair[] {
		const [rightIsLonger, leftIsLonger] = [right.length > left.length, left.length > right.length];
		return cheapestWay({ left: left.length, right: right.length }, (i, j) => {
			const moves: Move<GroupPair>[] = [];
			const add = (a: number, b: number, ours: Group | undefined, theirs: Group | undefined) => {
				if (!ours || !theirs) return;
				const value = this.#group(ours, theirs);
				moves.push({ left: a, right: b, cost: value.weight, value });
			};
			add(1, 1, left[i], right[j]);
			if (leftIsLonger) add(1, 0, left[i], right[j - 1]);
			if (rightIsLonger) add(0, 1, left[i - 1], right[j]);
			return moves;
		});
	}

	#group(left: Group | null, right: Group | null): GroupPair {
		const tree = (side: Side, group: Group | null) =>
			group && valueAt(treesOf(this.#networks[side]), group.id);
		const { pairs, weight } = alignModules({ left: tree('left', left), right: tree('right', right) });
		return { left, right, nodes: pairs, weight };
	}
}

/** The same with the sides exchanged. */
const turned = <T extends Sided<unknown>>(pair: T): T => ({ ...pair, left: pair.right, right: pair.left });

const mirror = (diff: NetworkDiff): NetworkDiff => ({
	...turned(diff),
	stages: diff.stages.map(({ name, runs }) => ({
		name,
		runs: runs.map((run) => ({
			...turned(run),
			groups: run.groups.map((group) => ({
				...turned(group),
				nodes: group.nodes.map((pair) => ({ ...turned(pair), differences: pair.differences.map(turned) }))
			}))
		}))
	}))
});

/** Which network stands on the left changes nothing but the sides: ties are broken by the order of the ids. */
export function diff(left: Network, right: Network): NetworkDiff {
	if (left.id > right.id) return mirror(diff(right, left));
	const pairing = new Pairing(left, right);
	const [ours, theirs] = [stagesOf(left), stagesOf(right)];
	return {
		left,
		right,
		stages: stageNames.filter((name) => ours.has(name) || theirs.has(name)).map((name) => pairing.stage(name))
	};
}

/** What is in place of a node in the other network. */
export interface Counterpart {
	/** Ids of what stands in its place, in every repetition. */
	readonly others: readonly string[];
	/** `alone` where nothing does, `differs` where one of them has other settings or is missing; `null` where all are equal. */
	readonly mark: 'alone' | 'differs' | null;
}

/** The counterpart of every op of both networks, by id; those of repetitions are those of the block that they repeat. */
export function counterpartsOf({
	left,
	right,
	stages
}: NetworkDiff): Sided<ReadonlyMap<string, Counterpart>> {
	const found = { left: new Map<string, Counterpart>(), right: new Map<string, Counterpart>() };
	const ids = { left: idsByPlace(left), right: idsByPlace(right) };
	const groups = stages.flatMap(({ runs }) => runs.flatMap((run) => run.groups));
	const note = (side: Side, from: readonly string[], to: readonly string[], differs: boolean) => {
		for (const id of from) {
			const known = found[side].get(id);
			const others = [...(known?.others ?? []), ...to];
			const different = differs || (known !== undefined && known.mark !== null);
			found[side].set(id, { others, mark: others.length === 0 ? 'alone' : different ? 'differs' : null });
		}
	};
	for (const group of groups)
		for (const pair of group.nodes) {
			const ours = pair.left && group.left ? ids.left(group.left, pair.left.id) : [];
			const theirs = pair.right && group.right ? ids.right(group.right, pair.right.id) : [];
			const differs = pair.differences.length > 0 || pair.left === null || pair.right === null;
			note('left', ours, theirs, differs);
			note('right', theirs, ours, differs);
		}
	return found;
}

/** The ids that an op of a group's first module has in all of its modules. */
function idsByPlace(network: Network): (group: Group, id: string) => readonly string[] {
	const ids = new Map<string, string[]>(network.modules.map(({ id }) => [id, []]));
	for (const { id, module } of opsOf(network)) valueAt(ids, module).push(id);
	return ({ id: first, modules }, id) => {
		const place = valueAt(ids, first).indexOf(id);
		return modules.flatMap((module) => valueAt(ids, module.id)[place] ?? []);
	};
}

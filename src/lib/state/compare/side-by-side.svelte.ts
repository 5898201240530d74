import { networkById } from '#lib/arch/catalogue.ts';
import { diff, counterpartsOf, type Counterpart } from '#lib/arch/diff.ts';
import type { Side, Sided } from '#lib/arch/difference.ts';
import { ownerOf } from '#lib/arch/findings.ts';
import { groupsOf, showing, toggled } from '#lib/arch/groups.ts';
import { layersOf } from '#lib/arch/layers.ts';
import type { Shape } from '#lib/arch/node.ts';
import { INPUT, opsOf } from '#lib/arch/ops.ts';
import { shapesOf, shapesOrProblem, VanishingMapError } from '#lib/arch/shapes.ts';
import { networksStart, type NetworksChoices, type Spot } from './networks-choices.ts';
import { inputRange, sideWithin } from '../explore/explorer.svelte.ts';
import { placesOf, scaleOf, valuesOf } from '../explore/quantities.ts';

export const sides = ['left', 'right'] as const;
export const otherThan = (side: Side): Side => (side === 'left' ? 'right' : 'left');

const both = <T>(make: (side: Side) => T): Sided<T> => ({ left: make('left'), right: make('right') });

const sameEntry: Counterpart = { others: [INPUT], mark: null };

/** Nodes of one of the two. */
export interface Pointed {
	readonly side: Side;
	readonly ids: readonly string[];
}

/** Two networks under one cursor. */
export class SideBySide {
	choices = $state.raw<NetworksChoices>(networksStart);
	/** Nodes that the reader is on. */
	pointed = $state.raw<Pointed | null>(null);

	readonly #left = $derived.by(() => networkById(this.choices.left));
	readonly #right = $derived.by(() => networkById(this.choices.right));
	readonly networks = $derived({ left: this.#left, right: this.#right });
	readonly diff = $derived.by(() => diff(this.#left, this.#right));
	readonly #counterparts = $derived.by(() => counterpartsOf(this.diff));

	/** Of the input that both get. */
	readonly usual = $derived(Math.max(...sides.map((side) => this.networks[side].defaultInput[0])));
	readonly size = $derived.by(() => this.choices.input ?? this.usual);
	readonly range = $derived.by(() => inputRange(this.#left, this.#right));
	readonly #computed = $derived.by(() => both((side) => shapesOrProblem(this.networks[side], this.size)));
	/** The network that cannot take the chosen size, and why. */
	readonly problem = $derived.by(() => {
		for (const side of sides) {
			const found = this.#computed[side];
			if (found instanceof VanishingMapError) return { network: this.networks[side], error: found };
		}
		return null;
	});
	/** The size that is drawn: the usual one while the chosen one is impossible. */
	readonly drawn = $derived(this.problem ? this.usual : this.size);
	readonly shapes = $derived.by((): Sided<ReadonlyMap<string, Shape>> =>
		both((side) => shapesOf(this.networks[side], [this.drawn, this.drawn]))
	);

	readonly #values = $derived.by(() => {
		const { colour } = this.choices;
		const none = { times: new Map(), activity: null };
		return both((side) => valuesOf(colour, layersOf(this.networks[side], this.shapes[side]), none));
	});
	/** Of the quantity that the colours stand for: one for both, so that equal colours are equal amounts. */
	readonly scale = $derived.by(() => {
		const values = sides.flatMap((side) => [...(this.#values[side]?.values() ?? [])]);
		return scaleOf(this.choices.colour, values);
	});
	/** Places of nodes on that scale; `null` where they have the colours of their kinds. */
	readonly places = $derived.by(() =>
		both((side) => {
			const values = this.#values[side];
			return values && placesOf(values, this.scale);
		})
	);

	readonly unfolded = $derived(new Set(this.choices.unfolded));
	readonly #at = $derived.by((): Pointed | null => {
		const { node } = this.choices;
		return this.pointed ?? (node && { side: node.side, ids: [node.id] });
	});
	/** On each side, the nodes that the cursor is on. */
	readonly lit = $derived.by((): Sided<readonly string[]> => {
		const at = this.#at;
		return both((side) => {
			if (!at) return [];
			return side === at.side ? at.ids : at.ids.flatMap((id) => this.counterpart(at.side, id).others);
		});
	});

	/** What is in place of a node in the other network. */
	counterpart(side: Side, id: string): Counterpart {
		return this.#counterparts[side].get(id) ?? sameEntry;
	}

	/**
	 * How a block differs from its counterpart: `alone` for each of its modules, `differs` for the first one where the number of
	 * repetitions does.
	 */
	blockMark(side: Side, module: string): Counterpart['mark'] {
		const run = this.diff.stages
			.flatMap(({ runs }) => runs)
			.find((candidate) => candidate[side].some(({ id }) => id === module));
		if (!run) return null;
		if (ownerOf(run)) return 'alone';
		return run.left.length !== run.right.length && run[side][0]?.id === module ? 'differs' : null;
	}

	/** Takes choices over, e.g. from the URL; a node inside a folded group unfolds it, one that is in neither network is dropped. */
	adopt(choices: NetworksChoices): void {
		this.pointed = null;
		const network = choices.node && networkById(choices[choices.node.side]);
		const op = network && opsOf(network).find(({ id }) => id === choices.node?.id);
		this.choices = {
			...choices,
			input: sideWithin(choices.input, networkById(choices.left), networkById(choices.right)),
			node: op ? choices.node : null,
			unfolded: op ? showing(groupsOf(network), op.module, choices.unfolded) : choices.unfolded
		};
	}

	change(change: Partial<NetworksChoices>): void {
		this.adopt({ ...this.choices, ...change });
	}

	/** Another network on one side; what was selected and unfolded belongs to the ones before. */
	choose(side: Side, id: string): void {
		this.change({ [side]: id, node: null, unfolded: [] });
	}

	swap(): void {
		const { left, right, node } = this.choices;
		this.change({ left: right, right: left, node: node && { ...node, side: otherThan(node.side) } });
	}

	/** In both networks, where both have such a group; folding one gives up the selected node. */
	toggle(group: string): void {
		const { unfolded, node } = this.choices;
		this.change({ unfolded: toggled(unfolded, group), node: unfolded.includes(group) ? null : node });
	}

	/** The cursor leaves that node, unless it is elsewhere already. */
	leave({ side, id }: Spot): void {
		if (this.pointed?.side === side && this.pointed.ids.includes(id)) this.pointed = null;
	}
}

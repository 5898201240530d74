import { groupsOf, showing, standInOf, toggled, type Group } from '#lib/arch/groups.ts';
import { shapesOf, shapesOrProblem, VanishingMapError } from '#lib/arch/shapes.ts';
import { hasPlace } from '#lib/origin/place.ts';
import type { Network } from '#lib/arch/node.ts';
import { explorerStart, type ExplorerChoices } from './explorer-choices.ts';
import { selectionAt } from './selection.ts';

/** The sides that a reader may try, around the networks' own; what is too small is said, not hidden. */
export const inputRange = (...networks: readonly Network[]) => {
	const sides = networks.map(({ defaultInput: [side] }) => side);
	return { smallest: Math.round(Math.min(...sides) / 4), largest: 2 * Math.max(...sides) } as const;
};

/** A side that one of the networks may be tried with; `null` for one that is too large. */
export const sideWithin = (side: number | null, ...networks: readonly Network[]): number | null =>
	side !== null && side <= inputRange(...networks).largest ? side : null;

/** What the explorer of one network shows: the reader's choices and what follows from them. */
export class Explorer {
	readonly network: Network;
	readonly groups: readonly Group[];
	choices = $state.raw<ExplorerChoices>(explorerStart);

	readonly side = $derived.by(() => this.choices.input ?? this.network.defaultInput[0]);

	/** Shapes at the chosen size, or why there are none. */
	readonly computed = $derived.by(() => shapesOrProblem(this.network, this.side));
	readonly problem = $derived(this.computed instanceof VanishingMapError ? this.computed : null);

	/** Shapes to draw: those of the network's own size while the chosen one is impossible. */
	readonly shapes = $derived.by(() =>
		this.computed instanceof VanishingMapError ? shapesOf(this.network) : this.computed
	);

	readonly #unfolded = $derived.by(() => this.choices.unfolded.join());
	/** The same set as long as the same groups are unfolded: a drawing is laid out anew for another one. */
	readonly unfolded = $derived(new Set(this.#unfolded.split(',').filter(Boolean)));
	readonly selected = $derived.by(() => {
		const { node } = this.choices;
		return node === null ? null : selectionAt(this.network, node);
	});

	constructor(network: Network) {
		this.network = network;
		this.groups = groupsOf(network);
	}

	/** Takes choices over, e.g. from the URL; a node or module inside a folded group unfolds it. */
	adopt(choices: ExplorerChoices): void {
		const selected = choices.node === null ? null : selectionAt(this.network, choices.node);
		const known = choices.unfolded.filter((id) => this.groups.some((group) => group.id === id));
		const unfolded = selected?.module ? showing(this.groups, selected.module.id, known) : known;
		const input = sideWithin(choices.input, this.network);
		const taken = { ...choices, node: selected?.id ?? null, unfolded, input };
		this.choices = taken;
		const shape = selected && this.shapes.get(selected.output);
		this.choices = {
			...taken,
			pixel: shape && taken.pixel && hasPlace(shape, taken.pixel) ? taken.pixel : null,
			held: shape ? taken.held.filter((channel) => channel < shape[2]) : []
		};
	}

	/** Id of what is drawn for a node or module: that of the first block where its own is folded away. */
	drawn(id: string, module: string): string {
		return standInOf(this.groups, { id, module: { id: module } }, this.choices.unfolded);
	}

	/** Folds or unfolds a group; a selected node that would be hidden moves to its stand-in. */
	toggle(group: string): void {
		const unfolded = toggled(this.choices.unfolded, group);
		const node = this.selected && standInOf(this.groups, this.selected, unfolded);
		const pixel = node === this.choices.node ? this.choices.pixel : null;
		this.choices = { ...this.choices, node, pixel, unfolded };
	}

	resize(input: number): void {
		this.choices = { ...this.choices, input: input === this.network.defaultInput[0] ? null : input };
	}
}

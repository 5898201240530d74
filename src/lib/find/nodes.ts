/** Search over every node and module of every network: by code name, by the paper's name, by window, by shape. */
import MiniSearch, { type Options } from 'minisearch';
import { catalogue } from '#lib/arch/catalogue.ts';
import { groupOf, groupsOf, standInOf } from '#lib/arch/groups.ts';
import { paperLabel } from '#lib/arch/label.ts';
import type { ModuleKind, Network, Shape } from '#lib/arch/node.ts';
import { opsOf, outputsOf, valueAt, type Op } from '#lib/arch/ops.ts';
import { at, shapesOf } from '#lib/arch/shapes.ts';
import { shapeText } from '#lib/layout/caption.ts';
import { asked, reading } from './words.ts';

export interface FoundNode {
	readonly network: Network;
	/** Of the node or module. */
	readonly id: string;
	/** What the paper calls it. */
	readonly label: string;
	/** `null` for a module. */
	readonly op: Op | null;
	/** Of the module that it is or belongs to. */
	readonly kind: ModuleKind;
	/** What it gives on, at the network's own input. */
	readonly shape: Shape;
	/** How many equal blocks have it, this one among them. */
	readonly blocks: number;
	/** Words of it that were found, as `termsOf` writes them. */
	readonly terms: ReadonlySet<string>;
}

interface Entry {
	/** Place in the list of entries. */
	readonly id: number;
	readonly network: Network;
	readonly node: string;
	readonly op: Op | null;
	readonly kind: ModuleKind;
	readonly shape: Shape;
	/** The same for the same node of equal blocks. */
	readonly standIn: string;
	readonly blocks: number;
	readonly code: string;
	readonly label: string;
	readonly size: string;
	readonly of: string;
	/** Names by which it may be asked for outright, in small letters. */
	readonly paths: readonly string[];
}

const options: Options<Entry> = {
	fields: ['code', 'label', 'size', 'of'],
	...reading,
	searchOptions: { ...reading.searchOptions, boost: { code: 2 } }
};

type Unnumbered = Omit<Entry, 'id'>;

function entriesOf(network: Network): readonly Unnumbered[] {
	const shapes = shapesOf(network);
	const groups = groupsOf(network);
	const outputs = outputsOf(network);
	const ops = opsOf(network);
	const named = new Set(ops.map(({ id }) => id));
	return network.modules.flatMap((module) => {
		const entry = (node: string, op: Op | null, label: string): Unnumbered => {
			const shape = at(shapes, op ? op.id : valueAt(outputs, module.id));
			const code = network.codeScope ? `${network.codeScope}/${node}` : node;
			return {
				network,
				node,
				op,
				kind: module.kind,
				shape,
				standIn: standInOf(groups, { id: node, module }, []),
				blocks: groupOf(groups, module.id)?.modules.length ?? 1,
				code,
				label: op ? `${label} ${op.op} ${module.label}` : label,
				size: shapeText(shape),
				of: network.title,
				paths: [node.toLowerCase(), code.toLowerCase()]
			};
		};
		const nodes = ops.filter((op) => op.module === module.id).map((op) => entry(op.id, op, paperLabel(op)));
		return named.has(module.id) ? nodes : [entry(module.id, null, module.label), ...nodes];
	});
}

/** How much more counts a node of the network that the reader looks at; one whose path has the question in one piece, or is it. */
const IN_SIGHT = 4;
const IN_ONE_PIECE = 8;
const WHOLE = 64;

/** A search over the nodes of the catalogue. */
export class NodeIndex {
	readonly #entries: readonly Entry[] = catalogue.flatMap(entriesOf).map((entry, id) => ({ ...entry, id }));
	readonly #index = new MiniSearch<Entry>(options);
	/** Of the paths of nodes, each once. */
	readonly #parts = [...new Set(this.#entries.flatMap(({ node }) => node.toLowerCase().split('/')))];

	constructor() {
		this.#index.addAll(this.#entries);
	}

	/**
	 * Nodes with every word of `query` or its beginning, the best one first; equal blocks are one.
	 * @param here id of a network whose nodes come first
	 */
	find(query: string, here: string | null): readonly FoundNode[] {
		const name = query.trim().toLowerCase();
		const weight = ({ network, paths }: Entry): number => {
			const likeness = paths.filter((path) => path.includes(name));
			const outright = likeness.includes(name) ? WHOLE : likeness.length > 0 ? IN_ONE_PIECE : 1;
			return (network.id === here ? IN_SIGHT : 1) * outright;
		};
		const found = this.#index
			.search(asked(query), { boostDocument: (id) => weight(this.#entry(id)) })
			.map(({ id, terms }) => ({ ...this.#entry(id), terms: new Set(terms) }));
		const seen = new Set<string>();
		return found
			.filter(({ network, standIn }) => {
				const key = `${network.id} ${standIn}`;
				return !seen.has(key) && seen.add(key);
			})
			.map(({ network, node, op, kind, shape, blocks, terms, label }) => ({
				network,
				id: node,
				label: op ? paperLabel(op) : label,
				op,
				kind,
				shape,
				blocks,
				terms
			}));
	}

	#entry(id: unknown): Entry {
		const entry = this.#entries[Number(id)];
		if (!entry) throw new RangeError(`The index has no entry ${String(id)}.`);
		return entry;
	}

	/** Whether `query` names a node or a part of its path outright, so that nodes are what is asked for. */
	names(query: string): boolean {
		const name = query.trim().toLowerCase();
		const part = (path: string) => path === name || (/\d/.test(name) && path.startsWith(name));
		return /[_/]|\d×\d|^[\d,]+$/.test(asked(name)) || this.#parts.some(part);
	}
}

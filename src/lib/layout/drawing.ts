/**
 * A whole network on a page: its parts run from left to right and wrap like words in a line.
 * All lengths in px, the origin is the upper left corner.
 */
import { INPUT, opsOf, outputsOf, treesOf, valueAt, type Tree } from '#lib/arch/ops.ts';
import type { Module, Network, Shape } from '#lib/arch/node.ts';
import { groupsOf, type Group } from '#lib/arch/groups.ts';
import { inputUnit, inRow, unitOf, type Glyph, type Unit } from './unit.ts';

export interface Point {
	readonly x: number;
	readonly y: number;
}

/** A line from one node to a node that reads it. */
export interface Link {
	readonly from: string;
	readonly to: string;
	/** `skip` is the shortcut of a residual block; `wrap` goes on in the next line. */
	readonly kind: 'flow' | 'skip' | 'wrap';
	/** Whether it ends in a concatenation. */
	readonly joins: boolean;
	readonly source: Point;
	readonly target: Point;
	/** Height at which a skip or a wrap travels. */
	readonly rail: number;
}

/** Heading of a module or of a folded group. */
export interface Title {
	readonly module: Module;
	readonly group: Group;
	readonly folded: boolean;
	/** Whether it begins a module of a group of several, and so carries the fold control. */
	readonly foldable: boolean;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	/** Lower edge of the module's ground. */
	readonly bottom: number;
}

export interface Drawing {
	readonly width: number;
	readonly height: number;
	readonly glyphs: readonly Glyph[];
	readonly links: readonly Link[];
	readonly titles: readonly Title[];
}

export interface DrawingOptions {
	/** Room for a line, `NARROWEST` at least; a part that is wider makes the drawing wider. */
	readonly width: number;
	/** Ids of groups to draw in full. */
	readonly unfolded?: ReadonlySet<string>;
	/** Ids of the modules to draw, neighbours of each other, in no more room than they need; all unless given. */
	readonly modules?: ReadonlySet<string>;
}

/** Narrower than this, a block no longer fits a line: draw at this width and scale down instead. */
export const NARROWEST = 450;

const TITLE_HEIGHT = 36;
const LINE_GAP = 26;
/** What a module's ground reaches below its last words. */
const FOOT = 6;
const MODULE_GAP = 22;
const MARGIN = 10;

interface Word {
	readonly unit: Unit;
	readonly module: Module;
	readonly group: Group;
	readonly opens: boolean;
}

/** The parts of a module that a line may break between. */
const parts = (tree: Tree): readonly Tree[] =>
	tree.kind === 'series' ? tree.children.flatMap(parts) : [tree];

function wordsOf(
	network: Network,
	shapes: ReadonlyMap<string, Shape>,
	groups: readonly Group[],
	unfolded: ReadonlySet<string>
): Word[] {
	const trees = treesOf(network);
	const ops = opsOf(network);
	const outputs = outputsOf(network);
	const context = { shapes, ends: new Set(outputs.values()) };
	const drawn = new Set(groups.flatMap(({ modules }) => modules.map(({ id }) => valueAt(outputs, id))));
	return groups.flatMap((group) => {
		const shown = unfolded.has(group.id) ? group.modules : group.modules.slice(0, 1);
		const words = shown.flatMap((module) =>
			parts(valueAt(trees, module.id)).map((tree, i) => ({
				unit: unitOf(tree, context),
				module,
				group,
				opens: i === 0
			}))
		);
		// What enters is drawn where nothing before it is.
		const entry = ops.find(({ module }) => module === group.id)?.inputs[0] ?? INPUT;
		const [first, ...rest] = words;
		if (!first || drawn.has(entry)) return words;
		const input = inputUnit(entry, valueAt(shapes, entry), group.id);
		// At a gap between modules a line does not end with it.
		if (group !== groups[0]) return [{ ...first, unit: inRow([input, first.unit]) }, ...rest];
		return [{ ...first, unit: input }, { ...first, opens: false }, ...rest];
	});
}

function inLines(words: readonly Word[], room: number): Word[][] {
	const lines: Word[][] = [];
	let x = Infinity;
	for (const word of words) {
		const gap = word.opens ? MODULE_GAP : 0;
		if (x + gap + word.unit.width > room) {
			lines.push([word]);
			x = word.unit.width;
		} else {
			lines.at(-1)?.push(word);
			x += gap + word.unit.width;
		}
	}
	return lines;
}

interface Placed {
	readonly glyphs: Glyph[];
	readonly titles: Title[];
	readonly rails: Map<string, number>;
	/** Line of text of each node; upper edge and trunk of each line. */
	readonly lineOf: Map<string, number>;
	readonly lines: { readonly top: number; readonly trunk: number }[];
	width: number;
	height: number;
}

function placeLine(
	line: readonly Word[],
	index: number,
	unfolded: ReadonlySet<string>,
	placed: Placed
): void {
	const top = placed.height;
	const trunk = top + TITLE_HEIGHT + Math.max(...line.map(({ unit }) => unit.up));
	const bottom = trunk + Math.max(...line.map(({ unit }) => unit.down));
	placed.lines.push({ top, trunk });
	let x = MARGIN;
	let previous: Module | null = null;
	for (const { unit, module, group, opens } of line) {
		if (opens && x > MARGIN) x += MODULE_GAP;
		for (const glyph of unit.glyphs) {
			placed.glyphs.push({ ...glyph, x: x + glyph.x, y: trunk + glyph.y });
			placed.lineOf.set(glyph.id, index);
		}
		for (const [id, y] of unit.rails) placed.rails.set(id, trunk + y);
		if (module === previous) {
			const last = placed.titles.pop();
			if (last) placed.titles.push({ ...last, width: x + unit.width - last.x });
		} else
			placed.titles.push({
				module,
				group,
				folded: group.modules.length > 1 && !unfolded.has(group.id),
				foldable: opens && group.modules.length > 1,
				x,
				y: top,
				width: unit.width,
				bottom: bottom + FOOT
			});
		previous = module;
		x += unit.width;
	}
	placed.width = Math.max(placed.width, x + MARGIN);
	placed.height = bottom + LINE_GAP;
}

/** Ids of hidden modules, each with the id of the same node in the module that stands for it. */
function standIns(network: Network, groups: readonly Group[], unfolded: ReadonlySet<string>) {
	const outputs = outputsOf(network);
	return new Map(
		groups
			.filter(({ id }) => !unfolded.has(id))
			.flatMap(({ id, modules }) =>
				modules.map((module) => [valueAt(outputs, module.id), valueAt(outputs, id)] as const)
			)
	);
}

function linksOf(network: Network, placed: Placed, alias: ReadonlyMap<string, string>): Link[] {
	const at = new Map(placed.glyphs.map((glyph) => [glyph.id, glyph]));
	const wraps = new Map<string, Link>();
	const links = opsOf(network).flatMap((op) => {
		const target = at.get(op.id);
		if (!target) return [];
		return op.inputs.flatMap((input, i): Link[] => {
			const source = at.get(alias.get(input) ?? input);
			if (!source) return [];
			const right = { x: source.x + source.width / 2, y: source.y };
			const line = placed.lines[valueAt(placed.lineOf, op.id)];
			const breaks = line !== undefined && placed.lineOf.get(source.id) !== placed.lineOf.get(op.id);
			const start = breaks ? { x: MARGIN / 2, y: line.trunk } : right;
			if (breaks)
				wraps.set(source.id, {
					from: source.id,
					to: op.id,
					kind: 'wrap',
					joins: false,
					source: right,
					target: start,
					rail: line.top - (LINE_GAP - FOOT) / 2
				});
			const skip = op.op === 'add' && i === 0;
			return [
				{
					from: source.id,
					to: op.id,
					kind: skip ? 'skip' : 'flow',
					joins: op.op === 'concat',
					source: start,
					target: skip
						? { x: target.x, y: target.y - target.height / 2 }
						: { x: target.x - target.width / 2, y: target.y },
					rail: skip ? (placed.rails.get(op.id) ?? 0) : start.y
				}
			];
		});
	});
	return [...links, ...wraps.values()];
}

/** @param shapes what `shapesOf` gave for the input size in question */
export function drawingOf(
	network: Network,
	shapes: ReadonlyMap<string, Shape>,
	{ width, unfolded = new Set(), modules }: DrawingOptions
): Drawing {
	const groups = groupsOf(network).filter(
		(group) => !modules || group.modules.some(({ id }) => modules.has(id))
	);
	const words = wordsOf(network, shapes, groups, unfolded);
	const placed: Placed = {
		glyphs: [],
		titles: [],
		rails: new Map(),
		lineOf: new Map(),
		lines: [],
		width: 0,
		height: 0
	};
	const room = Math.max(width, NARROWEST);
	inLines(words, room - 2 * MARGIN).forEach((line, i) => placeLine(line, i, unfolded, placed));
	return {
		width: modules ? placed.width : Math.max(placed.width, room),
		height: placed.height - LINE_GAP + MARGIN,
		glyphs: placed.glyphs,
		titles: placed.titles,
		links: linksOf(network, placed, standIns(network, groups, unfolded))
	};
}

/**
 * Geometry of one part of a network, by a fold over its tree: a series runs to the right, branches
 * stand one above the other, a residual block gets its marks and room for the shortcut above it.
 */
import { valueAt, type Op, type Tree } from '#lib/arch/ops.ts';
import type { Shape } from '#lib/arch/node.ts';
import { caption, type Line } from './caption.ts';
import { barHeight, barThickness } from './scales.ts';

/** One node as it is drawn; `x`, `y` is the centre of its bar or mark. */
export interface Glyph {
	readonly id: string;
	/** `null` for the input image. */
	readonly op: Op | null;
	readonly module: string;
	readonly shape: Shape;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** Marks do arithmetic on whole tensors: scale and sum. */
	readonly form: 'bar' | 'mark';
	readonly lines: readonly Line[];
	/** Channel counts of what a concatenation joins, in order. */
	readonly parts: readonly number[];
}

/** A block of glyphs whose trunk enters at (0, 0) and leaves at (width, 0). */
export interface Unit {
	readonly width: number;
	/** Reach above and below the trunk, both positive. */
	readonly up: number;
	readonly down: number;
	readonly glyphs: readonly Glyph[];
	/** Height of the rail that carries each shortcut over its block: sum's id to y (negative). */
	readonly rails: ReadonlyMap<string, number>;
}

export interface UnitContext {
	readonly shapes: ReadonlyMap<string, Shape>;
	/** Ids of the ops that end a module. */
	readonly ends: ReadonlySet<string>;
}

const PITCH = { bar: 54, pool: 60, resized: 72, mark: 24 };
const MARK = 16;
export const LINE_HEIGHT = 13;
const LANE_GAP = 6;
/** Room in front of branches, in which the trunk forks. */
const FORK = 16;
const RAIL_GAP = 9;

const shift = (unit: Unit, dx: number, dy: number): Unit => ({
	...unit,
	glyphs: unit.glyphs.map((glyph) => ({ ...glyph, x: glyph.x + dx, y: glyph.y + dy })),
	rails: new Map([...unit.rails].map(([id, y]) => [id, y + dy]))
});

const merge = (units: readonly Unit[], box: Pick<Unit, 'width' | 'up' | 'down'>): Unit => ({
	...box,
	glyphs: units.flatMap(({ glyphs }) => glyphs),
	rails: new Map(units.flatMap(({ rails }) => [...rails]))
});

function leaf(op: Op, { shapes, ends }: UnitContext): Unit {
	const shape = valueAt(shapes, op.id);
	const input = valueAt(shapes, op.inputs[0]);
	const form = op.op === 'scale' || op.op === 'add' ? 'mark' : 'bar';
	const all = caption(op, input, shape, ends.has(op.id));
	const lines = op.op === 'add' ? all.slice(1) : op.op === 'scale' ? [] : all;
	const pitch =
		form === 'mark'
			? PITCH.mark + (lines.length > 0 || op.op === 'scale' ? 14 : 0)
			: lines.length > 1
				? PITCH.resized
				: op.op === 'maxpool' || op.op === 'avgpool'
					? PITCH.pool
					: PITCH.bar;
	const height = form === 'mark' ? MARK : barHeight(shape);
	const width = form === 'mark' ? (op.op === 'scale' ? MARK + 16 : MARK) : barThickness(shape);
	return {
		width: Math.max(pitch, width + 24),
		up: height / 2,
		down: height / 2 + lines.length * LINE_HEIGHT,
		glyphs: [
			{
				id: op.id,
				op,
				module: op.module,
				shape,
				x: Math.max(pitch, width + 24) / 2,
				y: 0,
				width,
				height,
				form,
				lines,
				parts: op.op === 'concat' ? op.inputs.map((id) => valueAt(shapes, id)[2]) : []
			}
		],
		rails: new Map()
	};
}

/** One after the other. */
export function inRow(units: readonly Unit[]): Unit {
	let x = 0;
	const placed = units.map((unit) => {
		const moved = shift(unit, x, 0);
		x += unit.width;
		return moved;
	});
	return merge(placed, {
		width: x,
		up: Math.max(...units.map(({ up }) => up)),
		down: Math.max(...units.map(({ down }) => down))
	});
}

function stacked(units: readonly Unit[]): Unit {
	const total = units.reduce((sum, { up, down }) => sum + up + down, 0) + LANE_GAP * (units.length - 1);
	let top = -total / 2;
	const placed = units.map((unit) => {
		const moved = shift(unit, FORK, top + unit.up);
		top += unit.up + unit.down + LANE_GAP;
		return moved;
	});
	return merge(placed, {
		width: FORK + Math.max(...units.map(({ width }) => width)),
		up: total / 2,
		down: total / 2
	});
}

/** @throws Error when `shapes` lacks a node of the tree */
export function unitOf(tree: Tree, context: UnitContext): Unit {
	switch (tree.kind) {
		case 'op':
			return leaf(tree.op, context);
		case 'series':
			return inRow(tree.children.map((child) => unitOf(child, context)));
		case 'branches':
			return inRow([
				stacked(tree.children.map((child) => unitOf(child, context))),
				leaf(tree.concat, context)
			]);
		case 'residual': {
			const marks = [tree.scale, tree.add, ...(tree.relu ? [tree.relu] : [])];
			const row = inRow([unitOf(tree.body, context), ...marks.map((op) => leaf(op, context))]);
			const rail = -row.up - RAIL_GAP;
			return { ...row, up: row.up + 2 * RAIL_GAP, rails: new Map([...row.rails, [tree.add.id, rail]]) };
		}
	}
}

/** The image that goes in, as a glyph of its own. */
export const inputUnit = (id: string, shape: Shape, module: string): Unit => ({
	width: PITCH.resized,
	up: barHeight(shape) / 2,
	down: barHeight(shape) / 2 + 2 * LINE_HEIGHT,
	glyphs: [
		{
			id,
			op: null,
			module,
			shape,
			x: PITCH.resized / 2,
			y: 0,
			width: barThickness(shape),
			height: barHeight(shape),
			form: 'bar',
			lines: ['op', 'shape'],
			parts: []
		}
	],
	rails: new Map()
});

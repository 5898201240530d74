/** Receptive fields as rectangles on a picture. All lengths in input pixels; the picture's corner is at 0, 0. */
import type { Module, Network, Pair, Shape } from '#lib/arch/node.ts';
import { fold, opsOf, outputsOf, valueAt, type Op } from '#lib/arch/ops.ts';
import type { ReceptiveField } from '#lib/arch/receptive-field.ts';
import { factsOf, placeIn } from './place.ts';

export interface Point {
	readonly x: number;
	readonly y: number;
}

export interface Box extends Point {
	readonly width: number;
	readonly height: number;
}

const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

const centreOf = ({ firstCenter, jump }: ReceptiveField, output: Pair, axis: 0 | 1): number =>
	firstCenter[axis] + output[axis] * jump[axis];

/** What the output value in that row and column sees; may reach beyond the picture. */
export function fieldBox(field: ReceptiveField, output: Pair): Box {
	const [height, width] = field.size;
	return {
		x: centreOf(field, output, 1) - width / 2,
		y: centreOf(field, output, 0) - height / 2,
		width,
		height
	};
}

/**
 * The output value whose field is centred nearest to a point.
 * @param map height and width of the output
 */
export function outputAt(field: ReceptiveField, map: Pair, point: Point): Pair {
	const nearest = (place: number, axis: 0 | 1) =>
		clamp(Math.round((place - field.firstCenter[axis]) / field.jump[axis]), 0, map[axis] - 1);
	return [nearest(point.y, 0), nearest(point.x, 1)];
}

export const middleOf = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height / 2 });

/** The part of a box that lies in a picture; without area where they do not meet. */
export function within({ x, y, width, height }: Box, [h, w]: Pair): Box {
	const [left, right] = [clamp(x, 0, w), clamp(x + width, 0, w)];
	const [top, bottom] = [clamp(y, 0, h), clamp(y + height, 0, h)];
	return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Share of the picture that the box covers, and share of the box that lies in the picture. */
export function overlap(box: Box, picture: Pair): { readonly ofPicture: number; readonly ofBox: number } {
	const inside = within(box, picture);
	const area = inside.width * inside.height;
	return { ofPicture: area / (picture[0] * picture[1]), ofBox: area / (box.width * box.height) };
}

/** Room around everything that is shown, as a share of it. */
const MARGIN = 0.04;

/** The square around the picture in which the field of every output value has room. */
export function viewOf(field: ReceptiveField, map: Pair, picture: Pair): Box {
	const reach = ([0, 1] as const).map((axis) => {
		const half = field.size[axis] / 2;
		const centre = picture[axis] / 2;
		const first = field.firstCenter[axis] - half;
		const last = field.firstCenter[axis] + (map[axis] - 1) * field.jump[axis] + half;
		return Math.max(centre, centre - first, last - centre);
	});
	const side = 2 * Math.max(...reach) * (1 + 2 * MARGIN);
	return { x: (picture[1] - side) / 2, y: (picture[0] - side) / 2, width: side, height: side };
}

/** A way through a module, or a window on it, that has a field of its own. */
export interface Sight {
	/** Node whose value is meant. */
	readonly id: string;
	/** `null` for the shortcut of a residual module. */
	readonly op: Op | null;
	/** Path of the branch that it lies in. */
	readonly branch: string;
	/** Whether its value leaves the branch. */
	readonly last: boolean;
	readonly field: ReceptiveField;
	/** Height and width of its map. */
	readonly map: Pair;
}

const looks = ({ op }: Op): boolean => ['conv', 'maxpool', 'avgpool', 'globalpool'].includes(op);
const mapOf = ([h, w]: Shape): Pair => [h, w];
const branchOf = (id: string): string => id.split('/').slice(0, -1).join('/');

/** What the windows of a module see, branch by branch; the shortcut comes first. @throws RangeError as `placeIn` */
export function sightsIn(network: Network, module: string): readonly Sight[] {
	const { fields, shapes } = factsOf(network);
	const { ops, input } = placeIn(network, module);
	const joined = new Set(ops.filter(({ op }) => op === 'concat').flatMap(({ inputs }) => inputs));
	const seen = (id: string) => ({ id, field: valueAt(fields, id), map: mapOf(valueAt(shapes, id)) });
	const shortcut = { ...seen(input), op: null, branch: module, last: true };
	return [
		...(ops.some(({ op }) => op === 'add') ? [shortcut] : []),
		...ops.filter(looks).map((op) => ({
			...seen(op.id),
			op,
			branch: branchOf(op.id),
			last: joined.has(op.id)
		}))
	];
}

const smallest = (sizes: readonly Pair[]): Pair => [
	Math.min(...sizes.map(([h]) => h)),
	Math.min(...sizes.map(([, w]) => w))
];

/**
 * Height and width that the way with the fewest and smallest windows sees, by node: at each meeting of branches the one
 * that sees least counts, and a shortcut passes on what entered.
 */
export function leastOf(network: Network): ReadonlyMap<string, Pair> {
	const { fields } = factsOf(network);
	return fold<Pair>(opsOf(network), [1, 1], (op, sizes) => {
		const [h, w] = smallest(sizes);
		const reads = op.inputs.map((id) => valueAt(fields, id).size);
		const added = ([0, 1] as const).map(
			(axis) => valueAt(fields, op.id).size[axis] - Math.max(...reads.map((size) => size[axis]))
		);
		return [h + (added[0] ?? 0), w + (added[1] ?? 0)];
	});
}

/** What one value behind a module sees. */
export interface Reach {
	readonly module: Module;
	readonly field: ReceptiveField;
	/** Height and width, see `leastOf`. */
	readonly least: Pair;
	/** Height and width of the map. */
	readonly map: Pair;
}

/** What is seen behind each module, in their order. */
export function reachesOf(network: Network): readonly Reach[] {
	const { fields, shapes } = factsOf(network);
	const [outputs, least] = [outputsOf(network), leastOf(network)];
	return network.modules.map((module) => {
		const id = valueAt(outputs, module.id);
		return { module, field: valueAt(fields, id), least: valueAt(least, id), map: mapOf(valueAt(shapes, id)) };
	});
}

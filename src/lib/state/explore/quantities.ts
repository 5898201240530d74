/** What a drawing can show besides kinds and shapes: quantities as colours, and what lines carry as their widths. */
import { extent } from 'd3-array';
import type { Measurable, Quantity } from './quantity-names.ts';
import { BYTES_PER_VALUE, type Layer } from '#lib/arch/layers.ts';
import type { Shape } from '#lib/arch/node.ts';
import { INPUT } from '#lib/arch/ops.ts';
import type { Activity } from '#lib/engine/activity.ts';

/** What runs have told of nodes, by id. */
export interface Told {
	readonly times: ReadonlyMap<string, { readonly milliseconds: number | null }>;
	readonly activity: ReadonlyMap<string, Activity> | null;
}

const valueOf: Readonly<Record<Measurable, (layer: Layer, told: Told) => number | null | undefined>> = {
	parameters: ({ trainable, nonTrainable }) => trainable + nonTrainable || null,
	macs: ({ macs }) => macs || null,
	memory: ({ bytes }) => bytes,
	field: ({ field }) => Math.sqrt(field.size[0] * field.size[1]),
	time: ({ op }, { times }) => times.get(op.id)?.milliseconds,
	mean: ({ op }, { activity }) => activity?.get(op.id)?.mean,
	zeros: ({ op }, { activity }) => activity?.get(op.id)?.zeros
};

/** By id; nodes that have none are left out. Receptive fields by the side of a square as large. Kinds have no numbers. */
export function valuesOf(
	quantity: Measurable,
	layers: readonly Layer[],
	told: Told
): ReadonlyMap<string, number>;
export function valuesOf(
	quantity: Quantity,
	layers: readonly Layer[],
	told: Told
): ReadonlyMap<string, number> | null;
export function valuesOf(
	quantity: Quantity,
	layers: readonly Layer[],
	told: Told
): ReadonlyMap<string, number> | null {
	if (quantity === 'kind') return null;
	return new Map(
		layers.flatMap((layer) => {
			const value = valueOf[quantity](layer, told);
			return typeof value === 'number' ? [[layer.op.id, value] as const] : [];
		})
	);
}

/** Quantities that differ by powers of ten between the nodes of one network. */
const logarithmic: readonly Quantity[] = ['parameters', 'macs', 'memory', 'time'];

export interface Scale {
	readonly least: number;
	readonly most: number;
	/** Half way between them on the scale. */
	readonly middle: number;
	readonly logarithmic: boolean;
	/** Place of a value between them, 0 to 1. */
	readonly placeOf: (value: number) => number;
}

/** One scale for all of `values`, e.g. of two networks side by side; `null` where there are none. */
export function scaleOf(quantity: Quantity, values: Iterable<number>): Scale | null {
	const [least, most] = extent(values);
	if (least === undefined || most === undefined) return null;
	const bend = logarithmic.includes(quantity) && least > 0;
	const [to, from] = bend ? [Math.log, Math.exp] : [(x: number) => x, (x: number) => x];
	const [low, high] = [to(least), to(most)];
	return {
		least,
		most,
		logarithmic: bend,
		middle: from((low + high) / 2),
		placeOf: (value) => (high > low ? (to(value) - low) / (high - low) : 1)
	};
}

/** Places of nodes on the scale, by id, 0 to 1. @param scale `null` where no node has a value */
export const placesOf = (
	values: ReadonlyMap<string, number>,
	scale: Scale | null
): ReadonlyMap<string, number> =>
	new Map(scale ? [...values].map(([id, value]) => [id, scale.placeOf(value)]) : []);

/** Widths of the thinnest and of the widest line, in units of the drawing. */
const THINNEST = 0.6;
const WIDEST = 9;

/** Widths of lines by the id of the node whose output they carry; the square root, as heights and thicknesses are drawn. */
export function widthsOf(layers: readonly Layer[], [h, w, c]: Shape): ReadonlyMap<string, number> {
	const input = h * w * c * BYTES_PER_VALUE;
	const carried = new Map([[INPUT, input], ...layers.map(({ op, bytes }) => [op.id, bytes] as const)]);
	const most = Math.max(...carried.values());
	return new Map(
		[...carried].map(([id, bytes]) => [id, THINNEST + (WIDEST - THINNEST) * Math.sqrt(bytes / most)])
	);
}

/** Many small maps as the pixels of one picture. */
import { interpolateViridis } from 'd3-scale-chromatic';
import type { Shape } from '#lib/arch/node.ts';

const LEVELS = 256;
/** RGBA of each level as one number; viridis keeps its order in grey and for the colour-blind. */
const palette = new Uint32Array(
	Uint8Array.from({ length: 4 * LEVELS }, (_, i) => {
		const [level, part] = [Math.floor(i / 4), i % 4];
		const hex = interpolateViridis(level / (LEVELS - 1));
		return part === 3 ? 255 : parseInt(hex.slice(1 + 2 * part, 3 + 2 * part), 16);
	}).buffer
);

export interface Atlas {
	readonly columns: number;
	readonly rows: number;
	/** Size of the picture in pixels: maps with one pixel between them. */
	readonly width: number;
	readonly height: number;
}

/** Of so many maps of this size in so many columns. */
export function atlasOf([h, w]: Shape, count: number, columns: number): Atlas {
	const rows = Math.ceil(count / columns);
	return { columns, rows, width: columns * (w + 1) - 1, height: rows * (h + 1) - 1 };
}

/** How many maps of this size make a picture of about `room` pixels: at least 3, at most 16 a row. */
export function atlasFor(shape: Shape, count: number, room = 320): Atlas {
	const [h, w] = shape;
	const fitting = Math.min(16, Math.max(3, Math.floor(room / (w + 1))));
	const columns = Math.min(fitting, Math.max(count, 1));
	const rows = Math.min(Math.max(2, Math.floor(room / (h + 1))), 16);
	return atlasOf(shape, Math.min(count, rows * columns), columns);
}

/** The values that get the darkest and the brightest colour. */
export interface Contrast {
	readonly min: number;
	readonly max: number;
}

/** `count` channels from `first` on, as far as there are any. */
export const channelsFrom = (first: number, count: number, of: number): readonly number[] =>
	Array.from({ length: Math.max(0, Math.min(count, of - first)) }, (_, i) => first + i);

/**
 * Paints channels of one image.
 * @param values `[h, w, c]` in row-major order
 * @param channels their numbers, no more than the atlas has room for
 * @param contrastOf one for all of them, or each its own
 * @returns RGBA, `atlas.width` × `atlas.height`; transparent between the maps
 */
export function paint(
	values: Float32Array,
	[h, w, count]: Shape,
	channels: readonly number[],
	atlas: Atlas,
	contrastOf: (channel: number) => Contrast
): Uint8ClampedArray<ArrayBuffer> {
	const pixels = new Uint32Array(atlas.width * atlas.height);
	channels.forEach((channel, cell) => {
		const [left, top] = [(cell % atlas.columns) * (w + 1), Math.floor(cell / atlas.columns) * (h + 1)];
		const { min, max } = contrastOf(channel);
		const step = (LEVELS - 1) / (max - min || 1);
		for (let y = 0; y < h; y++)
			for (let x = 0; x < w; x++) {
				const value = values[(y * w + x) * count + channel] ?? 0;
				const level = Math.min(LEVELS - 1, Math.max(0, Math.round((value - min) * step)));
				pixels[(top + y) * atlas.width + left + x] = palette[level] ?? 0;
			}
	});
	return new Uint8ClampedArray(pixels.buffer);
}

/** Channel shown at a place of the picture given in 0..1, or `null` where there is none. */
export function channelAt(
	atlas: Atlas,
	first: number,
	channels: number,
	x: number,
	y: number
): number | null {
	const [column, row] = [Math.floor(x * atlas.columns), Math.floor(y * atlas.rows)];
	const channel = first + row * atlas.columns + column;
	const inside = column >= 0 && row >= 0 && column < atlas.columns && row < atlas.rows;
	return inside && channel < channels ? channel : null;
}

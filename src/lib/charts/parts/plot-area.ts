/** The part of a drawing that the axes enclose. All lengths in px. */

export type Span = readonly [low: number, high: number];

/** Edges of the plot, px; `y` runs from the bottom to the top. */
export interface PlotArea {
	readonly x: Span;
	readonly y: Span;
}

/** Room around the plot for what stands at its axes. */
export interface Margin {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
}

/** Edges that never cross, however small the drawing. */
export const areaWithin = (
	width: number,
	height: number,
	{ top, right, bottom, left }: Margin
): PlotArea => ({
	x: [left, Math.max(left, width - right)],
	y: [Math.max(top, height - bottom), top]
});

/** The same as attributes of an SVG `rect`. */
export const rectOf = ({ x: [left, right], y: [bottom, top] }: PlotArea) => ({
	x: left,
	y: top,
	width: right - left,
	height: bottom - top
});

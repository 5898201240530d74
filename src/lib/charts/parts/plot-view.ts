/** The part of a plane that a chart shows, and what dragging and zooming make of it. In the units of the axes. */
import type { PlotArea, Span } from './plot-area.ts';

export interface PlotView {
	readonly x: Span;
	readonly y: Span;
}

/** In px: a place p of the plot goes to `factor * p + offset`. */
export interface Move {
	readonly factor: number;
	readonly x: number;
	readonly y: number;
}

const at = ([a, b]: Span, [from, to]: Span, value: number): number =>
	a + ((value - from) / (to - from)) * (b - a);

/** The span that stands at the edges once everything has moved. */
const after = (span: Span, edges: Span, factor: number, offset: number): Span => {
	const [low, high] = edges.map((edge) => at(span, edges, (edge - offset) / factor));
	return [low ?? NaN, high ?? NaN];
};

/** A span no wider than `all` and no narrower than `1 / CLOSEST` of it, shifted to lie inside. */
function inside([low, high]: Span, all: Span): Span {
	const whole = all[1] - all[0];
	const width = Math.min(whole, Math.max(high - low, whole / CLOSEST));
	const middle = (low + high) / 2;
	const from = Math.min(all[1] - width, Math.max(all[0], middle - width / 2));
	return [from, from + width];
}

/** How many times closer than the whole a reader can look. */
export const CLOSEST = 60;

export const within = (view: PlotView, all: PlotView): PlotView => ({
	x: inside(view.x, all.x),
	y: inside(view.y, all.y)
});

export const moved = (view: PlotView, area: PlotArea, { factor, x, y }: Move): PlotView => ({
	x: after(view.x, area.x, factor, x),
	y: after(view.y, area.y, factor, y)
});

/** What lies between two corners in px. */
export function between(view: PlotView, area: PlotArea, a: Span, b: Span): PlotView {
	const span = (axis: 'x' | 'y', one: number, other: number): Span => {
		const [p, q] = [one, other].map((place) => at(view[axis], area[axis], place)) as [number, number];
		return [Math.min(p, q), Math.max(p, q)];
	};
	return { x: span('x', a[0], b[0]), y: span('y', a[1], b[1]) };
}

/** `factor` times closer around the middle. */
export const closer = (view: PlotView, factor: number): PlotView => {
	const around = ([low, high]: Span): Span => {
		const [middle, half] = [(low + high) / 2, (high - low) / 2 / factor];
		return [middle - half, middle + half];
	};
	return { x: around(view.x), y: around(view.y) };
};

/** Shifted by shares of its own width and height. */
export const shifted = ({ x, y }: PlotView, dx: number, dy: number): PlotView => {
	const by = ([low, high]: Span, share: number): Span => [
		low + share * (high - low),
		high + share * (high - low)
	];
	return { x: by(x, dx), y: by(y, dy) };
};

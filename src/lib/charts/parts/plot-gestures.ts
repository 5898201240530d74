/** What hands do to a plot: d3-brush marks a part to look at, d3-zoom moves and pinches. */
import { brush, type D3BrushEvent } from 'd3-brush';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3-zoom';
import type { PlotArea, Span } from './plot-area.ts';
import type { Move } from './plot-view.ts';

/** What dragging with the mouse or one finger does; a pinch, and a wheel with Ctrl or Cmd, zooms in any case. */
export const drags = ['point', 'mark', 'move'] as const;
export type Drag = (typeof drags)[number];

interface Hears {
	readonly onmove: (move: Move) => void;
	/** Two corners in px. */
	readonly onmark: (a: Span, b: Span) => void;
	/** A movement has come to its end. */
	readonly onrest: () => void;
}

/** Zoom by one px of the wheel, and most by one event, as powers of two: a pinch sends many small events, a wheel few large ones. */
const TURN = 0.02;
const LARGEST_TURN = 0.5;

/** A mark that is thinner, in px, was a click. */
const THINNEST = 8;

const pinches = (event: Event): boolean =>
	event instanceof WheelEvent
		? event.ctrlKey || event.metaKey
		: typeof TouchEvent !== 'undefined' && event instanceof TouchEvent && event.touches.length > 1;

/** Calls `onmove` with what each event has moved since the one before. */
const moving = ({ onmove, onrest }: Hears, drag: Drag) => {
	let last: ZoomTransform = zoomIdentity;
	return zoom<SVGGElement, unknown>()
		.filter(
			(event: MouseEvent) => pinches(event) || (drag === 'move' && !event.button && event.type !== 'wheel')
		)
		.wheelDelta(({ deltaY }: WheelEvent) => Math.max(-LARGEST_TURN, Math.min(LARGEST_TURN, -TURN * deltaY)))
		.on('end', onrest)
		.on('zoom', ({ transform }: D3ZoomEvent<SVGGElement, unknown>) => {
			const factor = transform.k / last.k;
			onmove({ factor, x: transform.x - last.x * factor, y: transform.y - last.y * factor });
			last = transform;
		});
};

const marking = ({ onmark }: Hears) => {
	const behavior = brush<unknown>().keyModifiers(false);
	return behavior.on('end', function (this: SVGGElement, { selection, sourceEvent }: D3BrushEvent<unknown>) {
		if (!selection || !sourceEvent) return;
		const [a, b] = selection as [Span, Span];
		if (Math.min(b[0] - a[0], b[1] - a[1]) >= THINNEST) onmark(a, b);
		select(this).call(behavior.clear);
	});
};

/** An attachment for the group that covers a plot. */
export const plotGestures =
	(drag: Drag, { x, y }: PlotArea, hears: Hears) =>
	(group: SVGGElement): (() => void) => {
		const extent: [[number, number], [number, number]] = [
			[x[0], y[1]],
			[x[1], y[0]]
		];
		const selection = select<SVGGElement, unknown>(group);
		selection.call(moving(hears, drag).extent(extent)).on('dblclick.zoom', null);
		if (drag === 'mark') selection.append('g').call(marking(hears).extent(extent));
		return () => {
			selection.on('.zoom', null).select('g').remove();
			selection.property('__zoom', null);
		};
	};

/** Zoom and pan by d3-zoom, as an attachment for an SVG element. */
import { select } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom';
import { LARGEST_ZOOM, type View } from '#lib/state/explore/explorer-choices.ts';

const RANGE: [number, number] = [1, LARGEST_ZOOM];

/**
 * What may move the drawing: a pinch or a wheel with Ctrl or Cmd zooms, so that a plain wheel still
 * scrolls the page; a finger drags only what is zoomed in.
 */
const allows = (event: Event, k: number): boolean => {
	if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
	if (typeof TouchEvent !== 'undefined' && event instanceof TouchEvent)
		return event.touches.length > 1 || k > 1;
	return !(event instanceof MouseEvent) || event.button === 0;
};

export class Zoom {
	#behavior: ZoomBehavior<SVGSVGElement, unknown>;
	#svg: SVGSVGElement | null = null;

	/** @param moved hears of every change; `byReader` is false for moves that the page made */
	constructor(moved: (view: View, byReader: boolean) => void) {
		this.#behavior = zoom<SVGSVGElement, unknown>()
			.scaleExtent(RANGE)
			.clickDistance(4)
			.filter((event: Event) => allows(event, this.#svg ? zoomTransform(this.#svg).k : 1))
			.on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) =>
				moved({ k: transform.k, x: transform.x, y: transform.y }, sourceEvent !== null)
			);
	}

	attach = (svg: SVGSVGElement): (() => void) => {
		this.#svg = svg;
		select(svg).call(this.#behavior).on('dblclick.zoom', null);
		return () => {
			select(svg).on('.zoom', null);
			this.#svg = null;
		};
	};

	/** @param size of the drawing in its own units */
	resize(size: { width: number; height: number }): void {
		const corner: [[number, number], [number, number]] = [
			[0, 0],
			[size.width, size.height]
		];
		this.#behavior.extent(corner).translateExtent(corner);
	}

	/** @param about stays where it is, in the drawing's own units before the zoom; the middle unless given */
	by(factor: number, about?: [number, number]): void {
		if (this.#svg) this.#behavior.scaleBy(select(this.#svg), factor, about);
	}

	/** Brings a point of the drawing to a place, both in its own units. */
	bring(point: readonly [number, number], to: [number, number]): void {
		if (this.#svg) this.#behavior.translateTo(select(this.#svg), ...point, to);
	}

	show(view: View): void {
		if (!this.#svg) return;
		const { k, x, y } = zoomTransform(this.#svg);
		if (k !== view.k || x !== view.x || y !== view.y)
			this.#behavior.transform(select(this.#svg), zoomIdentity.translate(view.x, view.y).scale(view.k));
	}
}

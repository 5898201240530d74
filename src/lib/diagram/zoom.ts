/** Zoom and pan by d3-zoom, as an attachment for the element that a drawing fills. */
import { select } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom';
import { wheelDelta } from './view.ts';
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

/** What a drawing hears. */
interface Listener {
	/** Of every change; `byReader` is false for moves that the page made. */
	readonly moved: (view: View, byReader: boolean) => void;
	/** When a gesture begins, and when it has ended. */
	readonly gesture?: (lasts: boolean) => void;
}

export class Zoom {
	#behavior: ZoomBehavior<HTMLElement, unknown>;
	#element: HTMLElement | null = null;
	/** Pixels of the screen to one unit of the drawing before the zoom: d3-zoom reckons in pixels, views in units. */
	#unit = 1;

	constructor({ moved, gesture }: Listener) {
		this.#behavior = zoom<HTMLElement, unknown>()
			.scaleExtent(RANGE)
			.clickDistance(4)
			.wheelDelta(wheelDelta)
			.filter((event: Event) => allows(event, this.#element ? zoomTransform(this.#element).k : 1))
			.on('start', () => gesture?.(true))
			.on('end', () => gesture?.(false))
			.on('zoom', ({ transform: { k, x, y }, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) =>
				moved({ k, x: x / this.#unit, y: y / this.#unit }, sourceEvent !== null)
			);
	}

	attach = (element: HTMLElement): (() => void) => {
		this.#element = element;
		select(element).call(this.#behavior).on('dblclick.zoom', null);
		return () => {
			select(element).on('.zoom', null);
			this.#element = null;
		};
	};

	/**
	 * @param size of the drawing in its own units
	 * @param unit pixels of the screen to one of them
	 */
	resize(size: { width: number; height: number }, unit: number): void {
		this.#unit = unit;
		const corner: [[number, number], [number, number]] = [
			[0, 0],
			[size.width * unit, size.height * unit]
		];
		this.#behavior.extent(corner).translateExtent(corner);
	}

	/** @param about stays where it is, in the drawing's own units before the zoom; the middle unless given */
	by(factor: number, about?: readonly [number, number]): void {
		if (this.#element) this.#behavior.scaleBy(select(this.#element), factor, about && this.#pixels(about));
	}

	/** Brings a point of the drawing to a place, both in its own units. */
	bring(point: readonly [number, number], to: readonly [number, number]): void {
		if (this.#element)
			this.#behavior.translateTo(select(this.#element), ...this.#pixels(point), this.#pixels(to));
	}

	show(view: View): void {
		if (!this.#element) return;
		const { k, x, y } = zoomTransform(this.#element);
		const [left, top] = this.#pixels([view.x, view.y]);
		if (k !== view.k || x !== left || y !== top)
			this.#behavior.transform(select(this.#element), zoomIdentity.translate(left, top).scale(view.k));
	}

	#pixels([x, y]: readonly [number, number]): [number, number] {
		return [x * this.#unit, y * this.#unit];
	}
}

/**
 * How large a drawing is shown. From 1 on d3-zoom enlarges it where it stands; below 1 its page lays it out anew in as much
 * more room, so that it still fills its width.
 */
import { tick } from 'svelte';
import { LARGEST_ZOOM, SMALLEST_ZOOM, type View } from '#lib/state/explore/explorer-choices.ts';
import type { Drawing } from '#lib/layout/drawing.ts';
import { Part } from '#lib/state/part.svelte.ts';
import { text } from '#lib/text/index.ts';
import { clamp } from '#lib/vision/clamp.ts';
import { FIT, STEP, wheelDelta } from './view.ts';

interface Given {
	/** What the reader has chosen. */
	readonly view: () => View | null;
	readonly onview: (view: View) => void;
	/** Where the drawing is. */
	readonly seat: () => { readonly frame: Element; readonly drawing: Pick<Drawing, 'width' | 'height'> };
}

export class Zooming {
	transform = $state.raw<View>(FIT);
	/** While a gesture lasts. */
	moving = $state(false);
	/** What brings d3-zoom in, once the reader turns to the drawing. */
	readonly part = new Part(text.diagram.zoomPart, async () => ({
		default: (await import('./zoom.ts')).Zoom
	}));
	/** `null` until then. */
	readonly zoom = $derived.by(() => {
		const Zoom = this.part.loaded;
		return (
			Zoom &&
			new Zoom({
				moved: (moved, byReader) => {
					this.transform = moved;
					if (byReader) this.#given.onview(moved);
				},
				gesture: (lasts) => (this.moving = lasts)
			})
		);
	});
	readonly #given: Given;
	#turns = Promise.resolve();
	#asked = $state(false);
	/** Why what the reader asked for is not done. */
	readonly problem = $derived(this.#asked ? this.part.problem : null);

	readonly #below = $derived.by(() => Math.min(1, this.#given.view()?.k ?? 1));
	readonly scale = $derived(this.#below < 1 ? this.#below : this.transform.k);

	constructor(given: Given) {
		this.#given = given;
	}

	/** Takes over what the reader has chosen. */
	adopt(): void {
		const chosen = this.#given.view() ?? FIT;
		const { width, height } = this.#given.seat().drawing;
		const { k } = chosen;
		// An address may lead anywhere, and a drawing that is laid out anew has other ends.
		const inside = (at: number, side: number) => clamp(at, side * (1 - k), 0);
		const wanted = k > 1 ? { k, x: inside(chosen.x, width), y: inside(chosen.y, height) } : FIT;
		if (this.zoom) this.zoom.show(wanted);
		else this.transform = wanted;
	}

	/** In the order in which it is asked: the first may have to wait for d3-zoom. */
	by(factor: number): Promise<void> {
		this.#turns = this.#turns.then(() => this.#by(factor));
		return this.#turns;
	}

	async #by(factor: number): Promise<void> {
		const { scale } = this;
		if (scale > 1 || (scale === 1 && factor > 1)) {
			(await this.#ready())?.by(factor, this.#middle());
			this.#given.onview(this.transform);
		} else {
			const k = clamp(scale * factor, SMALLEST_ZOOM, LARGEST_ZOOM);
			this.#given.onview(k < 1 ? { ...FIT, k } : FIT);
		}
	}

	/** Never throws: what went wrong is the part's problem, and the reader's who asked for it. */
	async #ready() {
		this.#asked = true;
		if (!this.zoom) await this.part.open().then(tick);
		return this.zoom;
	}

	/** The middle of what is to be seen of the drawing, in its own units before the zoom. */
	#middle(): [number, number] {
		const { frame, drawing } = this.#given.seat();
		const { left, right, top, bottom, width } = frame.getBoundingClientRect();
		const unit = width / drawing.width;
		const between = (low: number, high: number) => (low + high) / 2;
		return [
			(between(Math.max(left, 0), Math.min(right, innerWidth)) - left) / unit,
			(between(Math.max(top, 0), Math.min(bottom, innerHeight)) - top) / unit
		];
	}

	/** Brings a point of the drawing to the middle of the window, as far as it can be moved. */
	async go(point: readonly [number, number]): Promise<void> {
		(await this.#ready())?.bring(point, this.#middle());
		const { frame, drawing } = this.#given.seat();
		const { top, width } = frame.getBoundingClientRect();
		const { k, y } = this.transform;
		scrollBy({ top: top + ((point[1] * k + y) * width) / drawing.width - innerHeight / 2 });
		if (k > 1) this.#given.onview(this.transform);
	}

	usual(): void {
		this.#given.onview(FIT);
	}

	/** What d3-zoom does not do: making it smaller than it is drawn, and what comes before d3-zoom. */
	onwheel = (event: WheelEvent): void => {
		const smaller = this.scale < 1 || (this.scale === 1 && event.deltaY > 0);
		if (!(event.ctrlKey || event.metaKey) || !(smaller || !this.zoom)) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		void this.by(2 ** wheelDelta(event));
	};

	/** Size by key; `0` is the page's, which knows the window. */
	readonly keys: Readonly<Record<string, () => void>> = {
		'+': () => void this.by(STEP),
		'=': () => void this.by(STEP),
		'-': () => void this.by(1 / STEP),
		'1': () => this.usual()
	};
}

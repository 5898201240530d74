/** A chart as a slider: places that are read out one at a time, by pointing at them or by arrow keys. */
import type { Plane } from './plane.ts';

export interface Places {
	/** The slider's value at each place, in the order in which the arrow keys lead from one to the next. */
	readonly values: readonly number[];
	/** Where the reader is; -1 for nowhere. */
	readonly index: number;
	/** What is read out there. */
	readonly text: string;
	/** The place that is meant by a point of the drawing, px from its corner; `null` where none is. */
	readonly placeAt: (x: number, y: number) => number | null;
	readonly onpoint: (index: number | null) => void;
}

/**
 * Where a key leads along the places 0..`last` of a chart from the place `from`, which may lie just outside them.
 * @returns `null` to leave the row, `undefined` for a key that does not lead along it
 */
export function stepOf(key: string, from: number, last: number): number | null | undefined {
	const steps: Readonly<Record<string, number | null>> = {
		ArrowLeft: Math.max(0, from - 1),
		ArrowRight: Math.min(last, from + 1),
		Home: 0,
		End: last,
		Escape: null
	};
	return steps[key];
}

/** Attributes of the element that holds the places. What a finger read stays until the focus leaves. */
export function sliderOf({ values, index, text, placeAt, onpoint }: Places): Plane {
	const point = (event: PointerEvent & { currentTarget: Element }) => {
		const { left, top } = event.currentTarget.getBoundingClientRect();
		onpoint(placeAt(event.clientX - left, event.clientY - top));
	};
	return {
		role: 'slider',
		'aria-valuemin': values[0],
		'aria-valuemax': values.at(-1),
		'aria-valuenow': values[Math.max(0, index)],
		'aria-valuetext': text,
		onpointermove: point,
		onpointerdown: point,
		onpointerleave: ({ pointerType }) => {
			if (pointerType === 'mouse') onpoint(null);
		},
		onblur: () => onpoint(null),
		onkeydown: (event) => {
			const to = stepOf(event.key, index, values.length - 1);
			if (to === undefined) return;
			event.preventDefault();
			onpoint(to);
		}
	};
}

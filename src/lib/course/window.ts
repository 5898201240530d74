/** A window that slides over one row of pixels: which pixels make which output. All indices count from 0. */
import type { Padding } from '#lib/arch/node.ts';
import { outputLength, paddingBefore } from '#lib/arch/shapes.ts';

export interface Sliding {
	/** Pixels of the row. */
	readonly length: number;
	readonly kernel: number;
	readonly stride: number;
	readonly padding: Padding;
}

/** Neighbouring indices: `from` is the first, `to` the one behind the last. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

const indices = ({ from, to }: Span): readonly number[] =>
	Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** Number of outputs; none where the window does not fit. */
export const outputsOf = ({ length, kernel, stride, padding }: Sliding): number =>
	Math.max(0, outputLength(length, kernel, stride, padding));

const before = ({ length, kernel, stride, padding }: Sliding): number =>
	paddingBefore(length, kernel, stride, padding);

/** What the window covers when it makes `output`: below 0 and from `length` on lies padding. */
export function coveredBy(sliding: Sliding, output: number): Span {
	const from = output * sliding.stride - before(sliding);
	return { from, to: from + sliding.kernel };
}

/** Cells of padding on either side of the row. */
export function paddingOf(sliding: Sliding): { readonly before: number; readonly after: number } {
	const outputs = outputsOf(sliding);
	const end = outputs > 0 ? coveredBy(sliding, outputs - 1).to : 0;
	return { before: before(sliding), after: Math.max(0, end - sliding.length) };
}

/** Pixels that make `output`; padding is no pixel. */
export function readBy(sliding: Sliding, output: number): Span {
	const { from, to } = coveredBy(sliding, output);
	return { from: Math.max(0, from), to: Math.min(sliding.length, to) };
}

/** Outputs that the pixel `input` enters, in order. */
export const enteredBy = (sliding: Sliding, input: number): readonly number[] =>
	indices({ from: 0, to: outputsOf(sliding) }).filter((output) => {
		const { from, to } = readBy(sliding, output);
		return from <= input && input < to;
	});

/** Pixels that enter no output, in order: what is left at the right edge, and what a stride longer than the window skips. */
export const unreadIn = (sliding: Sliding): readonly number[] =>
	indices({ from: 0, to: sliding.length }).filter((input) => enteredBy(sliding, input).length === 0);

/** Pixels behind the last window; the whole row where no window fits. */
export function leftOver(sliding: Sliding): number {
	const outputs = outputsOf(sliding);
	return sliding.length - (outputs > 0 ? readBy(sliding, outputs - 1).to : 0);
}

/** How a drawing can be looked at, apart from d3-zoom, which a drawing that stands still does not need. */
import type { View } from '#lib/state/explore/explorer-choices.ts';

export const FIT: View = { k: 1, x: 0, y: 0 };
/** What one press of plus or minus does. */
export const STEP = 1.4;

/** Pixels of a wheel's turn below which it is a pinch: a mouse turns by more at once. */
const PINCH = 40;

/**
 * How often a turn of a wheel doubles the size. As d3-zoom's own, but a notch of a mouse with Ctrl is no more than one
 * without, which d3-zoom takes for a pinch.
 */
export const wheelDelta = ({ deltaY, deltaMode }: WheelEvent): number =>
	-deltaY * (deltaMode === 1 ? 0.05 : deltaMode === 2 ? 1 : 0.002) * (Math.abs(deltaY) < PINCH ? 10 : 1);

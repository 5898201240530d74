/** How a tensor becomes a bar. One place for every drawing and for the legend. All lengths in px. */
import type { Shape } from '#lib/arch/node.ts';

/** Height of a bar: square root of the map's side (of the geometric mean where it is not square). */
export const barHeight = ([h, w]: Shape): number => 4 + 4.8 * Math.sqrt(Math.sqrt(h * w));

/** Thickness of a bar: square root of the number of channels. */
export const barThickness = ([, , channels]: Shape): number => 1.5 + 0.52 * Math.sqrt(channels);

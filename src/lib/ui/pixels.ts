import { putOn } from '#lib/vision/canvas.ts';
import type { Pixels } from '#lib/vision/pixels.ts';

/** Puts pixels on a canvas of exactly their size, as an attachment. */
export const pixels =
	(picture: Pixels) =>
	(canvas: HTMLCanvasElement): void =>
		putOn(canvas, picture);

import type { Pixels } from '#lib/vision/pixels.ts';

/** Puts pixels on a canvas of exactly their size, as an attachment. */
export const pixels =
	({ data, width, height }: Pixels) =>
	(canvas: HTMLCanvasElement): void => {
		canvas.width = width;
		canvas.height = height;
		canvas.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
	};

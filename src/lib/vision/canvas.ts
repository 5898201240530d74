/** Pixels and canvases; browser only. */
import type { Pixels } from './pixels.ts';

/** The canvas gets exactly their size. */
export function putOn(canvas: HTMLCanvasElement, { data, width, height }: Pixels): void {
	canvas.width = width;
	canvas.height = height;
	canvas.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
}

/** As a `data:` address that an image takes. */
export function urlOf(pixels: Pixels): string {
	const canvas = document.createElement('canvas');
	putOn(canvas, pixels);
	return canvas.toDataURL();
}

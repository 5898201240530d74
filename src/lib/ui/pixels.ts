/** Puts pixels on a canvas of exactly their size, as an attachment. */
export const pixels =
	(image: ImageData) =>
	(canvas: HTMLCanvasElement): void => {
		canvas.width = image.width;
		canvas.height = image.height;
		canvas.getContext('2d')?.putImageData(image, 0, 0);
	};

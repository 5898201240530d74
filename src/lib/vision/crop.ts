/** Which part of a picture a network sees. */
import type { Network, Pair } from '#lib/arch/node.ts';

export type Preprocessing = Network['preprocessing'];

export interface Size {
	readonly width: number;
	readonly height: number;
}

export interface Rectangle extends Size {
	readonly x: number;
	readonly y: number;
}

/** Both margins are equal and whole pixels, rounded down: what is kept is never less than asked for. */
function keep(side: number, kept: number): { start: number; length: number } {
	const start = Math.floor((side - kept) / 2);
	return { start, length: side - 2 * start };
}

/**
 * The centre of a picture, in whole source pixels: of the largest rectangle with the aspect of the target, `fraction` of
 * each side. Exactly centred, so a side may be up to two pixels longer than asked for, and is one pixel at least.
 *
 * From TF-slim's `inception_preprocessing.preprocess_for_eval` (`central_fraction=0.875`) and the rounding of
 * `tf.image.central_crop`. TF-slim keeps 87.5% of each side of the whole picture and then squashes the result into a
 * square; here the aspect ratio is kept instead.
 *
 * @param target height and width of the network's input
 * @throws RangeError for a picture without pixels or a fraction outside (0, 1]
 */
export function centralCrop(source: Size, [h, w]: Pair, fraction: number): Rectangle {
	if (!(source.width >= 1 && source.height >= 1 && fraction > 0 && fraction <= 1))
		throw new RangeError(`Cannot keep ${fraction} of ${source.width}×${source.height} pixels.`);
	const horizontal = keep(source.width, fraction * Math.min(source.width, (source.height * w) / h));
	const vertical = keep(source.height, fraction * Math.min(source.height, (source.width * h) / w));
	return { x: horizontal.start, y: vertical.start, width: horizontal.length, height: vertical.length };
}

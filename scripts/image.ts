/** An image file as a network's input, by the same rule as in the browser. */
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { Pair } from '#lib/arch/node.ts';
import { centralCrop, normalise, type Preprocessing } from '#lib/vision/crop.ts';
import { resize } from '#lib/vision/resize.ts';
import { formatOf } from '#lib/vision/sniff.ts';

const reason = (error: unknown): string =>
	error instanceof Error ? error.message.replaceAll(/\s+/g, ' ').trim() : String(error);

/**
 * Upright as the EXIF orientation says, the first frame of an animation, the centre (see `centralCrop`) on white.
 *
 * @param size height and width of the network's input
 * @returns `[h, w, 3]` in row-major order, normalised
 * @throws Error that names the file, if it is missing, empty, no image, SVG, or cut short
 */
export async function readImage(
	path: string,
	[h, w]: Pair,
	preprocessing: Preprocessing
): Promise<Float32Array> {
	const failed = (what: string) => (error: unknown) => {
		throw new Error(`${path} ${what} (${reason(error)}).`, { cause: error });
	};
	const bytes = await readFile(path).catch(failed('cannot be opened'));
	if (bytes.length === 0) throw new Error(`${path} is empty.`);
	const image = sharp(bytes, { failOn: 'truncated' });
	const damaged = failed('is damaged or cut short');
	const { format, autoOrient } = await image
		.metadata()
		.catch(formatOf(bytes.subarray(0, 64)) ? damaged : failed('is not an image that can be read here'));
	if (format === 'svg') throw new Error(`${path} is an SVG drawing. Export it as PNG first.`);
	const crop = centralCrop(autoOrient, [h, w], preprocessing.centralFraction);
	const rgba = await image
		.autoOrient()
		.flatten({ background: '#fff' })
		.extract({ left: crop.x, top: crop.y, width: crop.width, height: crop.height })
		.toColourspace('srgb')
		.ensureAlpha()
		.raw({ depth: 'uchar' })
		.toBuffer()
		.catch(damaged);
	return normalise(resize(new Uint8ClampedArray(rgba), crop, { width: w, height: h }), preprocessing);
}

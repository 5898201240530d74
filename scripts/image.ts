/** An image file as pixels, decoded to the same colours as in the browser. */
import { readFile, stat } from 'node:fs/promises';
import { Transformer } from '@napi-rs/image';
import sharp, { type Sharp } from 'sharp';
import { FileProblem } from '#lib/text/file-problem.ts';
import type { Pixels } from '#lib/vision/pixels.ts';
import { checkHead, checkSize, HEAD_BYTES, undecodable } from '#lib/vision/refuse.ts';
import { srgbLevels } from './png-gamma.ts';

const reason = (error: unknown): string =>
	error instanceof Error ? error.message.replaceAll(/\s+/g, ' ').trim() : String(error);

/**
 * Four inks to RGBA as CSS has it for inks without a profile, and as browsers do. What a profile says is passed over: the
 * browser cannot be made to follow it.
 * Source: https://www.w3.org/TR/css-color-5/#cmyk-rgb
 */
function fromInks(inks: Uint8Array): Uint8ClampedArray<ArrayBuffer> {
	const rgba = new Uint8ClampedArray(inks.length).fill(255);
	for (let i = 0; i < inks.length; i++) {
		const light = 255 - (inks[i - (i % 4) + 3] ?? 0);
		if (i % 4 < 3) rgba[i] = Math.floor(((255 - (inks[i] ?? 0)) * light) / 255);
	}
	return rgba;
}

const inInks = async (image: Sharp): Promise<Pixels> => {
	const { data, info } = await image
		.removeAlpha()
		.pipelineColourspace('cmyk')
		.toColourspace('cmyk')
		.raw({ depth: 'uchar' })
		.toBuffer({ resolveWithObject: true });
	return { width: info.width, height: info.height, data: fromInks(data) };
};

const inColours = async (image: Sharp, levels: Uint8ClampedArray | null): Promise<Pixels> => {
	const { data, info } = await image
		.flatten({ background: '#fff' })
		.toColourspace('srgb')
		.ensureAlpha()
		.raw({ depth: 'uchar' })
		.toBuffer({ resolveWithObject: true });
	const rgba = new Uint8ClampedArray(data);
	if (levels) for (let i = 0; i < rgba.length; i++) if (i % 4 < 3) rgba[i] = levels[rgba[i] ?? 0] ?? 0;
	return { width: info.width, height: info.height, data: rgba };
};

/**
 * Upright as the EXIF orientation says, the first frame of an animation, on white.
 * @throws Problem that names the file, if it is missing, empty, no image, SVG, too large, or cut short
 */
export async function readImage(path: string): Promise<Pixels> {
	const unreadable = (cause: unknown) => {
		throw new FileProblem('vision/unreadable', { file: path, reason: reason(cause) }, { cause });
	};
	// A device may have no end.
	if (!(await stat(path).catch(unreadable)).isFile())
		throw new FileProblem('vision/no-picture', { file: path });
	const file = await readFile(path).catch(unreadable);
	const format = checkHead(file.subarray(0, HEAD_BYTES), path);
	const failed = (cause: unknown) => {
		throw undecodable(format, path, cause);
	};
	// What sharp does not read.
	const bytes = format === 'BMP' ? await new Transformer(file).png().catch(failed) : file;
	const image = sharp(bytes, { failOn: 'truncated' });
	const { space, autoOrient } = await image.metadata().catch(failed);
	checkSize(autoOrient, path);
	const upright = image.autoOrient();
	const levels = format === 'PNG' ? srgbLevels(file) : null;
	return (space === 'cmyk' ? inInks(upright) : inColours(upright, levels)).catch(failed);
}

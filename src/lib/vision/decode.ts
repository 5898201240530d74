/** A file that the reader chose, as pixels; or a problem that says why not. Browser only. */
import { FileProblem } from '#lib/text/file-problem.ts';
import type { Size } from './crop.ts';
import { orientationOf, upright, type Orientation } from './orientation.ts';
import type { Pixels } from './pixels.ts';
import { checkHead, checkSize, HEAD_BYTES, undecodable } from './refuse.ts';
import { isCmyk, type Format } from './sniff.ts';

/** A picture is never kept longer than this: four bytes for each pixel of an 8000×8000 photo would be 256 MB. */
const LONGEST_SIDE = 2048;

/** A file as it is given to the browser, and what is left to do afterwards. */
interface Readable {
	readonly file: Blob;
	readonly options: ImageBitmapOptions;
	readonly orientation: Orientation;
}

/**
 * Where browsers differ or are wrong. Inks become colours as CSS has it for inks without a profile: Chromium applies a
 * profile as if there were no black. A WebP file is turned here.
 */
async function readable(file: Blob, format: Format | null): Promise<Readable> {
	const plain = { file: new Blob([file]), options: {}, orientation: 1 };
	if (format !== 'JPEG' && format !== 'WebP') return plain;
	const bytes = new Uint8Array(await file.arrayBuffer());
	if (format === 'JPEG')
		return isCmyk(bytes) ? { ...plain, options: { colorSpaceConversion: 'none' } } : plain;
	const { orientation, file: stored } = orientationOf(bytes);
	return { ...plain, file: new Blob([stored]), orientation };
}

/** Size as it is seen, EXIF orientation applied, without decoding the pixels. Rejects if the header makes no sense. */
async function sizeOf(file: Blob): Promise<Size> {
	const image = new Image();
	image.src = URL.createObjectURL(file);
	try {
		await new Promise((resolve, reject) => {
			image.onload = resolve;
			image.onerror = reject;
		});
		return { width: image.naturalWidth, height: image.naturalHeight };
	} finally {
		URL.revokeObjectURL(image.src);
	}
}

function downscale({ width, height }: Size): ImageBitmapOptions {
	const scale = LONGEST_SIDE / Math.max(width, height);
	if (scale >= 1) return {};
	const side = (length: number) => Math.max(1, Math.round(length * scale));
	return { resizeWidth: side(width), resizeHeight: side(height), resizeQuality: 'high' };
}

/** On white, where it is transparent. @throws Problem without a canvas, as when memory has run out */
function pixelsOf(image: ImageBitmap, name: string): Pixels {
	const { width, height } = image;
	const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
	if (!context) throw new FileProblem('vision/no-canvas', { file: name });
	context.fillStyle = '#fff';
	context.fillRect(0, 0, width, height);
	context.drawImage(image, 0, 0);
	return context.getImageData(0, 0, width, height);
}

/**
 * Decodes what the browser can decode (JPEG, PNG, WebP, AVIF, BMP, the first frame of a GIF), upright as the EXIF
 * orientation says, on white, at most 2048 pixels on the longest side. SVG is refused, so nothing inside a file is ever run.
 *
 * @param name what to call the file where something is wrong with it
 * @throws Problem if the file is empty, no picture, damaged, SVG, or has more than 100 megapixels
 */
export async function decodeImage(file: Blob, name: string): Promise<Pixels> {
	const unreadable = (cause: Error) => {
		throw new FileProblem('vision/unreadable', { file: name, reason: cause.message }, { cause });
	};
	if (file.type.startsWith('image/svg')) throw new FileProblem('vision/svg', { file: name });
	const head = await file.slice(0, HEAD_BYTES).arrayBuffer().catch(unreadable);
	const format = checkHead(new Uint8Array(head), name);
	const failed = (cause: unknown) => {
		throw undecodable(format, name, cause);
	};
	const { file: bytes, options, orientation } = await readable(file, format).catch(unreadable);
	const size = await sizeOf(bytes).catch(failed);
	checkSize(size, name);
	const wanted: ImageBitmapOptions = { imageOrientation: 'from-image', ...options, ...downscale(size) };
	const bitmap = await createImageBitmap(bytes, wanted).catch(failed);
	try {
		return upright(pixelsOf(bitmap, name), orientation);
	} finally {
		bitmap.close();
	}
}

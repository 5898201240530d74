/** A file that the reader chose, as a bitmap; or a sentence that says why not. Browser only. */
import type { Size } from './crop.ts';
import { formatOf, isSvg, type Format } from './sniff.ts';

/** The message is for the reader: what is wrong with the file and what to do about it. */
export class ImageError extends Error {
	override readonly name = 'ImageError';
}

const MAX_MEGAPIXELS = 100;
/** A bitmap is never longer than this: four bytes for each pixel of an 8000×8000 photo would be 256 MB. */
const LONGEST_SIDE = 2048;

const messages = {
	empty: () => 'This file is empty. Choose another one.',
	unreadable: () => 'This file could not be opened. If it is a folder, choose a picture inside it.',
	svg: () => 'This is an SVG drawing, not a photo. Export it as PNG and choose that file.',
	notAnImage: () =>
		'This is not a picture that the browser can read. Choose a JPEG, PNG, WebP, GIF or AVIF file.',
	heic: () => 'This browser cannot read HEIC photos. Export the photo as JPEG and choose that file.',
	broken: (format: Format) =>
		`This ${format} file is damaged or incomplete. Download or export it again, or choose another one.`,
	tooLarge: ({ width, height }: Size) =>
		`This picture has ${width}×${height} pixels, and ${MAX_MEGAPIXELS} million is the limit. Choose a smaller copy.`
};

const undecodable = (format: Format | null): string => {
	if (format === null) return messages.notAnImage();
	return format === 'HEIC' ? messages.heic() : messages.broken(format);
};

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

/**
 * Decodes what the browser can decode (JPEG, PNG, WebP, AVIF, BMP, the first frame of a GIF), upright as the EXIF
 * orientation says, at most 2048 pixels on the longest side. SVG is refused, so nothing inside a file is ever run.
 * The caller closes the bitmap.
 *
 * @throws ImageError if the file is empty, no picture, damaged, SVG, or has more than 100 megapixels
 */
export async function decodeImage(file: Blob): Promise<ImageBitmap> {
	if (file.size === 0) throw new ImageError(messages.empty());
	const start = await file
		.slice(0, 4096)
		.arrayBuffer()
		.catch(() => {
			throw new ImageError(messages.unreadable());
		});
	const head = new Uint8Array(start);
	if (file.type.startsWith('image/svg') || isSvg(head)) throw new ImageError(messages.svg());
	const failed = () => {
		throw new ImageError(undecodable(formatOf(head)));
	};
	const bytes = new Blob([file]);
	const size = await sizeOf(bytes).catch(failed);
	if (size.width * size.height > MAX_MEGAPIXELS * 1e6) throw new ImageError(messages.tooLarge(size));
	return createImageBitmap(bytes, { imageOrientation: 'from-image', ...downscale(size) }).catch(failed);
}

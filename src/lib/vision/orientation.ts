/** How a picture is turned: EXIF's orientation, in WebP files, where browsers pass it over. */
import type { Pixels } from './pixels.ts';

/** 1 to 8: where the first stored row and column belong (EXIF 2.32, tag 0x0112). 1 is upright. */
export type Orientation = number;

const UPRIGHT: Orientation = 1;
const TAG = 0x0112;
const ENTRY_BYTES = 12;
const RIFF_HEADER = 12;
const CHUNK_HEADER = 8;

/** The picture as it is meant to be seen. */
export function upright(picture: Pixels, orientation: Orientation): Pixels {
	if (orientation === UPRIGHT) return picture;
	const { width, height, data } = picture;
	const across = orientation >= 5;
	const [mirrored, flipped] = [[2, 3, 7, 8].includes(orientation), [3, 4, 6, 7].includes(orientation)];
	const [w, h] = across ? [height, width] : [width, height];
	const stored = new Uint32Array(data.buffer, data.byteOffset, width * height);
	const seen = new Uint32Array(w * h);
	for (let y = 0; y < h; y++)
		for (let x = 0; x < w; x++) {
			const [column, row] = across ? [y, x] : [x, y];
			const from = (flipped ? height - 1 - row : row) * width + (mirrored ? width - 1 - column : column);
			seen[y * w + x] = stored[from] ?? 0;
		}
	return { width: w, height: h, data: new Uint8ClampedArray(seen.buffer) };
}

/** Where the contents of the chunk `EXIF` begin. Source: https://developers.google.com/speed/webp/docs/riff_container */
function exifIn(webp: DataView): number | null {
	const isExif = (at: number) => webp.getUint32(at) === 0x45584946;
	let at = RIFF_HEADER;
	while (at + CHUNK_HEADER < webp.byteLength && !isExif(at)) {
		const length = webp.getUint32(at + 4, true);
		at += CHUNK_HEADER + length + (length % 2);
	}
	return at + CHUNK_HEADER < webp.byteLength ? at + CHUNK_HEADER : null;
}

interface Value {
	readonly at: number;
	readonly littleEndian: boolean;
}

/** Where the orientation is written. @throws RangeError where the EXIF block is cut short */
function valueIn(webp: DataView): Value | null {
	const exif = exifIn(webp);
	if (exif === null) return null;
	// Some programs put `Exif\0\0` before the TIFF header, as in a JPEG.
	const tiff = exif + (webp.getUint32(exif) === 0x45786966 ? 6 : 0);
	const littleEndian = webp.getUint16(tiff) === 0x4949;
	const directory = tiff + webp.getUint32(tiff + 4, littleEndian);
	const entries = webp.getUint16(directory, littleEndian);
	for (let i = 0; i < entries; i++) {
		const entry = directory + 2 + i * ENTRY_BYTES;
		if (webp.getUint16(entry, littleEndian) === TAG) return { at: entry + 8, littleEndian };
	}
	return null;
}

/**
 * What a WebP file says of its orientation, and a copy that says upright, so that no browser turns it by itself.
 * Where it says nothing that makes sense, it is upright.
 */
export function orientationOf(webp: Uint8Array<ArrayBuffer>): {
	readonly orientation: Orientation;
	readonly file: Uint8Array<ArrayBuffer>;
} {
	const file = webp.slice();
	const view = new DataView(file.buffer);
	try {
		const value = valueIn(view);
		if (!value) return { orientation: UPRIGHT, file };
		const orientation = view.getUint16(value.at, value.littleEndian);
		view.setUint16(value.at, UPRIGHT, value.littleEndian);
		return { orientation: orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT, file };
	} catch (error) {
		if (error instanceof RangeError) return { orientation: UPRIGHT, file };
		throw error;
	}
}

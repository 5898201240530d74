/** Which files are refused, on the page and in the terminal, and why. */
import { FileProblem } from '#lib/text/file-problem.ts';
import type { Size } from './crop.ts';
import { formatOf, isSvg, type Format } from './sniff.ts';

/** From the beginning of a file, enough to know what it is. */
export const HEAD_BYTES = 4096;

const MAX_MEGAPIXELS = 100;

/**
 * @param head the first bytes of the file, up to `HEAD_BYTES`
 * @returns the format; `null` for one that is not known here
 * @throws Problem for an empty file, and for a drawing, so that nothing inside a file is ever run
 */
export function checkHead(head: Uint8Array, file: string): Format | null {
	if (head.length === 0) throw new FileProblem('vision/empty', { file });
	if (isSvg(head)) throw new FileProblem('vision/svg', { file });
	return formatOf(head);
}

/** @throws Problem for a picture with more pixels than are decoded */
export function checkSize({ width, height }: Size, file: string): void {
	if (width * height > MAX_MEGAPIXELS * 1e6)
		throw new FileProblem('vision/too-large', { file, width, height, limit: MAX_MEGAPIXELS });
}

/** Why a file of this format could not be decoded. */
export function undecodable(format: Format | null, file: string, cause: unknown): FileProblem {
	if (format === null) return new FileProblem('vision/no-picture', { file }, { cause });
	if (format === 'HEIC') return new FileProblem('vision/heic', { file }, { cause });
	return new FileProblem('vision/damaged', { file, format }, { cause });
}

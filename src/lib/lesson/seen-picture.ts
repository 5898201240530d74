/** The picture that a network sees, as something an SVG can show. */
import type { Network } from '#lib/arch/node.ts';
import type { Box } from '#lib/course/field-boxes.ts';
import { urlOf } from '#lib/vision/canvas.ts';
import { centralCrop } from '#lib/vision/crop.ts';
import { seenOf } from '#lib/vision/input.ts';
import type { Photo } from '#lib/vision/photos.ts';
import type { Pixels } from '#lib/vision/pixels.ts';

export interface SeenPicture {
	/** Address of the whole picture. */
	readonly href: string;
	readonly alt: string;
	/** In pixels of the picture, as is the part of it that is seen. */
	readonly width: number;
	readonly height: number;
	readonly crop: Box;
}

/** A sample, cropped by the drawing itself: it can be shown before any code runs. */
export function sampleSeen(
	{ defaultInput: [h, w], preprocessing }: Network,
	photo: Photo,
	href: string,
	alt: string
): SeenPicture {
	const { width, height } = photo;
	return { href, alt, width, height, crop: centralCrop(photo, [h, w], preprocessing.centralFraction) };
}

/** Exactly the pixels that the network gets. Browser only. */
export function seenBy(
	{ defaultInput: [h, w], preprocessing }: Network,
	picture: Pixels,
	alt: string
): SeenPicture {
	const href = urlOf(seenOf(picture, [h, w], preprocessing));
	return { href, alt, width: w, height: h, crop: { x: 0, y: 0, width: w, height: h } };
}

/** Ways to turn the bytes of a picture into what a network reads: the one it was trained with, and those taken by mistake. */
import { inputOf } from './input.ts';
import type { Pixels } from './pixels.ts';

/** `trained` is x / 127.5 - 1, as all networks of this family have it. */
export const readingIds = ['trained', 'imagenet', 'swapped', 'unit', 'twice', 'bytes'] as const;
export type ReadingId = (typeof readingIds)[number];

/** Means and standard deviations of ImageNet's red, green and blue in 0..1, as torchvision and timm have them. */
const IMAGENET = { mean: [0.485, 0.456, 0.406], deviation: [0.229, 0.224, 0.225] } as const;

/** Value of one byte; channel 0 is red. */
type Rule = (byte: number, channel: number) => number;

const trained: Rule = (byte) => byte / 127.5 - 1;

const rules: Readonly<Record<ReadingId, Rule>> = {
	trained,
	imagenet: (byte, channel) =>
		(byte / 255 - (IMAGENET.mean[channel] ?? NaN)) / (IMAGENET.deviation[channel] ?? NaN),
	swapped: trained,
	unit: (byte) => byte / 255,
	twice: (byte) => trained(trained(byte, 0), 0),
	bytes: (byte) => byte
};

/** The lowest and the highest value that a picture can get. */
export function rangeOf(id: ReadingId): readonly [low: number, high: number] {
	const ends = [0, 1, 2].flatMap((channel) => [rules[id](0, channel), rules[id](255, channel)]);
	return [Math.min(...ends), Math.max(...ends)];
}

/**
 * @param pictures one or several of one size
 * @returns `[n, h, w, 3]` in row-major order, blue first for `swapped`
 * @throws RangeError as `inputOf`
 */
export function readAs(id: ReadingId, pictures: readonly Pixels[]): ReturnType<typeof inputOf> {
	const { values: bytes, size } = inputOf(pictures, { mean: 0, deviation: 1 });
	const values = bytes.map((byte, i) => {
		const channel = i % 3;
		return id === 'swapped'
			? rules[id](bytes[i + 2 - 2 * channel] ?? NaN, channel)
			: rules[id](byte, channel);
	});
	return { values, size };
}

/** What values say to a network of this family, as a picture: they are taken for x / 127.5 - 1, and cut off at black and white. */
export function seenAs(id: ReadingId, picture: Pixels): Pixels {
	const { values } = readAs(id, [picture]);
	const data = picture.data.map((byte, i) =>
		i % 4 === 3 ? byte : ((values[i - Math.floor(i / 4)] ?? NaN) + 1) * 127.5
	);
	return { ...picture, data };
}

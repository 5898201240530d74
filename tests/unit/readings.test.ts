import { describe, expect, test } from 'vitest';
import { networkById } from '#lib/arch/catalogue.ts';
import { inputOf } from '#lib/vision/input.ts';
import { rangeOf, readAs, readingIds, seenAs } from '#lib/vision/readings.ts';
import type { Pixels } from '#lib/vision/pixels.ts';

/** Two pixels: dark orange, and white. */
const picture: Pixels = {
	width: 2,
	height: 1,
	data: Uint8ClampedArray.of(204, 51, 0, 255, 255, 255, 255, 255)
};
const { preprocessing } = networkById('mini-inception-resnet-v2');

const rounded = (values: ArrayLike<number>) => Array.from(values, (value) => Math.round(value * 1e4) / 1e4);

test('as in training is what the network asks for', () => {
	const [read, asked] = [readAs('trained', [picture, picture]), inputOf([picture, picture], preprocessing)];
	expect(read.size).toEqual(asked.size);
	expect(rounded(read.values)).toEqual(rounded(asked.values));
});

test.each([
	['trained', [0.6, -0.6, -1, 1, 1, 1]],
	['swapped', [-1, -0.6, 0.6, 1, 1, 1]],
	['unit', [0.8, 0.2, 0, 1, 1, 1]],
	['bytes', [204, 51, 0, 255, 255, 255]],
	['twice', [0.6, -0.6, -1, 1, 1, 1].map((value) => value / 127.5 - 1)],
	[
		'imagenet',
		[
			(0.8 - 0.485) / 0.229,
			(0.2 - 0.456) / 0.224,
			-0.406 / 0.225,
			0.515 / 0.229,
			0.544 / 0.224,
			0.594 / 0.225
		]
	]
] as const)('%s makes these values of a pixel', (id, values) => {
	expect(rounded(readAs(id, [picture]).values)).toEqual(rounded(values));
});

test('ranges are those of black and white', () => {
	const ranges = readingIds.map((id) => [id, rounded(rangeOf(id))]);
	expect(Object.fromEntries(ranges)).toEqual({
		trained: [-1, 1],
		// As torchvision's own transform gives them (tests/snippets/test_torchvision.py).
		imagenet: [-2.1179, 2.64],
		swapped: [-1, 1],
		unit: [0, 1],
		twice: rounded([-2 / 127.5 + 1 / 127.5 - 1, 1 / 127.5 - 1]),
		bytes: [0, 255]
	});
});

describe('seen by the network, a picture', () => {
	test('is itself as in training', () => expect(seenAs('trained', picture)).toEqual(picture));

	test('has red and blue swapped, is pale, nearly black, or burnt out', () => {
		const first = (id: (typeof readingIds)[number]) => [...seenAs(id, picture).data.slice(0, 4)];
		expect(first('swapped')).toEqual([0, 51, 204, 255]);
		expect(first('unit')).toEqual([230, 153, 128, 255]);
		expect(Math.max(...first('twice').slice(0, 3))).toBeLessThanOrEqual(1);
		expect(first('bytes').slice(0, 2)).toEqual([255, 255]);
	});
});

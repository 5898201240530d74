import { describe, expect, test } from 'vitest';
import type { Shape } from '#lib/arch/node.ts';
import { channelPicture, sheetPicture } from '#lib/engine/channel-picture.ts';
import { channelOf } from '#lib/engine/channel-statistics.ts';
import type { Pixels } from '#lib/vision/pixels.ts';

const shape: Shape = [3, 2, 7];
const values = Float32Array.from({ length: 3 * 2 * 7 }, (_, i) => ((i * 37) % 101) - 20 - (i % 7) * 9);
const colour = ({ data, width }: Pixels, x: number, y: number) =>
	[...data.slice(4 * (y * width + x), 4 * (y * width + x) + 4)].join();

const cut = (sheet: Pixels, column: number, row: number): string[] =>
	Array.from({ length: 6 }, (_, i) => colour(sheet, column * 3 + (i % 2), row * 4 + Math.floor(i / 2)));

describe('a sheet of all channels', () => {
	const sheet = sheetPicture({ shape, values }, { contrast: 'own', order: 'number' });

	test('has about as many rows as columns and holds each as its own picture would', () => {
		expect([sheet.width, sheet.height]).toEqual([3 * 3 - 1, 3 * 4 - 1]);
		for (let channel = 0; channel < 7; channel++) {
			const alone = channelPicture({ size: [3, 2], values: channelOf(values, shape, channel) });
			const cell = cut(sheet, channel % 3, Math.floor(channel / 3));
			expect(cell).toEqual(Array.from({ length: 6 }, (_, i) => colour(alone, i % 2, Math.floor(i / 2))));
		}
	});

	test('is empty between them and behind the last', () => {
		expect(colour(sheet, 2, 0)).toBe('0,0,0,0');
		expect(colour(sheet, 0, 3)).toBe('0,0,0,0');
		expect(cut(sheet, 1, 2).every((one) => one === '0,0,0,0')).toBe(true);
	});
});

/** Files of every kind are the same picture on the page and in the terminal. */
import { describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import { decodeImage } from '#lib/vision/decode.ts';
import { sum } from '#lib/vision/pixels.ts';
import type {} from './commands.ts';

/** In levels of 255: what rounding costs where alpha has 16 bits. */
const MAX = 2;

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

const pictures = await commands.picturesInTerminal();

describe('the page sees what the terminal sees', () => {
	test.each(pictures.map((picture) => [picture.name, picture] as const))(
		'%s',
		async (_, { file, width, height, rgba }) => {
			const seen = await decodeImage(new Blob([bytesOf(file)]), 'picture');
			expect([seen.width, seen.height]).toEqual([width, height]);
			const terminal = bytesOf(rgba);
			expect(terminal).toHaveLength(seen.data.length);
			const differences = Array.from(seen.data, (value, i) => Math.abs(value - (terminal[i] ?? NaN)));
			// Alpha, a quarter of them, is the same everywhere.
			expect(sum(differences) / (0.75 * differences.length)).toBeLessThan(1);
			expect(Math.max(...differences)).toBeLessThanOrEqual(MAX);
		}
	);
});

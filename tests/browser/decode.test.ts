import { describe, expect, test } from 'vitest';
import { Problem } from '#lib/text/problem.ts';
import { decodeImage } from '#lib/vision/decode.ts';
import { inputOf, seenOf } from '#lib/vision/input.ts';
import type { Pixels } from '#lib/vision/pixels.ts';

const urls = import.meta.glob<string>('../fixtures/uploads/*', {
	query: '?url',
	import: 'default',
	eager: true
});

/** The bytes of a file in `tests/fixtures/uploads/`, as a browser hands them over: with a name and the type it implies. */
async function upload(name: string): Promise<File> {
	const response = await fetch(urls[`../fixtures/uploads/${name}`] ?? '');
	if (!response.ok) throw new Error(`No upload ${name}.`);
	return new File([await response.arrayBuffer()], name, {
		type: response.headers.get('content-type') ?? ''
	});
}

function canvas(width: number, height: number, paint: (context: OffscreenCanvasRenderingContext2D) => void) {
	const surface = new OffscreenCanvas(width, height);
	const context = surface.getContext('2d');
	if (!context) throw new Error('No canvas.');
	paint(context);
	return surface;
}

const fill = (colour: string) => (context: OffscreenCanvasRenderingContext2D) => {
	context.fillStyle = colour;
	context.fillRect(0, 0, context.canvas.width, context.canvas.height);
};

const decode = (file: Blob): Promise<Pixels> => decodeImage(file, 'holiday.jpg');

/** The colour at a place given as fractions of width and height. */
function colourAt({ width, height, data }: Pixels, across: number, down: number): readonly number[] {
	const at = 4 * (Math.floor(down * height) * width + Math.floor(across * width));
	return [...data.subarray(at, at + 4)];
}

function expectNear(actual: readonly number[], expected: readonly number[], tolerance: number) {
	const differences = expected.map((value, i) => Math.abs(value - (actual[i] ?? NaN)));
	expect(Math.max(...differences), `${actual} should be ${expected}`).toBeLessThanOrEqual(tolerance);
}

/** Red, green, blue and white quarters, as `make-uploads.ts` places them. */
function expectUpright(image: Pixels) {
	expectNear(colourAt(image, 0.25, 0.25), [255, 0, 0, 255], 4);
	expectNear(colourAt(image, 0.75, 0.25), [0, 255, 0, 255], 4);
	expectNear(colourAt(image, 0.25, 0.75), [0, 0, 255, 255], 4);
	expectNear(colourAt(image, 0.75, 0.75), [255, 255, 255, 255], 4);
}

async function complaint(file: Blob): Promise<string> {
	const error = await decode(file).catch((caught: unknown) => caught);
	expect(error).toBeInstanceOf(Problem);
	const { message } = error as Problem;
	expect(message, 'names the file').toMatch(/^holiday\.jpg /);
	return message;
}

const size = ({ width, height }: Pixels) => [width, height];

describe('decodeImage reads', () => {
	test.each(['image/png', 'image/jpeg', 'image/webp'])('%s at its own size', async (type) => {
		const blob = await canvas(33, 21, fill('rgb(200, 100, 50)')).convertToBlob({ type, quality: 1 });
		expect(blob.type).toBe(type);
		const image = await decode(blob);
		expect(size(image)).toEqual([33, 21]);
		expectNear(colourAt(image, 0.5, 0.5), [200, 100, 50, 255], 4);
	});

	test('one pixel', async () => {
		const image = await decode(await upload('one-pixel.png'));
		expect(size(image)).toEqual([1, 1]);
		expect(colourAt(image, 0, 0)).toEqual([255, 0, 0, 255]);
	});

	test('8000×8000 pixels, and keeps 2048×2048 of them', async () => {
		const image = await decode(await upload('huge-8000.png'));
		expect(size(image)).toEqual([2048, 2048]);
		expectUpright(image);
	});

	test('the first frame of an animation', async () => {
		const image = await decode(await upload('animated.gif'));
		expect(colourAt(image, 0.5, 0.5)).toEqual([255, 0, 0, 255]);
	});

	test('a photo turned by its EXIF orientation, upright', async () => {
		const image = await decode(await upload('exif-rotated.jpg'));
		expect(size(image)).toEqual([64, 32]);
		expectUpright(image);
	});

	test('a large photo turned by its EXIF orientation, upright and not squashed', async () => {
		const stored = canvas(1500, 3000, (context) => {
			fill('rgb(0, 0, 255)')(context);
			context.fillStyle = 'rgb(255, 0, 0)';
			context.fillRect(0, 1500, 1500, 1500);
		});
		const jpeg = new Uint8Array(
			await (await stored.convertToBlob({ type: 'image/jpeg', quality: 1 })).arrayBuffer()
		);
		// An APP1 segment of 34 bytes: "Exif", a big-endian TIFF header, one entry: orientation (0x0112), short, 1 value, 6.
		const [exif, tiff] = ['Exif\0\0', 'MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0'];
		const segment = Uint8Array.from(`\xff\xe1\0\x22${exif}${tiff}`, (character) => character.charCodeAt(0));
		const image = await decode(new Blob([jpeg.slice(0, 2), segment, jpeg.slice(2)]));
		expect(size(image)).toEqual([2048, 1024]);
		// Orientation 6: the stored bottom is seen on the left.
		expectNear(colourAt(image, 0.25, 0.5), [255, 0, 0, 255], 4);
		expectNear(colourAt(image, 0.75, 0.5), [0, 0, 255, 255], 4);
	});

	test('by content: a picture whose name and type are wrong', async () => {
		const bytes = await canvas(5, 4, fill('red')).convertToBlob();
		const image = await decode(new File([bytes], 'holiday.txt', { type: 'text/plain' }));
		expect(size(image)).toEqual([5, 4]);
	});
});

describe('decodeImage refuses, and says why', () => {
	test('an empty file', async () => {
		expect(await complaint(await upload('empty.png'))).toMatch(/empty/);
	});

	test('text with the name of a photo', async () => {
		expect(await complaint(await upload('not-an-image.jpg'))).toMatch(/not an image.*Choose a JPEG/);
	});

	test.each(['image/jpeg', 'image/png', 'image/webp'])('%s that was cut short', async (type) => {
		const noise = canvas(64, 64, (context) => {
			for (let i = 0; i < 64 * 64; i++) {
				context.fillStyle = `hsl(${(i * 137) % 360} 80% ${(i * 61) % 100}%)`;
				context.fillRect(i % 64, Math.floor(i / 64), 1, 1);
			}
		});
		const whole = await noise.convertToBlob({ type });
		expect(size(await decode(whole))).toEqual([64, 64]);
		expect(await complaint(whole.slice(0, whole.size / 2))).toMatch(/damaged or cut short/);
	});

	test('half a photo, naming its format', async () => {
		expect(await complaint(await upload('truncated.jpg'))).toMatch(/damaged or cut short \(JPEG\)/);
	});

	test('more pixels than the limit, naming its size', async () => {
		expect(await complaint(await upload('above-limit-10001.png'))).toMatch(/10001×10001.*smaller/);
	});

	test('a HEIC photo that the browser cannot decode', async () => {
		expect(await complaint(new Blob(['\0\0\0\x18ftypheic\0\0\0\0mif1heic']))).toMatch(/HEIC.*as JPEG/);
	});

	test('a file that cannot be opened', async () => {
		const gone = Object.assign(new Blob(['x']), {
			slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')) })
		});
		expect(await complaint(gone)).toMatch(/cannot be opened \(gone\)/);
	});

	test.each([
		['as it is', 'image/svg+xml', ''],
		['without a type', '', ''],
		['under the type of a photo', 'image/jpeg', ''],
		['behind a declaration and a comment', '', '<?xml version="1.0"?>\n<!-- <b> -->\n']
	])('an SVG drawing %s, and runs nothing in it', async (_, type, before) => {
		const drawing = await (await upload('script.svg')).text();
		expect(drawing).toContain('globalThis.svgRan = true');
		expect(await complaint(new Blob([before + drawing], { type }))).toMatch(/SVG.*as PNG/);
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect('svgRan' in globalThis).toBe(false);
	});
});

describe('what a network sees', () => {
	const signed = { mean: 127.5, deviation: 127.5, centralFraction: 0.875 };
	const seenIn = async (surface: OffscreenCanvas, size: readonly [number, number]) =>
		seenOf(await decode(await surface.convertToBlob()), size, signed);
	const rgb = ({ data }: Pixels, i: number) => [...data.slice(4 * i, 4 * i + 3)];

	test('gives height × width × 3 values, row by row, of exactly the pixels that are shown', async () => {
		const board = canvas(300, 200, (context) => {
			fill('rgb(255, 0, 0)')(context);
			context.fillStyle = 'rgb(0, 0, 255)';
			context.fillRect(0, 100, 300, 100);
		});
		const seen = await seenIn(board, [20, 30]);
		const { values } = inputOf([seen], signed);
		expect([seen.width, seen.height, values.length]).toEqual([30, 20, 30 * 20 * 3]);
		expect([...values.slice(0, 3)]).toEqual([1, -1, -1]);
		expect([...values.slice(-3)]).toEqual([-1, -1, 1]);
		const expected = [...seen.data].filter((_, i) => i % 4 !== 3).map((value) => (value - 127.5) / 127.5);
		expect(values).toEqual(Float32Array.from(expected));
	});

	test('crops the centre: what lies outside does not reach the network', async () => {
		const framed = canvas(200, 80, (context) => {
			fill('red')(context);
			context.fillStyle = 'rgb(0, 255, 0)';
			context.fillRect(64, 4, 72, 72);
		});
		const seen = await seenIn(framed, [20, 20]);
		const colours = new Set(Array.from({ length: 400 }, (_, i) => String(rgb(seen, i))));
		expect(colours).toEqual(new Set(['0,255,0']));
	});

	test('a ramp stays a ramp: resizing neither shifts nor mirrors', async () => {
		const ramp = canvas(64, 64, (context) => {
			for (let x = 0; x < 64; x++) {
				context.fillStyle = `rgb(${4 * x}, ${4 * x}, ${4 * x})`;
				context.fillRect(x, 0, 1, 64);
			}
		});
		const seen = await seenIn(ramp, [14, 14]);
		// Columns 4..59 are kept; 14 outputs of 4 columns each, whose mean is 4 × (4 + 4i + 1.5).
		for (let i = 0; i < 14; i++) expectNear(rgb(seen, i), Array(3).fill(22 + 16 * i), 3);
	});

	test('a fine chequerboard becomes even grey, not a false pattern', async () => {
		const board = canvas(800, 800, (context) => {
			const image = context.createImageData(800, 800);
			new Uint32Array(image.data.buffer).forEach((_, i, words) => {
				words[i] = ((i % 800) + Math.floor(i / 800)) % 2 === 0 ? 0xff000000 : 0xffffffff;
			});
			context.putImageData(image, 0, 0);
		});
		const seen = await seenIn(board, [61, 61]);
		for (let i = 0; i < 61 * 61; i++) expectNear(rgb(seen, i), [127.5, 127.5, 127.5], 12);
	});

	test.each([
		['transparent', 0, [255, 255, 255]],
		['half transparent', 0.5, [255, 127, 127]]
	])('%s red lies on white', async (_, alpha, expected) => {
		const seen = await seenIn(canvas(40, 40, fill(`rgb(255 0 0 / ${alpha})`)), [10, 10]);
		for (let i = 0; i < 100; i++) expectNear([...seen.data.slice(4 * i, 4 * i + 4)], [...expected, 255], 2);
	});

	test('one pixel fills the input', async () => {
		const seen = await seenIn(canvas(1, 1, fill('rgb(0, 0, 255)')), [9, 9]);
		const { values } = inputOf([seen], signed);
		for (let i = 0; i < 81; i++) expect([...values.slice(3 * i, 3 * i + 3)]).toEqual([-1, -1, 1]);
	});
});

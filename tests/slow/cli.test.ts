import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue, networkById } from '#lib/arch/catalogue.ts';
import { parametersOfNetwork } from '#lib/arch/parameters.ts';
import { classNames } from '#lib/arch/datasets.ts';
import { seeded } from '#lib/weights/seeded.ts';
import { goldens } from '../golden/compare.ts';
import { scripts } from '../../package.json';
import { expectOneLine, json, root, tool, tools } from './tools.ts';

const upload = (name: string) => join(root, 'tests/fixtures/uploads', name);
interface Described {
	network: string;
	input: number[];
	nodes: (Record<'trainable' | 'nonTrainable' | 'macs', number> & { id: string; out: number[] })[];
	totals: Record<'trainable' | 'nonTrainable' | 'total' | 'macs' | 'ops' | 'conv', number>;
}

interface Inferred {
	modules: { module: string; shape: number[] }[];
	output: { kind: string; values: number[] };
	weights: string;
	top: { index: number; name?: string; probability: number }[];
}

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'cli-'))));
afterAll(() => rm(folder, { recursive: true }));

test.each(tools)('npm run %s starts what is tested here', (name) => {
	expect(scripts[name]).toBe(`tsx scripts/${name}.ts`);
});

describe('describe', { timeout: 30_000 }, () => {
	test('--json gives a network as it is documented', async () => {
		const printed = await json<Described>('describe', 'inception-resnet-v2-slim');
		expect(Object.keys(printed)).toEqual(['network', 'input', 'nodes', 'totals']);
		expect(printed.network).toBe('inception-resnet-v2-slim');
		expect(printed.input).toEqual([299, 299, 3]);
		// Keras and timm count the same parameters, timm (fvcore) the same multiply-accumulates.
		expect(printed.totals).toMatchObject({
			trainable: 55_813_192,
			nonTrainable: 55_873_736 - 55_813_192,
			total: 55_873_736,
			macs: 13_155_794_016,
			conv: 244
		});
		expect(printed.nodes).toHaveLength(printed.totals.ops);
		for (const key of ['trainable', 'nonTrainable', 'macs'] as const)
			expect(
				printed.nodes.reduce((sum, node) => sum + node[key], 0),
				key
			).toBe(printed.totals[key]);
		// The first layer by hand: 3×3×3×32 weights and 32 betas, two statistics each, 149×149 places.
		expect(printed.nodes[0]).toEqual({
			id: 'Conv2d_1a_3x3',
			op: 'conv',
			module: 'stem',
			inputs: ['input'],
			kernel: [3, 3],
			stride: 2,
			padding: 'valid',
			filters: 32,
			out: [149, 149, 32],
			trainable: 864 + 32,
			nonTrainable: 64,
			macs: 864 * 149 * 149,
			receptiveField: { size: [3, 3], jump: [2, 2], firstCenter: [1.5, 1.5] }
		});
		const add = printed.nodes.find(({ id }) => id === 'Repeat/block35_1/add');
		expect(add).toMatchObject({
			inputs: ['Mixed_5b/concat', 'Repeat/block35_1/scale'],
			kernel: null,
			stride: null,
			padding: null,
			filters: null,
			out: [35, 35, 320],
			trainable: 0,
			macs: 0
		});
	});

	test('--input takes one side or height and width', async () => {
		const square = await json<Described>('describe', 'inception-v3', '--input', '160');
		expect(square.input).toEqual([160, 160, 3]);
		const tall = await json<Described>('describe', 'inception-v3', '--input', '240x320');
		expect(tall.input).toEqual([240, 320, 3]);
		expect(tall.nodes[0]?.out).toEqual([119, 159, 32]);
		expect(tall.totals.total).toBe(square.totals.total);
	});

	test('without --json it is a table with a line for each module', async () => {
		const { code, stdout } = await tool('describe', 'inception-resnet-v2-slim');
		expect(code).toBe(0);
		for (const { id } of networkById('inception-resnet-v2-slim').modules)
			expect(stdout).toMatch(new RegExp(`^${id} `, 'm'));
		expect(stdout).toMatch(/^total .*55,813,192 .*13,155,794,016$/m);
	});

	test('--list names every network', async () => {
		const { code, stdout } = await tool('describe', '--list');
		expect(code).toBe(0);
		expect(stdout.trimEnd().split('\n')).toHaveLength(catalogue.length);
		for (const { id, title } of catalogue) expect(stdout).toMatch(new RegExp(`^${id} .*${title}$`, 'm'));
		expect(await json<string[]>('describe', '--list')).toEqual(catalogue.map(({ id }) => id));
	});

	test.each([
		['no network', [], /Usage: describe/],
		['an unknown network', ['resnet-50'], /'resnet-50'.*inception-v3, .*inception-resnet-v2-slim/],
		['two networks', ['inception-v3', 'inception-v4'], /Name one network/],
		['an unknown option', ['inception-v3', '--size', '299'], /'--size'.*Usage: describe/],
		['an option without its value', ['inception-v3', '--input'], /--input.*Usage: describe/],
		['a size that is none', ['inception-v3', '--input', 'large'], /--input takes .*'large'/],
		['a negative size', ['inception-v3', '--input=-5'], /--input takes .*'-5'/],
		['a size of nothing', ['inception-v3', '--input', '0'], /0×0/],
		['a size too small', ['inception-v3', '--input', '74'], /74×74.*smallest input is 75×75/]
	])('%s: one line and exit code 2', async (_, words, message) => {
		const ended = await tool('describe', ...words);
		expectOneLine(ended, message);
		expect(ended.code).toBe(2);
	});
});

/** Largest difference, relative to the largest magnitude expected. */
function distance(actual: readonly number[], expected: readonly number[]): number {
	expect(actual).toHaveLength(expected.length);
	const differences = expected.map((value, i) => Math.abs(value - (actual[i] ?? NaN)));
	return Math.max(...differences) / Math.max(...expected.map(Math.abs));
}

describe('infer', { timeout: 120_000 }, () => {
	test.each(goldens.map((golden) => [golden.network, golden] as const))(
		'%s on the golden input gives the golden output',
		async (id, golden) => {
			const printed = await json<Inferred>('infer', id, '--pattern', 'golden');
			expect(Object.keys(printed)).toEqual(
				'network input weights backend milliseconds modules output top'.split(' ')
			);
			expect(printed).toMatchObject({
				network: id,
				input: golden.input,
				weights: 'seeded',
				backend: 'wasm',
				output: { kind: golden.output.kind }
			});
			expect(distance(printed.output.values, golden.output.values)).toBeLessThan(1e-3);
			expect(printed.modules.map(({ module }) => module)).toEqual(
				networkById(id).modules.map(({ id }) => id)
			);
			for (const { module, shape } of golden.modules)
				expect(printed.modules.find((ours) => ours.module === module)?.shape).toEqual(shape);
			const best = golden.output.values.indexOf(Math.max(...golden.output.values));
			if (golden.output.kind === 'logits') expect(printed.top[0]?.index).toBe(best);
			else expect(printed.top).toEqual([]);
		}
	);

	const embed = async (...words: string[]): Promise<number[]> =>
		(await json<Inferred>('infer', 'inception-resnet-v1-facenet', '--input', '96', ...words)).output.values;

	test('a photo: upright as its EXIF says, whatever the file format', async () => {
		const upright = join(folder, 'upright.png');
		await sharp(upload('exif-rotated.jpg')).autoOrient().png().toFile(upright);
		const sideways = join(folder, 'sideways.png');
		await sharp(upload('exif-rotated.jpg')).png().toFile(sideways);
		const photo = await embed('--image', upload('exif-rotated.jpg'));
		expect(photo).toHaveLength(512);
		expect(Math.hypot(...photo)).toBeCloseTo(1, 5);
		expect(await embed('--image', upright)).toEqual(photo);
		expect(distance(await embed('--image', sideways), photo)).toBeGreaterThan(1e-3);
	});

	test('weights from a file: the same numbers give the same answer', async () => {
		const parameters = parametersOfNetwork(networkById('inception-resnet-v1-facenet'));
		const tensors = await Promise.all(parameters.map(seeded.read));
		let end = 0;
		const entries = parameters.map(({ op, param, shape }, i) => {
			const start = end;
			end += tensors[i]?.byteLength ?? 0;
			return [`${op}:${param}`, { dtype: 'F32', shape, data_offsets: [start, end] }];
		});
		const header = Buffer.from(JSON.stringify(Object.fromEntries(entries)));
		const length = Buffer.alloc(8);
		length.writeBigUInt64LE(BigInt(header.length));
		const path = join(folder, 'seeded-copy.safetensors');
		await writeFile(path, [length, header, ...tensors.map(({ buffer }) => new Uint8Array(buffer))]);
		expect(await embed('--weights', path)).toEqual(await embed());
	});

	test('in plain words it says that the weights are untrained', async () => {
		const { code, stdout, stderr } = await tool('infer', 'inception-v3', '--input', '75');
		expect([code, stderr]).toEqual([0, '']);
		expect(stdout).toMatch(/75×75×3, weights seeded \(untrained\), wasm, \d+ ms/);
		for (const { id } of networkById('inception-v3').modules)
			expect(stdout).toMatch(new RegExp(`^${id} `, 'm'));
		expect(stdout).toMatch(/class +probability/);
	});

	test('a network that was trained here takes its trained weights, and says classes by name', async () => {
		const id = 'mini-inception-resnet-v2';
		const printed = await json<Inferred>('infer', id);
		expect(printed.weights).toBe('trained');
		expect(printed.top.map(({ index, name }) => [index, name])).toEqual(
			printed.top.map(({ index }) => [index, classNames(networkById(id))?.[index]])
		);
		const { stdout } = await tool('infer', id);
		expect(stdout).toMatch(/32×32×3, weights trained, wasm/);
		expect(stdout).toMatch(new RegExp(`^${printed.top[0]?.name} +0\\.`, 'm'));
		const seededToo = await json<Inferred>('infer', id, '--weights', 'seeded');
		expect(seededToo.weights).toBe('seeded');
		expect(seededToo.output.values).not.toEqual(printed.output.values);
	});

	test.each([
		['no network', [], /Usage: infer/],
		[
			'an unknown backend',
			['inception-v3', '--backend', 'webgl'],
			/--backend takes wasm or cpu, not 'webgl'/
		],
		['an unknown pattern', ['inception-v3', '--pattern', 'noise'], /--pattern takes golden/],
		['image and pattern', ['inception-v3', '--image', 'x', '--pattern', 'golden'], /not both/],
		['a missing image', ['inception-v3', '--image', 'no.png'], /--image: no\.png cannot be opened/],
		['a device for an image', ['inception-v3', '--image', '/dev/zero'], /\/dev\/zero is not an image/],
		['an empty image', ['inception-v3', '--image', upload('empty.png')], /empty\.png is empty/],
		['text for an image', ['inception-v3', '--image', upload('not-an-image.jpg')], /not an image/],
		['a damaged image', ['inception-v3', '--image', upload('truncated.jpg')], /cut short/],
		['missing weights', ['inception-v3', '--weights', 'no.safetensors'], /--weights: .*no\.safetensors/],
		[
			'trained weights that nobody made',
			['inception-v3', '--weights', 'trained'],
			/inception-v3 has no trained weights here.*mini-inception-resnet-v2/
		],
		['an image for weights', ['inception-v3', '--weights', upload('one-pixel.png')], /one-pixel\.png/],
		[
			'weights without an end',
			['inception-v3', '--weights', '/dev/zero'],
			/--weights: \/dev\/zero is no file/
		],
		['a folder for weights', ['inception-v3', '--weights', root], /--weights: .* is no file/]
	])('%s: one line and exit code 2', async (_, words, message) => {
		const ended = await tool('infer', ...words);
		expectOneLine(ended, message);
		expect(ended.code).toBe(2);
	});

	test('weights larger than any of this network: one line, and nothing of them is read', async () => {
		const path = join(folder, 'sparse.safetensors');
		const file = await open(path, 'w');
		await file.truncate(2 ** 40);
		await file.close();
		const ended = await tool('infer', 'mini-inception-v4', '--weights', path);
		expectOneLine(ended, /--weights: .*sparse\.safetensors has 1099511627776 bytes/);
		expect(ended.code).toBe(2);
	});

	test('a name with control characters reaches the terminal without them', async () => {
		const path = join(folder, '\u001b[2Jnet.safetensors');
		await writeFile(path, '');
		const ended = await tool('infer', 'mini-inception-v4', '--weights', path);
		expectOneLine(ended, /^--weights: \\u\{1b\}\[2Jnet\.safetensors is too short/);
	});

	test('weights of another network: one line that names the tensor, and exit code 2', async () => {
		const path = join(folder, 'other.safetensors');
		await writeFile(path, Uint8Array.of(2, 0, 0, 0, 0, 0, 0, 0, ...Buffer.from('{}')));
		const ended = await tool('infer', 'inception-v3', '--weights', path);
		expectOneLine(ended, /--weights: other\.safetensors has no tensor 'Conv2d_1a_3x3:kernel'/);
		expect(ended.code).toBe(2);
	});
});

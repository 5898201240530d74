import { getBackend, memory } from '@tensorflow/tfjs-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { catalogue, networkById } from '#lib/arch/catalogue.ts';
import type { Network, Pair } from '#lib/arch/node.ts';
import { INPUT, opsOf, outputsOf, valueAt } from '#lib/arch/ops.ts';
import { at, shapesOf } from '#lib/arch/shapes.ts';
import type { Activity } from '#lib/engine/activity.ts';
import { openBackend } from '#lib/engine/backends.ts';
import { isSoftwareDriver } from '#lib/engine/drivers.ts';
import { asEngineError } from '#lib/engine/explain-failure.ts';
import { loaders } from '#lib/engine/node.ts';
import { outputNodes, topOf } from '#lib/engine/output.ts';
import { defaultScales } from '#lib/engine/plan.ts';
import { UNSTATED_SCALE } from '#lib/arch/parameters.ts';
import { compile, type Program } from '#lib/engine/program.ts';
import { run, type Kept, type RunOptions } from '#lib/engine/run.ts';
import { statisticsOf } from '#lib/engine/statistics.ts';
import { PageProblem } from '#lib/text/page-problem.ts';
import { WeightFileError } from '#lib/weights/errors.ts';
import { readSafetensors } from '#lib/weights/safetensors.ts';
import { goldenInput, seeded } from '#lib/weights/seeded.ts';
import type { WeightSource } from '#lib/weights/source.ts';

const imagesOf = (network: Network, size: Pair) => ({
	values: goldenInput(at(shapesOf(network, size), INPUT)),
	size
});

/** Largest difference, relative to the largest magnitude expected. */
function distance(actual: Float32Array, expected: Float32Array): number {
	expect(actual).toHaveLength(expected.length);
	let [difference, size] = [0, 0];
	expected.forEach((value, i) => {
		difference = Math.max(difference, Math.abs(value - (actual[i] ?? NaN)));
		size = Math.max(size, Math.abs(value));
	});
	return difference / size;
}

/** Rounding of a sum in another order. */
const ROUNDING = 1e-4;

beforeAll(async () => {
	await openBackend('wasm', loaders);
});

test('the activity of every node is that of its values', async () => {
	const network = networkById('mini-inception-resnet-v2');
	const program = await compile(network, seeded);
	const activity = new Map<string, Activity>();
	const ids = opsOf(network).map(({ id }) => id);
	const { kept } = await run(program, imagesOf(network, [32, 32]), {
		keep: ids,
		onActivity: (id, one) => activity.set(id, one)
	});
	program.dispose();
	expect([...activity.keys()]).toEqual(ids);
	for (const id of ids) {
		const { values } = valueAt(kept, id);
		const { mean, std } = statisticsOf(values);
		const found = valueAt(activity, id);
		expect(Math.abs(found.mean - mean), id).toBeLessThan(ROUNDING * (std + Math.abs(mean)));
		const [, , channels] = valueAt(kept, id).shape;
		const sizes = Array.from({ length: channels }, (_, channel) =>
			values.reduce((sum, value, i) => sum + (i % channels === channel ? Math.abs(value) : 0), 0)
		);
		const { channel, values: map } = found.strongest;
		expect((sizes[channel] ?? 0) / Math.max(...sizes), id).toBeGreaterThan(1 - ROUNDING);
		const expected = values.filter((_, i) => i % channels === channel);
		expect(Math.max(...map.map((value, i) => Math.abs(value - (expected[i] ?? NaN)))), id).toBeLessThan(
			1e-6 * (1 + Math.max(...expected.map(Math.abs)))
		);
		expect(found.zeros, id).toBeCloseTo(values.filter((value) => value === 0).length / values.length, 6);
	}
});

describe.each(catalogue.map((network) => [network.id, network] as const))('%s', (_, network) => {
	let program: Program;
	beforeAll(async () => {
		program = await compile(network, seeded);
	}, 60_000);
	afterAll(() => program.dispose());

	const [h, w] = network.defaultInput;
	test.each([
		['its own size', [h, w] as Pair],
		['139×203', [139, 203] as Pair]
	])('at %s every real tensor has the shape that was computed', { timeout: 60_000 }, async (_, size) => {
		const { nodes } = await run(program, imagesOf(network, size));
		const shapes = shapesOf(network, size);
		expect(nodes.map(({ id, shape }) => [id, shape])).toEqual(
			opsOf(network).map(({ id }) => [id, at(shapes, id)])
		);
	});

	test('gives a probability for each class, or an embedding of length 1', async () => {
		const answer = outputNodes(network);
		const keep = [answer.values];
		const { kept } = await run(program, imagesOf(network, [75, 75]), { keep });
		const sum = (values: Float32Array, power: number) => values.reduce((total, v) => total + v ** power, 0);
		if (!answer.probabilities) {
			expect(sum(valueAt(kept, answer.values).values, 2)).toBeCloseTo(1, 5);
			return;
		}
		const { values } = valueAt(kept, answer.probabilities);
		expect(values).toHaveLength(network.classes ?? NaN);
		expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
		expect(sum(values, 1)).toBeCloseTo(1, 5);
		const logits = valueAt(kept, answer.values).values;
		expect(topOf(values)[0]?.index).toBe(logits.indexOf(Math.max(...logits)));
	});
});

describe('residual blocks', () => {
	const network = networkById('inception-resnet-v1-facenet');
	const size: Pair = [96, 80];
	const images = imagesOf(network, size);
	const outputs = outputsOf(network);
	let program: Program;
	beforeAll(async () => {
		program = await compile(network, seeded);
	});
	afterAll(() => program.dispose());

	let before = 0;
	beforeEach(() => void (before = memory().numTensors));
	afterEach(() => expect(memory().numTensors).toBe(before));

	const outputBefore = (module: string): string => {
		const index = network.modules.findIndex(({ id }) => id === module);
		return valueAt(outputs, network.modules[index - 1]?.id ?? '');
	};
	const start = (options: RunOptions) => run(program, images, options);

	// One of each kind, the last of them linear, with the scale that the released code gives it.
	const blocks = [
		['Repeat/block35_2', 0.17],
		['Repeat_1/block17_10', 0.1],
		['Repeat_2/block8_1', 0.2],
		['Block8', 1]
	] as const;

	test.each(blocks)('%s skipped is its shortcut alone, and its body does not run', async (module) => {
		const [x, output] = [outputBefore(module), valueAt(outputs, module)];
		const { nodes, kept } = await start({ scales: { [module]: 0 }, keep: [x, output] });
		expect(valueAt(kept, output)).toEqual(valueAt(kept, x));
		const rest = nodes.map(({ id }) => id).filter((id) => id.startsWith(`${module}/`));
		expect(rest).toEqual(output.endsWith('relu') ? [`${module}/add`, `${module}/relu`] : [`${module}/add`]);
		expect(nodes.filter(({ id }) => !id.startsWith(module)).map(({ id }) => id)).toEqual(
			opsOf(network)
				.filter((op) => op.module !== module)
				.map(({ id }) => id)
		);
	});

	/** activation(x + s * projection), written out. */
	const byHand = (kept: ReadonlyMap<string, Kept>, module: string, scale: number): Float32Array => {
		const x = valueAt(kept, outputBefore(module)).values;
		const projection = valueAt(kept, `${module}/Conv2d_1x1`).values;
		const linear = valueAt(outputs, module).endsWith('add');
		return x.map((value, i) => {
			const sum = value + scale * (projection[i] ?? NaN);
			return linear ? sum : Math.max(sum, 0);
		});
	};

	test.each(
		blocks.flatMap(([module, own]) => [undefined, 0.37, -0.5, 2].map((s) => [module, s, own] as const))
	)('%s with the scale %s adds that much of its projection', async (module, scale, own) => {
		const output = valueAt(outputs, module);
		const projection = `${module}/Conv2d_1x1`;
		const { kept } = await start({
			...(scale === undefined ? {} : { scales: { [module]: scale } }),
			keep: [outputBefore(module), projection, `${module}/scale`, output]
		});
		expect(distance(valueAt(kept, output).values, byHand(kept, module, scale ?? own))).toBeLessThan(ROUNDING);
		const scaled = valueAt(kept, projection).values.map((value) => value * (scale ?? own));
		expect(distance(valueAt(kept, `${module}/scale`).values, scaled)).toBeLessThan(ROUNDING);
	});

	test('the value of a projection does not depend on the scale behind it', async () => {
		const [module, projection] = ['Repeat/block35_1', 'Repeat/block35_1/Conv2d_1x1'];
		const read = async (scale: number) =>
			valueAt((await start({ scales: { [module]: scale }, keep: [projection] })).kept, projection).values;
		const own = await read(0.17);
		expect(distance(await read(0.9), own)).toBeLessThan(ROUNDING);
		expect(distance(await read(0), own)).toBeLessThan(ROUNDING);
	});

	test('the default scales said aloud change nothing', async () => {
		const scales = defaultScales(network);
		const [silent, aloud] = [await start({}), await start({ scales })];
		expect(aloud.kept).toEqual(silent.kept);
		expect(scales).toMatchObject(Object.fromEntries(blocks));
		expect(Object.keys(scales)).toHaveLength(5 + 10 + 5 + 1);
	});

	test('a block whose scale the paper leaves open has one between 0.1 and 0.3', () => {
		const open = Object.entries(defaultScales(networkById('inception-resnet-v2-paper')));
		expect(open).toHaveLength(5 + 10 + 5);
		for (const [module, scale] of open) expect(scale, module).toBe(UNSTATED_SCALE);
		expect(UNSTATED_SCALE).toBeGreaterThanOrEqual(0.1);
		expect(UNSTATED_SCALE).toBeLessThanOrEqual(0.3);
	});

	test('each module run again alone, on what it read, gives what it gave', async () => {
		const full = await start({ keep: outputs.values() });
		for (const { id } of network.modules.slice(1)) {
			const { shape, values } = valueAt(full.kept, outputBefore(id));
			const again = await run(program, { values, size: [shape[0], shape[1]] }, { from: id, to: id });
			const output = valueAt(outputs, id);
			expect(again.modules.map(({ module }) => module)).toEqual([id]);
			expect(valueAt(again.kept, output).shape, id).toEqual(valueAt(full.kept, output).shape);
			expect(
				distance(valueAt(again.kept, output).values, valueAt(full.kept, output).values),
				id
			).toBeLessThan(ROUNDING);
		}
	});

	test('a run from the middle ends where the whole run ends', async () => {
		const full = await start({ keep: outputs.values() });
		const { shape, values } = valueAt(full.kept, outputBefore('Mixed_6a'));
		const rest = await run(program, { values, size: [shape[0], shape[1]] }, { from: 'Mixed_6a' });
		const [ours, theirs] = [rest, full].map(({ kept }) => valueAt(kept, 'embeddings').values);
		expect(distance(ours ?? new Float32Array(), theirs ?? new Float32Array())).toBeLessThan(ROUNDING);
	});

	test('a batch of two gives what each gives alone', async () => {
		const keep = ['Mixed_6a/concat', 'embeddings'];
		const turned = images.values.toReversed();
		const both = new Float32Array([...images.values, ...turned]);
		const pair = await run(program, { values: both, size }, { keep });
		expect(pair.batch).toBe(2);
		const alone = [await start({ keep }), await run(program, { values: turned, size }, { keep })];
		for (const id of keep) {
			const { shape, values } = valueAt(pair.kept, id);
			const [first, second] = alone.map(({ kept }) => valueAt(kept, id));
			expect(first?.shape).toEqual(shape);
			const half = values.length / 2;
			expect(distance(values.slice(0, half), first?.values ?? values)).toBeLessThan(ROUNDING);
			expect(distance(values.slice(half), second?.values ?? values)).toBeLessThan(ROUNDING);
			expect(distance(values.slice(half), first?.values ?? values)).toBeGreaterThan(ROUNDING);
		}
	});

	test('reports come in the order of the work, with the values that were asked for', async () => {
		const [nodes, modules]: [string[], string[]] = [[], []];
		const result = await start({
			keep: ['Mixed_6a/concat'],
			onNode: ({ id }) => nodes.push(id),
			onModule: ({ module, output }) => {
				modules.push(module);
				expect(output).toBe(valueAt(outputs, module));
				expect(nodes.at(-1)).toBe(output);
			}
		});
		expect(nodes).toEqual(opsOf(network).map(({ id }) => id));
		expect(modules).toEqual(network.modules.map(({ id }) => id));
		expect([...result.kept.keys()]).toEqual(['Mixed_6a/concat', 'embeddings']);
		expect(result.backend).toBe('wasm');
	});

	test.each([
		['keep', { keep: ['Repeat/block35_9/concat'] }],
		['keep of what goes in', { keep: ['input'] }],
		['scales', { scales: { 'Repeat/block35_9': 0 } }],
		['scales of a module that adds nothing', { scales: { Mixed_6a: 0.5 } }],
		['from', { from: 'Repeat/block35_9' }],
		['to', { to: 'Logits' }],
		['from and to the wrong way around', { from: 'Mixed_7a', to: 'Mixed_6a' }]
	])('refuses what is not there: %s', async (_, options) => {
		await expect(start(options)).rejects.toThrow(RangeError);
	});

	test.each([0, 1, 96 * 80 * 3 - 1, 96 * 80 * 4])('refuses %i values for 96×80×3', async (length) => {
		await expect(run(program, { values: new Float32Array(length), size }, {})).rejects.toThrow(RangeError);
	});

	test(
		'an input too large for the device is refused, and the next run is right',
		{ timeout: 60_000 },
		async () => {
			const expected = (await start({})).kept;
			const side = 10_000;
			const huge = run(program, { values: new Float32Array(side * side * 3), size: [side, side] });
			await expect(huge).rejects.toMatchObject({ name: 'EngineError', kind: 'memory' });
			expect((await start({})).kept).toEqual(expected);
		}
	);

	test('a program runs on the backend it was made for, whatever was opened since', async () => {
		const expected = (await start({})).kept;
		await openBackend('cpu', loaders);
		const result = await start({});
		expect(result.backend).toBe('wasm');
		expect(getBackend()).toBe('wasm');
		expect(result.kept).toEqual(expected);
	});
});

describe('what goes wrong is said', () => {
	test('a backend that is not here', async () => {
		await expect(openBackend('webgl', loaders)).rejects.toMatchObject({ kind: 'backend' });
	});

	test('weights that lack a parameter: which one, and nothing stays behind', async () => {
		const { numTensors } = memory();
		const header = '{}';
		const file = new Uint8Array(8 + header.length);
		file[0] = header.length;
		file.set(new TextEncoder().encode(header), 8);
		const weights = readSafetensors('other.safetensors', file.buffer, []);
		const compiling = compile(networkById('inception-v3'), weights);
		await expect(compiling).rejects.toThrow(WeightFileError);
		await expect(compiling).rejects.toThrow(/other\.safetensors.*'Conv2d_1a_3x3:kernel'/);
		expect(memory().numTensors).toBe(numTensors);
	});

	test('weights that come one by one: a stop while one is on its way is heeded when it comes', async () => {
		const { numTensors } = memory();
		const abort = new AbortController();
		const asked = new Set<string>();
		const read: WeightSource['read'] = async (parameter) => {
			asked.add(parameter.op);
			if (asked.size === 3) abort.abort();
			return seeded.read(parameter);
		};
		const compiling = compile(networkById('inception-v3'), { ...seeded, read }, { signal: abort.signal });
		await expect(compiling).rejects.toMatchObject({ kind: 'aborted' });
		expect(asked.size).toBe(3);
		expect(memory().numTensors).toBe(numTensors);
	});

	test('weights of which one cannot be fetched: in the words of what fetched them', async () => {
		const { numTensors } = memory();
		const problem = new PageProblem('web/unreachable', { what: 'A tensor', reason: '503' });
		const read: WeightSource['read'] = async (parameter) => {
			if (parameter.op.startsWith('Mixed')) throw problem;
			return seeded.read(parameter);
		};
		await expect(compile(networkById('inception-v3'), { ...seeded, read })).rejects.toBe(problem);
		expect(memory().numTensors).toBe(numTensors);
	});

	test.each([
		['RangeError: Array buffer allocation failed', 'memory'],
		['Cannot enlarge memory arrays', 'memory'],
		['memory access out of bounds', 'memory'],
		['CONTEXT_LOST_WEBGL: loseContext: context lost', 'context-lost'],
		['Something else', 'failed']
	])('%s is %s', (message, kind) => {
		const failure = asEngineError(new Error(message));
		expect(failure.kind).toBe(kind);
		expect(failure.message).toContain(message);
	});
});

describe('isSoftwareDriver', () => {
	test.each([
		'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
		'Google SwiftShader',
		'ANGLE (Mesa, llvmpipe (LLVM 15.0.7 256 bits), OpenGL 4.5)',
		'llvmpipe (LLVM 15.0.7, 256 bits)',
		'ANGLE (Microsoft, Microsoft Basic Render Driver (0x0000008C) Direct3D11 vs_5_0 ps_5_0, D3D11)',
		'Gallium 0.4 on softpipe',
		'Apple Software Renderer',
		'Mesa OffScreen'
	])('yes: %s', (driver) => expect(isSoftwareDriver(driver)).toBe(true));

	test.each([
		'ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 (0x00002503) Direct3D11 vs_5_0 ps_5_0, D3D11)',
		'ANGLE (Intel, Intel(R) UHD Graphics 620 (0x00005917) Direct3D11 vs_5_0 ps_5_0, D3D11)',
		'ANGLE (AMD, AMD Radeon RX 580 Series (polaris10, LLVM 15.0.7, DRM 3.49, 6.1.0), OpenGL 4.6)',
		'ANGLE (Apple, ANGLE Metal Renderer: Apple M1, Unspecified Version)',
		'ANGLE (Intel, Mesa Intel(R) Xe Graphics (TGL GT2), OpenGL 4.6)',
		'Apple GPU',
		'Adreno (TM) 650',
		'Mali-G78',
		'PowerVR Rogue GE8320'
	])('no: %s', (driver) => expect(isSoftwareDriver(driver)).toBe(false));
});

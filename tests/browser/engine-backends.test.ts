import { backend, getBackend, memory } from '@tensorflow/tfjs-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { networkById } from '#lib/arch/catalogue.ts';
import { INPUT, valueAt } from '#lib/arch/ops.ts';
import { at, shapesOf, smallestInput } from '#lib/arch/shapes.ts';
import { backendNames } from '#lib/engine/backend-names.ts';
import { availableBackends, preferredBackends } from '#lib/engine/available.ts';
import { open, openPreferred } from '#lib/engine/browser.ts';
import { isSoftwareDriver } from '#lib/engine/drivers.ts';
import { compile, type Program } from '#lib/engine/program.ts';
import { run, type RunOptions } from '#lib/engine/run.ts';
import { goldenInput, seeded } from '#lib/weights/seeded.ts';

const network = networkById('inception-resnet-v1-facenet');
const size = smallestInput(network);
const values = goldenInput(at(shapesOf(network, size), INPUT));

const embed = async (program: Program, options: RunOptions = {}) =>
	valueAt((await run(program, { values, size }, options)).kept, 'embeddings').values;

function expectNear(actual: Float32Array, expected: Float32Array) {
	expect(actual).toHaveLength(expected.length);
	const differences = expected.map((value, i) => Math.abs(value - (actual[i] ?? NaN)));
	expect(Math.max(...differences)).toBeLessThan(1e-3);
}

/** Takes the graphics context away, as a browser does when the driver restarts. */
function loseContext() {
	const { gl } = (backend() as unknown as { gpgpu: { gl: WebGL2RenderingContext } }).gpgpu;
	gl.getExtension('WEBGL_lose_context')?.loseContext();
	expect(gl.isContextLost()).toBe(true);
}

/** The right answer, by another backend. */
async function answer(): Promise<Float32Array> {
	await open('wasm');
	const program = await compile(network, seeded);
	const expected = await embed(program);
	program.dispose();
	return expected;
}

describe('a lost WebGL context', () => {
	let expected: Float32Array;
	let program: Program;
	beforeEach(async () => {
		expected ??= await answer();
		await open('webgl');
		expect(getBackend()).toBe('webgl');
		program = await compile(network, seeded);
		return () => program.dispose();
	}, 60_000);

	const lost = { name: 'EngineError', kind: 'context-lost' };
	const recovers = async () => {
		const { numTensors } = memory();
		await open('webgl');
		expect(getBackend()).toBe('webgl');
		const again = await compile(network, seeded);
		expectNear(await embed(again), expected);
		again.dispose();
		expect(memory().numTensors).toBe(numTensors);
	};

	test('before a run', { timeout: 60_000 }, async () => {
		loseContext();
		await expect(embed(program)).rejects.toMatchObject(lost);
		await recovers();
	});

	test('between two modules of a run', { timeout: 60_000 }, async () => {
		const before = memory().numTensors;
		const onModule = ({ module }: { module: string }) => module === 'Mixed_6a' && loseContext();
		await expect(embed(program, { onModule })).rejects.toMatchObject(lost);
		expect(memory().numTensors).toBe(before);
		await recovers();
	});

	test('between two ops of a run', { timeout: 60_000 }, async () => {
		const before = memory().numTensors;
		const onNode = ({ id }: { id: string }) => id === 'Repeat/block35_2/concat' && loseContext();
		await expect(embed(program, { onNode })).rejects.toMatchObject(lost);
		expect(memory().numTensors).toBe(before);
		await recovers();
	});

	test('while a run waits for the device', { timeout: 60_000 }, async () => {
		const before = memory().numTensors;
		const id = 'Repeat/block35_2/relu';
		const onNode = (report: { id: string }) => {
			if (report.id === 'Repeat/block35_2/add') queueMicrotask(loseContext);
		};
		await expect(embed(program, { onNode, keep: [id] })).rejects.toMatchObject(lost);
		expect(memory().numTensors).toBe(before);
		await recovers();
	});

	test('while another backend was open', { timeout: 60_000 }, async () => {
		loseContext();
		await open('wasm');
		await recovers();
	});

	test('ends the programs made for it, for good', { timeout: 60_000 }, async () => {
		await embed(program);
		loseContext();
		await open('webgl');
		await expect(embed(program)).rejects.toMatchObject(lost);
		await recovers();
	});
});

test('an input too large for wasm is refused, and the engine is as good as before', async () => {
	await open('wasm');
	const program = await compile(network, seeded);
	const expected = await embed(program);
	const before = memory().numTensors;
	const side = 10_000;
	const images = { values: new Float32Array(side * side * 3), size: [side, side] } as const;
	await expect(run(program, images)).rejects.toMatchObject({ name: 'EngineError', kind: 'memory' });
	expect(memory().numTensors).toBe(before);
	expect(await embed(program)).toEqual(expected);
	program.dispose();
});

describe('choosing a backend', () => {
	test('WebGL that draws on the processor is there, but not preferred', async () => {
		const { driver } = await open('webgl');
		expect(driver && isSoftwareDriver(driver), String(driver)).toBe(true);
		expect(availableBackends()).toContain('webgl');
		expect(preferredBackends()).toEqual(['wasm', 'cpu']);
		expect((await openPreferred(null)).name).toBe('wasm');
		expect(getBackend()).toBe('wasm');
	});

	test('all that is available is in the order of the names, and but for WebGPU starts', async () => {
		const available = availableBackends();
		expect(available).toEqual(backendNames.filter((name) => available.includes(name)));
		for (const name of available.filter((name) => name !== 'webgpu')) {
			expect((await openPreferred(name)).name).toBe(name);
			expect(getBackend()).toBe(name);
		}
	});

	test('looking at the drivers again and again takes no context from an open backend', async () => {
		await open('webgl');
		for (let i = 0; i < 40; i++) availableBackends();
		const { gl } = (backend() as unknown as { gpgpu: { gl: WebGL2RenderingContext } }).gpgpu;
		expect(gl.isContextLost()).toBe(false);
	});

	test.each(['wasm', 'webgl'] as const)(
		'one that cannot start leaves %s open and working',
		{ timeout: 60_000 },
		async (before) => {
			const expected = await answer();
			await open(before);
			const program = await compile(network, seeded);
			await expect(open('webgpu')).rejects.toMatchObject({ name: 'EngineError', kind: 'backend' });
			expect(getBackend()).toBe(before);
			expectNear(await embed(program), expected);
			program.dispose();
		}
	);

	test('the page sees the true number of cores again', async () => {
		const cores = navigator.hardwareConcurrency;
		await Promise.allSettled([open('wasm'), open('cpu'), open('webgpu')]);
		expect(navigator.hardwareConcurrency).toBe(cores);
	});
});

import { getBackend, memory } from '@tensorflow/tfjs-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { networkById } from '#lib/arch/catalogue.ts';
import { INPUT, valueAt } from '#lib/arch/ops.ts';
import { at, shapesOf, smallestInput } from '#lib/arch/shapes.ts';
import type { OpenBackend } from '#lib/engine/backends.ts';
import { open } from '#lib/engine/browser.ts';
import { compile } from '#lib/engine/program.ts';
import { run, type RunOptions } from '#lib/engine/run.ts';
import { goldenInput, seeded } from '#lib/weights/seeded.ts';
import { deviations, goldens } from '../golden/compare.ts';

const network = networkById('inception-resnet-v1-facenet');
const size = smallestInput(network);
const values = goldenInput(at(shapesOf(network, size), INPUT));

/** What tfjs holds; equal before and after means that nothing was left behind. */
const held = () => {
	const { numTensors, numBytes, numDataBuffers } = memory();
	return { numTensors, numBytes, numDataBuffers };
};

const prepare = () => compile(network, seeded);
type Prepared = Awaited<ReturnType<typeof prepare>>;
const embed = async (program: Prepared, options: RunOptions = {}) =>
	valueAt((await run(program, { values, size }, options)).kept, 'embeddings').values;

describe.each([
	['webgl', 1e-2],
	['wasm', 1e-3]
] as const)('%s in a browser', (name, tolerance) => {
	let opened: OpenBackend;
	beforeAll(async () => {
		opened = await open(name);
	}, 60_000);
	afterEach(() => expect(getBackend()).toBe(name));

	test('is open, and says so', () => {
		expect(getBackend()).toBe(name);
		expect(opened.name).toBe(name);
		if (name === 'webgl') expect(opened.driver).toMatch(/ANGLE/);
		else expect(opened.driver).toBeNull();
	});

	test('uses as many cores as the page may use', () => {
		const shared = name === 'wasm' && crossOriginIsolated;
		expect(opened.threads).toBe(shared ? navigator.hardwareConcurrency : 1);
	});

	test.each(goldens.map((golden) => [golden.network, golden] as const))(
		`%s: every stage within a relative ${tolerance} of the golden values`,
		{ timeout: 240_000 },
		async (_, golden) => {
			expect(getBackend()).toBe(name);
			const before = held();
			const result = await deviations(golden);
			expect(result).toHaveLength(golden.modules.length + 1);
			for (const { stage, relative, shapesAgree } of result) {
				expect(shapesAgree, stage).toBe(true);
				expect(relative, stage).toBeLessThan(tolerance);
			}
			expect(held()).toEqual(before);
		}
	);

	test('twenty runs in a row leave nothing behind and say the same', { timeout: 120_000 }, async () => {
		const program = await prepare();
		const first = await embed(program);
		const before = held();
		for (let i = 0; i < 20; i++) {
			expect(await embed(program)).toEqual(first);
			expect(held()).toEqual(before);
		}
		program.dispose();
	});

	test('compiling and giving back, twice, leaves nothing behind', { timeout: 60_000 }, async () => {
		const before = held();
		for (let i = 0; i < 2; i++) {
			const program = await prepare();
			expect(memory().numTensors).toBeGreaterThan(before.numTensors);
			program.dispose();
			expect(held()).toEqual(before);
		}
	});

	test('compiling can be stopped, and leaves nothing behind', { timeout: 60_000 }, async () => {
		const before = held();
		const abort = new AbortController();
		const onProgress = (done: number) => done === 20 && abort.abort();
		await expect(compile(network, seeded, { signal: abort.signal, onProgress })).rejects.toMatchObject({
			name: 'EngineError',
			kind: 'aborted'
		});
		expect(held()).toEqual(before);
	});

	test('a run can be stopped, and the next one is right', { timeout: 120_000 }, async () => {
		const program = await prepare();
		const expected = await embed(program);
		const before = held();
		const abort = new AbortController();
		const seen: string[] = [];
		const stopped = embed(program, {
			signal: abort.signal,
			onModule: ({ module }) => {
				seen.push(module);
				if (seen.length === 3) abort.abort();
			}
		});
		await expect(stopped).rejects.toMatchObject({ name: 'EngineError', kind: 'aborted' });
		expect(seen).toEqual(network.modules.slice(0, 3).map(({ id }) => id));
		expect(held()).toEqual(before);
		expect(await embed(program)).toEqual(expected);
		expect(held()).toEqual(before);
		program.dispose();
	});

	test('a click stops a run, because the page gets its turn', { timeout: 60_000 }, async () => {
		const program = await prepare();
		const before = held();
		const abort = new AbortController();
		const button = document.createElement('button');
		button.addEventListener('click', () => abort.abort());
		let listened = false;
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			listened = true;
			button.click();
		};
		const stopped = embed(program, { signal: abort.signal, onModule: () => port2.postMessage(null) });
		await expect(stopped).rejects.toMatchObject({ kind: 'aborted' });
		expect(listened).toBe(true);
		expect(held()).toEqual(before);
		port1.close();
		program.dispose();
	});
});

import { memory } from '@tensorflow/tfjs-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { networkById } from '#lib/arch/catalogue.ts';
import type { Network } from '#lib/arch/node.ts';
import { INPUT, valueAt } from '#lib/arch/ops.ts';
import { at, shapesOf } from '#lib/arch/shapes.ts';
import { openBackend } from '#lib/engine/backends.ts';
import { loaders } from '#lib/engine/node.ts';
import { outputNodes } from '#lib/engine/output.ts';
import { removable } from '#lib/engine/plan.ts';
import { compile, type Program } from '#lib/engine/program.ts';
import { run, type RunOptions } from '#lib/engine/run.ts';
import { goldenInput, seeded } from '#lib/weights/seeded.ts';

beforeAll(async () => {
	await openBackend('wasm', loaders);
});

describe.each(['mini-inception-resnet-v2', 'mini-inception-v4'])('%s with blocks off', (id) => {
	const network = networkById(id);
	const blocks = removable(network);
	const logits = outputNodes(network).values;
	const images = { values: goldenInput(at(shapesOf(network), INPUT)), size: [32, 32] as const };
	let program: Program;
	beforeAll(async () => {
		program = await compile(network, seeded);
	});
	afterAll(() => program.dispose());

	let before = 0;
	beforeEach(() => void (before = memory().numTensors));
	afterEach(() => expect(memory().numTensors).toBe(before));

	const answer = async (options: RunOptions, of = program): Promise<Float32Array> =>
		valueAt((await run(of, images, { ...options, keep: [logits] })).kept, logits).values;

	/** What the network without these modules says, compiled from its own expression. */
	async function without(off: readonly string[]): Promise<Float32Array> {
		const rest: Network = {
			...network,
			modules: network.modules.filter((module) => !off.includes(module.id))
		};
		const compiled = await compile(rest, seeded);
		try {
			return await answer({}, compiled);
		} finally {
			compiled.dispose();
		}
	}

	test.each([
		['none', []],
		['the first', blocks.slice(0, 1)],
		['the last', blocks.slice(-1)],
		['two neighbours', blocks.slice(1, 3)],
		['all', blocks]
	])('%s: the answer of the network without them', async (_, off) => {
		const found = await answer({ off });
		expect(found).toEqual(await without(off));
		if (off.length > 0) expect(found).not.toEqual(await answer({}));
	});

	test('no node of a block that is off is computed', async () => {
		const [first = ''] = blocks;
		const { nodes, modules } = await run(program, images, { off: [first] });
		expect(nodes.filter((node) => node.id.startsWith(`${first}/`))).toEqual([]);
		expect(modules.map(({ module }) => module)).toEqual(
			network.modules.map((module) => module.id).filter((module) => module !== first)
		);
	});

	test.each(['stem', 'Mixed_6a', 'head', 'Mixed_9z'])('%s cannot be off', async (module) => {
		await expect(answer({ off: [module] })).rejects.toThrow(RangeError);
	});

	test.each(network.design.startsWith('inception-resnet') ? blocks : [])(
		'%s off is the same as its scale at 0',
		async (block) => {
			expect(await answer({ off: [block] })).toEqual(await answer({ scales: { [block]: 0 } }));
		}
	);
});

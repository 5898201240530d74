import { describe, expect, test } from 'vitest';
import { networkById } from '#lib/arch/catalogue.ts';
import { INPUT, opsOf, valueAt } from '#lib/arch/ops.ts';
import { at, shapesOf } from '#lib/arch/shapes.ts';
import { compile, openPreferred, run } from '#lib/engine/page.ts';
import { Session } from '#lib/state/session.ts';
import { untrainedSession } from '#lib/state/untrained-session.ts';
import { LiveRun } from '#lib/state/run/live-run.svelte.ts';
import { classNames } from '#lib/arch/datasets.ts';
import { fetchWeights } from '#lib/weights/fetch.ts';
import { goldenInput, seeded } from '#lib/weights/seeded.ts';
import type { WeightSource } from '#lib/weights/source.ts';

const network = networkById('inception-resnet-v1-facenet');
const size = [96, 96] as const;
const shapes = shapesOf(network, size);
const input = { values: goldenInput(at(shapes, INPUT)), size };

test('after a run every node has a real shape, and any node can be read as the run had it', async () => {
	const live = new LiveRun(network, untrainedSession());
	await live.start(input, 'wasm');
	expect(live.phase.name).toBe('done');
	expect(live.answer?.tfjsBackend).toBe('wasm');
	for (const { id } of opsOf(network)) expect(live.measured.get(id)?.shape, id).toEqual(at(shapes, id));

	const wanted = [
		'Repeat/block35_3/Branch_2/Conv2d_0b_3x3',
		'Repeat_1/block17_2/Conv2d_1x1',
		'Conv2d_3b_1x1'
	];
	await openPreferred('wasm');
	const program = await compile(network, seeded);
	const { kept } = await run(program, input, { keep: wanted });
	program.dispose();
	for (const id of wanted) {
		const read = await live.read(id);
		const direct = valueAt(kept, id).values;
		expect(read?.values).toHaveLength(direct.length);
		const largest = Math.max(...direct.map(Math.abs));
		direct.forEach((value, i) =>
			expect(Math.abs((read?.values[i] ?? NaN) - value)).toBeLessThan(1e-5 * largest)
		);
	}
	live.dispose();
});

test('a stopped run keeps what the one before measured and answered', async () => {
	const live = new LiveRun(network, untrainedSession());
	await live.start(input, 'wasm');
	const { answer, measured } = live;
	const running = live.start(input, 'wasm');
	live.stop();
	await running;
	expect(live.phase).toMatchObject({
		name: 'failed',
		stopped: true,
		message: expect.stringContaining('The run was stopped') as string
	});
	expect(live.answer).toBe(answer);
	expect(live.measured).toBe(measured);
	await live.start(input, 'wasm');
	expect(live.phase.name).toBe('done');
	live.dispose();
});

test('a change of the input during a run leaves nothing of that run or the one before', async () => {
	const live = new LiveRun(network, untrainedSession());
	await live.start(input, 'wasm');
	const running = live.start(input, 'wasm');
	live.clear();
	await running;
	expect(live.phase.name).toBe('idle');
	expect(live.measured.size).toBe(0);
	expect(live.answer).toBeNull();
	expect(await live.read('Conv2d_1a_3x3')).toBeNull();
	live.dispose();
});

test('nothing can be read before a run, and nothing after the input has changed', async () => {
	const live = new LiveRun(network, untrainedSession());
	expect(await live.read('Conv2d_1a_3x3')).toBeNull();
	await live.start(input, 'wasm');
	expect(await live.read('Conv2d_1a_3x3')).not.toBeNull();
	live.clear();
	expect(await live.read('Conv2d_1a_3x3')).toBeNull();
	expect(live.measured.size).toBe(0);
	live.dispose();
});

describe('weights from the site', () => {
	const small = networkById('mini-inception-resnet-v2');
	const picture = { values: goldenInput([32, 32, 3]), size: [32, 32] as const };
	const site = (path: string) => `/${path}`;

	test('are loaded with the first run, once, and the answer says that they are trained', async () => {
		let asked = 0;
		const live = new LiveRun(
			small,
			new Session((_, signal) => {
				asked++;
				return fetchWeights(small, site, signal);
			})
		);
		expect(asked).toBe(0);
		await live.start(picture, 'wasm');
		await live.start(picture, 'wasm');
		expect(live.phase.name).toBe('done');
		expect(asked).toBe(1);
		expect(live.answer?.trained).toBe(true);
		expect(live.answer?.names).toEqual(classNames(small));
		live.dispose();

		const untrained = new LiveRun(small, untrainedSession());
		await untrained.start(picture, 'wasm');
		expect(untrained.answer?.trained).toBe(false);
		expect(untrained.answer?.top).not.toEqual(live.answer?.top);
		untrained.dispose();
	});

	test('that cannot be had are a message, and the next run asks again', async () => {
		const sources: (() => Promise<WeightSource>)[] = [
			() => fetchWeights(small, () => 'http://localhost:1/models/x.safetensors'),
			() => fetchWeights(small, () => URL.createObjectURL(new Blob(['no weights at all']))),
			() => fetchWeights(small, site)
		];
		const live = new LiveRun(
			small,
			new Session(() => sources.shift()?.() ?? Promise.reject(new Error('asked too often')))
		);
		await live.start(picture, 'wasm');
		expect(live.phase).toMatchObject({ name: 'failed', stopped: false });
		expect(live.phase).toHaveProperty(
			'message',
			expect.stringMatching(/^The weights of Mini Inception-ResNet-v2 could not be fetched .* Try again\.$/)
		);
		await live.start(picture, 'wasm');
		expect(live.phase).toHaveProperty('message', expect.stringMatching(/safetensors/));
		expect(live.answer).toBeNull();
		await live.start(picture, 'wasm');
		expect(live.phase.name).toBe('done');
		live.dispose();
	});

	test('are not waited for after a stop', async () => {
		const live = new LiveRun(
			small,
			new Session(async (_, signal) => {
				setTimeout(() => live.stop());
				await new Promise((resolve) => signal.addEventListener('abort', resolve));
				throw signal.reason;
			})
		);
		await live.start(picture, 'wasm');
		expect(live.phase).toMatchObject({ name: 'failed', stopped: true });
	});

	test('a network that was never trained has those of the formula', async () => {
		expect(await fetchWeights(network, () => 'nowhere')).toBe(seeded);
	});
});

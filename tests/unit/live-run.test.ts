import { describe, expect, test } from 'vitest';
import { networkById } from '#lib/arch/catalogue.ts';
import { INPUT, opsOf, outputsOf, valueAt } from '#lib/arch/ops.ts';
import type { Activity } from '#lib/engine/activity.ts';
import { EngineError } from '#lib/engine/errors.ts';
import { LiveRun } from '#lib/state/run/live-run.svelte.ts';
import { Session } from '#lib/state/session.ts';
import { seeded } from '#lib/weights/seeded.ts';
import { FakeEngine, settled, type Pending, type RunAsked } from './fake-engine.ts';
import type { RunResult } from '#lib/engine/run.ts';

const network = networkById('mini-inception-resnet-v2');
const input = { values: new Float32Array(3072), size: [32, 32] as const };
const outputs = outputsOf(network);

function open() {
	const fake = new FakeEngine();
	const live = new LiveRun(
		network,
		new Session(
			() => Promise.resolve(seeded),
			() => Promise.resolve(fake.engine)
		)
	);
	return { fake, live };
}

const finish = (fake: FakeEngine, run: Pending<RunAsked, RunResult>, winner: number, held?: string[]) =>
	run.resolve(fake.result(run.asked, winner, held));

/** After a first run that answered class 3. @param held ids of module outputs that still fit on the device */
async function afterRun(held?: string[]) {
	const all = open();
	const started = all.live.start(input, null);
	finish(all.fake, await all.fake.untilRun(), 3, held);
	await started;
	expect(all.live.phase.name).toBe('done');
	expect(all.live.answer?.top[0]?.index).toBe(3);
	return all;
}

test('a run is asked to leave all module outputs on the device, and nothing but the answer is read back', async () => {
	const { fake, live } = open();
	void live.start(input, null);
	const { asked } = await fake.untilRun();
	expect([...(asked.options.hold ?? [])]).toEqual([...outputs.values()]);
	expect([...(asked.options.keep ?? [])]).toHaveLength(2);
});

test('what flows out of each module is to be seen as soon as the module has run', async () => {
	const { fake, live } = open();
	const started = live.start(input, null);
	const run = await fake.untilRun();
	const { watch, onActivity, onModule } = run.asked.options;
	expect([...(watch ?? [])]).toEqual([...outputs.values()]);
	const [module = '', output = ''] = [...outputs][0] ?? [];
	const activity: Activity = {
		mean: 1,
		zeros: 0,
		strongest: { channel: 2, size: [1, 1], values: Float32Array.of(1) }
	};
	onActivity?.(output, activity);
	expect(live.flow.size).toBe(0);
	onModule?.({ module, output, shape: [1, 1, 1], milliseconds: 1 });
	expect([...live.flow]).toEqual([[output, activity]]);
	const { flow } = live;
	finish(fake, run, 3);
	await started;
	const again = live.start(input, null);
	(await fake.untilRun()).reject(new EngineError('memory', '12 bytes'));
	await again;
	expect(live.flow).toBe(flow);
	live.clear();
	expect(live.flow.size).toBe(0);
});

test('a second start while one runs is none', async () => {
	const { fake, live } = open();
	void live.start(input, null);
	await fake.untilRun();
	await live.start(input, null);
	expect(fake.runs.all).toHaveLength(1);
});

/** Where a second run is when something happens. */
const phases = ['opening', 'compiling', 'running'] as const;

describe.each(phases)('while %s', (phase) => {
	async function upTo() {
		const all = await afterRun();
		const { fake, live } = all;
		if (phase === 'compiling') fake.device = { ...fake.device, backend: {} as never };
		const before = { answer: live.answer, measured: live.measured };
		const started = live.start(input, 'wasm');
		const opening = await fake.opens.next();
		if (phase === 'opening') return { ...all, before, started, fail: opening.reject };
		opening.resolve(fake.device);
		await settled();
		if (phase === 'compiling') return { ...all, before, started, fail: (await compiling(fake)).reject };
		return { ...all, before, started, fail: (await fake.runs.next()).reject };
	}

	/** The second compilation; the first was answered without being taken. */
	async function compiling(fake: FakeEngine) {
		await fake.compiles.next();
		return fake.compiles.next();
	}

	test('a stop says so and keeps what the run before answered and measured', async () => {
		const { live, before, started, fake, fail } = await upTo();
		live.stop();
		if (phase === 'opening') fail(new EngineError('aborted', ''));
		await started;
		expect(live.phase).toMatchObject({ name: 'failed', stopped: true });
		expect(live.answer).toBe(before.answer);
		expect(live.measured).toBe(before.measured);
		expect(await live.read(valueAt(outputs, 'stem'))).not.toBeNull();
		live.dispose();
		expect(fake.alive).toBe(0);
	});

	test('a failure says why and keeps what the run before answered', async () => {
		const { live, before, started, fail, fake } = await upTo();
		fail(new EngineError('memory', '12 bytes'));
		await started;
		expect(live.phase).toMatchObject({ name: 'failed', stopped: false });
		expect(live.phase).toHaveProperty('message', expect.stringContaining('out of memory'));
		expect(live.answer).toBe(before.answer);
		expect(live.measured).toBe(before.measured);
		live.dispose();
		expect(fake.alive).toBe(0);
	});

	test('another input leaves nothing of this run or the one before', async () => {
		const { live, started, fail, fake } = await upTo();
		live.clear();
		if (phase === 'opening') fail(new EngineError('aborted', ''));
		await started;
		expect(live.phase.name).toBe('idle');
		expect(live.answer).toBeNull();
		expect(live.measured.size).toBe(0);
		expect(await live.read('Conv2d_1a_3x3')).toBeNull();
		live.dispose();
		expect(fake.alive).toBe(0);
	});

	test('a page that is left frees everything', async () => {
		const { live, started, fail, fake } = await upTo();
		live.dispose();
		if (phase === 'opening') fail(new EngineError('aborted', ''));
		await started;
		expect(fake.alive).toBe(0);
	});
});

test('a result that arrives after a stop is not shown, and what it left on the device is freed', async () => {
	const { fake, live } = await afterRun();
	const alive = fake.alive;
	const { answer } = live;
	const started = live.start(input, null);
	(await fake.opens.next()).resolve(fake.device);
	const run = await fake.runs.next();
	finish(fake, run, 5);
	live.stop();
	await started;
	expect(live.answer).toBe(answer);
	expect(fake.alive).toBe(alive);
});

describe('reading a value', () => {
	const [first, second, third] = network.modules.map(({ id }) => id) as [string, string, string];
	const inside =
		opsOf(network).find(({ module, id }) => module === third && id !== outputs.get(third))?.id ?? '';

	test('the input is the one that ran', async () => {
		const { live } = await afterRun();
		expect((await live.read(INPUT))?.values).toBe(input.values);
	});

	test('an output that is on the device is read there, without a run', async () => {
		const { fake, live } = await afterRun();
		expect((await live.read(valueAt(outputs, second)))?.values[0]).toBe(7);
		expect(fake.runs.all).toHaveLength(1);
	});

	test.each([
		['the output before its module', [first, second], second, third],
		['the nearest output that fitted', [first], first, second],
		['the picture where none fitted', [], null, first]
	])('a node inside a module is computed from %s', async (_, held, source, from) => {
		const { fake, live } = await afterRun(held.map((module) => valueAt(outputs, module)));
		const reading = live.read(inside);
		const { asked, resolve } = await fake.runs.next();
		expect(asked.options).toMatchObject({ from, to: third, keep: [inside] });
		if (source === null) expect(asked.images).toMatchObject({ values: input.values });
		else expect(asked.images).toBe(`tensor of ${valueAt(outputs, source)}`);
		resolve(fake.result(asked));
		expect(await reading).toMatchObject({ shape: [1, 1, 1], statistics: { min: 0 } });
	});

	test('a device that fails says so, and the next reading is asked again', async () => {
		const { fake, live } = await afterRun([]);
		const reading = live.read(inside);
		(await fake.runs.next()).reject(new EngineError('context-lost', ''));
		await expect(reading).rejects.toMatchObject({ kind: 'context-lost' });
		const again = live.read(inside);
		const { asked, resolve } = await fake.runs.next();
		resolve(fake.result(asked));
		expect(await again).not.toBeNull();
	});

	test('one under way when the input changes is of nothing any more', async () => {
		const { fake, live } = await afterRun([]);
		const reading = live.read(inside);
		const { reject } = await fake.runs.next();
		live.clear();
		reject(new Error('tensor is disposed'));
		expect(await reading).toBeNull();
	});
});

describe('the activity of the last run', () => {
	test('is none before a run', async () => {
		expect(await open().live.readActivity()).toBeNull();
	});

	test('is what the engine tells of each node while it runs once more', async () => {
		const { fake, live } = await afterRun();
		const reading = live.readActivity();
		const run = await fake.runs.next();
		const one = {
			mean: 1,
			zeros: 0.5,
			strongest: { channel: 0, size: [1, 1], values: Float32Array.of(1) }
		} as const;
		run.asked.options.onActivity?.('a', one);
		finish(fake, run, 3);
		expect(await reading).toEqual(new Map([['a', one]]));
	});

	test('lets whoever wants to read a node go first, and is read after that', async () => {
		const { fake, live } = await afterRun();
		const reading = live.readActivity();
		await fake.runs.next();
		expect(await live.read(valueAt(outputs, 'stem'))).not.toBeNull();
		const again = await fake.runs.next();
		again.asked.options.onActivity?.('a', {
			mean: 1,
			zeros: 0,
			strongest: { channel: 0, size: [1, 1], values: Float32Array.of(1) }
		});
		finish(fake, again, 3);
		expect((await reading)?.size).toBe(1);
	});

	test('does not keep a new run waiting, and is no failure then', async () => {
		const { fake, live } = await afterRun();
		const reading = live.readActivity();
		await fake.runs.next();
		const started = live.start(input, null);
		expect(await reading).toBeNull();
		finish(fake, await fake.untilRun(), 5);
		await started;
		expect(live.answer?.top[0]?.index).toBe(5);
	});

	test('is none of an input that has changed meanwhile', async () => {
		const { fake, live } = await afterRun();
		const reading = live.readActivity();
		await fake.runs.next();
		live.clear();
		expect(await reading).toBeNull();
	});
});

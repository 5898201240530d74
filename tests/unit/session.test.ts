import { describe, expect, test } from 'vitest';
import { networkById } from '#lib/arch/catalogue.ts';
import { EngineError, type FailureKind } from '#lib/engine/errors.ts';
import { Session } from '#lib/state/session.ts';
import { seeded } from '#lib/weights/seeded.ts';
import type { WeightSource } from '#lib/weights/source.ts';
import { backend, Calls, FakeEngine, settled } from './fake-engine.ts';

const network = networkById('mini-inception-resnet-v2');
const other = networkById('mini-inception-v4');
const images = { values: new Float32Array(3072), size: [32, 32] as const };

function open() {
	const fake = new FakeEngine();
	const loads = new Calls<null, typeof fake.engine>();
	const weights = new Calls<string, WeightSource>();
	const session = new Session(
		({ id }, signal) => weights.call(id, signal),
		() => loads.call(null)
	);
	return { fake, loads, weights, session };
}

/** A session that has everything but a program. */
async function loaded() {
	const all = open();
	const load = async () => {
		(await all.loads.next()).resolve(all.fake.engine);
		await settled();
	};
	return { ...all, load };
}

const aborted = { name: 'EngineError', kind: 'aborted' };

test('what is asked twice at once is loaded, fetched and compiled once', async () => {
	const { fake, weights, session, load } = await loaded();
	const asked = [session.ready(network, null), session.ready(network, null)];
	await load();
	(await weights.next()).resolve(seeded);
	(await fake.opens.next()).resolve(fake.device);
	(await fake.compiles.next()).resolve(fake.program(network));
	await load();
	(await fake.opens.next()).resolve(fake.device);
	const [first, second] = await Promise.all(asked);
	expect(second?.program).toBe(first?.program);
	expect(weights.all).toHaveLength(1);
	expect(fake.compiles.all).toHaveLength(1);
	expect(fake.alive).toBe(1);
});

test('each network has a program of its own', async () => {
	const { fake, weights, session, load } = await loaded();
	for (const each of [network, other]) {
		const ready = session.ready(each, null);
		await load();
		(await weights.next()).resolve(seeded);
		(await fake.opens.next()).resolve(fake.device);
		(await fake.compiles.next()).resolve(fake.program(each));
		expect((await ready).program.network).toBe(each);
	}
	expect(fake.alive).toBe(2);
	session.dispose();
	expect(fake.alive).toBe(0);
});

/** How far the preparation is when something happens. */
const phases = ['loading', 'fetching', 'opening', 'compiling'] as const;

async function upTo(phase: (typeof phases)[number], signal?: AbortSignal) {
	const all = await loaded();
	const { fake, loads, weights, session } = all;
	const ready = session.ready(network, null, { signal });
	const engine = await loads.next();
	const source = await weights.next();
	if (phase === 'loading') {
		source.resolve(seeded);
		return { ...all, ready, end: () => engine.resolve(fake.engine), fail: engine.reject };
	}
	engine.resolve(fake.engine);
	if (phase === 'fetching') return { ...all, ready, end: () => source.resolve(seeded), fail: source.reject };
	source.resolve(seeded);
	const opening = await fake.opens.next();
	if (phase === 'opening')
		return { ...all, ready, end: () => opening.resolve(fake.device), fail: opening.reject };
	opening.resolve(fake.device);
	const compiling = await fake.compiles.next();
	return { ...all, ready, end: () => compiling.resolve(fake.program(network)), fail: compiling.reject };
}

describe.each(phases)('while %s', (phase) => {
	/** What was fetched before stays; the rest is done again. */
	async function expectAnotherStart({ fake, session, loads, weights }: Awaited<ReturnType<typeof upTo>>) {
		const again = session.ready(network, null);
		(await loads.next()).resolve(fake.engine);
		if (phase === 'fetching') (await weights.next()).resolve(seeded);
		(await fake.opens.next()).resolve(fake.device);
		(await fake.compiles.next()).resolve(fake.program(network));
		expect((await again).program.network).toBe(network);
		session.dispose();
	}

	test('a session that is closed leaves nothing behind, however it goes on', async () => {
		const { fake, session, ready, end } = await upTo(phase);
		session.dispose();
		end();
		await expect(ready).rejects.toMatchObject(aborted);
		await settled();
		expect(fake.compiles.all.length).toBe(phase === 'compiling' ? 1 : 0);
		await expect(session.ready(network, null)).rejects.toMatchObject(aborted);
	});

	test('a stop ends the preparation, and the next one begins anew', async () => {
		const abort = new AbortController();
		const all = await upTo(phase, abort.signal);
		const { ready, end } = all;
		abort.abort(new EngineError('aborted', ''));
		end();
		await expect(ready).rejects.toMatchObject(aborted);
		await expectAnotherStart(all);
	});

	test('a failure is handed on, and the next one begins anew', async () => {
		const all = await upTo(phase);
		const { fake, ready, fail } = all;
		fail(new Error('broken'));
		await expect(ready).rejects.toThrow('broken');
		await expectAnotherStart(all);
		expect(fake.alive).toBe(0);
	});
});

describe('a run', () => {
	async function running() {
		const all = await loaded();
		const result = all.session.run(network, null, images);
		await all.load();
		(await all.weights.next()).resolve(seeded);
		(await all.fake.opens.next()).resolve(all.fake.device);
		(await all.fake.compiles.next()).resolve(all.fake.program(network));
		return { ...all, result, run: await all.fake.runs.next() };
	}

	test.each<[FailureKind, 'again' | 'kept']>([
		['context-lost', 'again'],
		['nonsense', 'again'],
		['memory', 'again'],
		['failed', 'again'],
		['aborted', 'kept']
	])('that ends as %s: its program is made %s', async (kind, then) => {
		const { fake, session, result, run, load } = await running();
		run.reject(new EngineError(kind, ''));
		await expect(result).rejects.toMatchObject({ kind });
		expect(fake.alive).toBe(then === 'kept' ? 1 : 0);
		const second = session.run(network, null, images);
		await load();
		(await fake.opens.next()).resolve(fake.device);
		if (then === 'again') (await fake.compiles.next()).resolve(fake.program(network));
		const asked = await fake.runs.next();
		asked.resolve(fake.result(asked.asked));
		await second;
		expect(fake.compiles.all).toHaveLength(then === 'again' ? 2 : 1);
	});

	test('on a device that has been lost since compiles for the new one and frees the old program', async () => {
		const { fake, session, result, run, load } = await running();
		run.resolve(fake.result(run.asked));
		const { held } = await result;
		held.dispose();
		fake.device = backend();
		const second = session.run(network, null, images);
		await load();
		(await fake.opens.next()).resolve(fake.device);
		const compiling = await fake.compiles.next();
		expect(fake.alive).toBe(0);
		compiling.resolve(fake.program(network));
		const asked = await fake.runs.next();
		expect(asked.asked.program.device.backend).toBe(fake.device.backend);
		asked.resolve(fake.result(asked.asked));
		await second;
	});

	test('says when it begins, and which backend was chosen', async () => {
		const { fake, weights, session, load } = await loaded();
		const calls: string[] = [];
		const result = session.run(network, 'webgl', images, { onReady: () => calls.push('ready') });
		await load();
		(await weights.next()).resolve(seeded);
		const opening = await fake.opens.next();
		expect(opening.asked).toBe('webgl');
		opening.resolve(fake.device);
		(await fake.compiles.next()).resolve(fake.program(network));
		const { asked, resolve } = await fake.runs.next();
		expect(calls).toEqual(['ready']);
		resolve(fake.result(asked));
		expect((await result).ready.backend).toBe(fake.device);
	});
});

/** After a failure of each kind, on each backend, a run says what it says on a fresh page. */
import { backend, memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { networkById } from '#lib/arch/catalogue.ts';
import { valueAt } from '#lib/arch/ops.ts';
import { EngineError } from '#lib/engine/errors.ts';
import type { RunOptions } from '#lib/engine/run.ts';
import { Session } from '#lib/state/session.ts';
import { goldenInput, seeded } from '#lib/weights/seeded.ts';

const network = networkById('mini-inception-resnet-v2');
const images = { values: goldenInput([32, 32, 3]), size: [32, 32] as const };
const answer = 'Predictions';
const backends = ['wasm', 'webgl', 'cpu'] as const;
type Name = (typeof backends)[number];

/** @param weights fetched by the session */
const open = (weights = () => Promise.resolve(seeded)) => new Session(weights);

async function ask(session: Session, name: Name, options: RunOptions = {}): Promise<Float32Array> {
	const { backend: ran, kept } = await session.run(network, name, images, { ...options, keep: [answer] });
	expect(ran).toBe(name);
	return valueAt(kept, answer).values;
}

const glContext = () => (backend() as unknown as { gpgpu: { gl: WebGL2RenderingContext } }).gpgpu.gl;

const event = (target: EventTarget, name: string) =>
	new Promise((resolve) => target.addEventListener(name, resolve, { once: true }));

/** Takes the graphics context away, as a browser does when the driver restarts. */
function lose() {
	const gl = glContext();
	const extension = gl.getExtension('WEBGL_lose_context');
	const [lost, restored] = [event(gl.canvas, 'webglcontextlost'), event(gl.canvas, 'webglcontextrestored')];
	extension?.loseContext();
	return {
		lost,
		/** It comes back as it was, but empty. */
		giveBack: async () => {
			await lost;
			// Allowed once every listener has heard of the loss.
			await new Promise((resolve) => setTimeout(resolve));
			extension?.restoreContext();
			await restored;
			expect(gl.isContextLost()).toBe(false);
		}
	};
}

describe.each(backends)('on %s', { timeout: 60_000 }, (name) => {
	let fresh: Float32Array;
	let tensors = 0;
	beforeAll(async () => {
		const session = open();
		fresh = await ask(session, name);
		session.dispose();
		tensors = memory().numTensors;
	}, 60_000);

	/** The session goes on as if nothing had been, and leaves nothing behind in the end. */
	async function expectRecovery(session: Session) {
		const again = await ask(session, name);
		expect(again).toHaveLength(fresh.length);
		again.forEach((value, i) => expect(value).toBeCloseTo(fresh[i] ?? NaN, 4));
		session.dispose();
		expect(memory().numTensors).toBe(tensors);
	}

	test('the network fails', async () => {
		let attempts = 0;
		const session = open(() =>
			attempts++ === 0 ? Promise.reject(new Error('503')) : Promise.resolve(seeded)
		);
		await expect(ask(session, name)).rejects.toThrow('503');
		await expectRecovery(session);
	});

	test('memory runs out', async () => {
		const session = open();
		await ask(session, name);
		const onNode = ({ id }: { id: string }) => {
			if (id === 'Mixed_6a/concat') throw new RangeError('Array buffer allocation failed');
		};
		await expect(ask(session, name, { onNode })).rejects.toMatchObject({ kind: 'memory' });
		await expectRecovery(session);
	});

	test('it is stopped while it prepares, and while it runs', async () => {
		const session = open();
		const early = new AbortController();
		const preparing = session.run(network, name, images, {
			signal: early.signal,
			onProgress: (done) => done === 3 && early.abort(new EngineError('aborted', ''))
		});
		await expect(preparing).rejects.toMatchObject({ kind: 'aborted' });
		const late = new AbortController();
		const onModule = () => late.abort();
		await expect(ask(session, name, { signal: late.signal, onModule })).rejects.toMatchObject({
			kind: 'aborted'
		});
		await expectRecovery(session);
	});

	test('another backend was used in between', async () => {
		const session = open();
		await ask(session, name);
		for (const other of backends.filter((each) => each !== name)) await ask(session, other);
		await expectRecovery(session);
	});

	test('two sessions run at the same time on two backends', async () => {
		const other = name === 'cpu' ? 'wasm' : 'cpu';
		const sessions = [open(), open()] as const;
		const [one, two] = await Promise.all([ask(sessions[0], name), ask(sessions[1], other)]);
		expect(Math.max(...one.map((value, i) => Math.abs(value - (two[i] ?? NaN))))).toBeLessThan(1e-4);
		sessions[1].dispose();
		await expectRecovery(sessions[0]);
	});
});

describe('a WebGL context', { timeout: 60_000 }, () => {
	let fresh: Float32Array;
	beforeAll(async () => {
		const session = open();
		fresh = await ask(session, 'webgl');
		session.dispose();
	}, 60_000);

	async function expectRecovery(session: Session) {
		const again = await ask(session, 'webgl');
		again.forEach((value, i) => expect(value).toBeCloseTo(fresh[i] ?? NaN, 4));
		session.dispose();
	}

	test('that is lost and comes back between two runs answers as before, not with zeros', async () => {
		const session = open();
		await ask(session, 'webgl');
		await lose().giveBack();
		await expectRecovery(session);
	});

	test('that is lost and comes back during a run ends that run', async () => {
		const session = open();
		let back: Promise<void> | null = null;
		const onModule = ({ module }: { module: string }) => {
			if (module === 'Mixed_6a') back = lose().giveBack();
		};
		await expect(ask(session, 'webgl', { onModule })).rejects.toMatchObject({ kind: 'context-lost' });
		await back;
		await expectRecovery(session);
	});

	test('that comes back holds nothing that a run before left there', async () => {
		const session = open();
		const result = await session.run(network, 'webgl', images, { hold: ['Mixed_6a/concat'] });
		expect((await result.held.read('Mixed_6a/concat')).values.some((value) => value !== 0)).toBe(true);
		await lose().giveBack();
		await expect(result.held.read('Mixed_6a/concat')).rejects.toMatchObject({ kind: 'context-lost' });
		result.held.dispose();
		await expectRecovery(session);
	});
});

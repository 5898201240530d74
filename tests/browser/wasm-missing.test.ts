/** In a file of its own: a page starts wasm once, and here its binary is not there at first. */
import { getBackend } from '@tensorflow/tfjs-core';
import { afterEach, expect, test } from 'vitest';
import { networkById } from '#lib/arch/catalogue.ts';
import { valueAt } from '#lib/arch/ops.ts';
import { Session } from '#lib/state/session.ts';
import { goldenInput, seeded } from '#lib/weights/seeded.ts';

const network = networkById('mini-inception-v4');
const images = { values: goldenInput([32, 32, 3]), size: [32, 32] as const };
const { fetch } = globalThis;
const answer = 'Predictions';

afterEach(() => {
	globalThis.fetch = fetch;
});

/** Every binary of wasm is answered so, after a while. @returns how often one was asked for */
function answerBinaries(respond: () => Promise<Response>): () => number {
	let asked = 0;
	globalThis.fetch = async (url, options) => {
		if (!String(url instanceof Request ? url.url : url).includes('.wasm')) return fetch(url, options);
		asked++;
		await new Promise((resolve) => setTimeout(resolve, 400));
		return respond();
	};
	return () => asked;
}

test.each([
	['answered 404', () => Promise.resolve(new Response(null, { status: 404 })), '(404)'],
	['cut off', () => Promise.reject(new TypeError('network error')), '(network error)']
])('a binary that is %s: asked again, named, and plain JavaScript answers', async (_, respond, reason) => {
	const asked = answerBinaries(respond);
	const session = new Session(() => Promise.resolve(seeded));
	const { ready, kept, backend } = await session.run(network, null, images, { keep: [answer] });
	expect([backend, getBackend()]).toEqual(['cpu', 'cpu']);
	expect(asked()).toBe(2);
	expect(ready.backend.skipped).toEqual([
		{ name: 'wasm', reason: expect.stringMatching(/could not be fetched/) as string }
	]);
	expect(ready.backend.skipped[0]?.reason).toContain(reason);
	const probabilities = valueAt(kept, answer).values;
	expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 4);

	await expect(session.ready(network, 'wasm')).rejects.toMatchObject({ code: 'web/unreachable' });
	session.dispose();
});

test('once the binary is there, wasm starts on the same page and says what plain JavaScript said', async () => {
	const session = new Session(() => Promise.resolve(seeded));
	const before = await session.run(network, 'cpu', images, { keep: [answer] });
	const { ready, kept, backend } = await session.run(network, null, images, { keep: [answer] });
	expect([backend, getBackend()]).toEqual(['wasm', 'wasm']);
	expect(ready.backend.skipped).toEqual([]);
	const expected = valueAt(before.kept, answer).values;
	valueAt(kept, answer).values.forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? NaN, 5));
	session.dispose();
});

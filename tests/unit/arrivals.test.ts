import { get } from 'svelte/store';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { arrivals, arriving, since } from '#lib/web/arrivals.ts';
import { download } from '#lib/web/download.ts';

/** A test counts from here. */
let before = get(arrivals);
const now = () => since(before, get(arrivals));

beforeEach(() => {
	before = get(arrivals);
});

afterEach(() => {
	vi.unstubAllGlobals();
});

test('a file counts as the part of it that has come, and once', () => {
	const [first, second] = [arriving(), arriving()];
	first(0.25);
	expect(now()).toEqual({ come: 0.25, of: 2 });
	first(1);
	first(0.5);
	first(1);
	expect(now()).toEqual({ come: 1, of: 2 });
	const third = arriving();
	second(1);
	expect(now()).toEqual({ come: 2, of: 3 });
	third(1);
	expect(now()).toEqual({ come: 3, of: 3 });
});

/** A file whose bytes come when the test sends them. */
function slow(headers: Record<string, string>) {
	let out: ReadableStreamDefaultController<Uint8Array> | undefined;
	const body = new ReadableStream<Uint8Array>({ start: (controller) => void (out = controller) });
	vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { headers })));
	const done = download('/file', 'A file', (response) => response.arrayBuffer());
	return { done, send: (bytes: number) => out?.enqueue(new Uint8Array(bytes)), end: () => out?.close() };
}

test('of a file whose length is known the part that has come counts', async () => {
	const { done, send, end } = slow({ 'content-length': '100' });
	send(50);
	await expect.poll(now).toEqual({ come: 0.5, of: 1 });
	send(50);
	end();
	expect((await done).byteLength).toBe(100);
	expect(now()).toEqual({ come: 1, of: 1 });
});

test('of a compressed file nothing counts before it is there', async () => {
	const { done, send, end } = slow({ 'content-length': '100', 'content-encoding': 'gzip' });
	send(50);
	await Promise.resolve();
	expect(now()).toEqual({ come: 0, of: 1 });
	end();
	await done;
	expect(now()).toEqual({ come: 1, of: 1 });
});

test('a file that cannot be had is on its way no more', async () => {
	const fetch = () => Promise.reject(new TypeError('no network'));
	await expect(download('/file', 'A file', (response) => response.text(), { fetch })).rejects.toThrow();
	expect(now()).toEqual({ come: 1, of: 1 });
});

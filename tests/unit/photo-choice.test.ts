import { describe, expect, test } from 'vitest';
import { networkById } from '#lib/arch/catalogue.ts';
import { PhotoChoice, type PhotoReader } from '#lib/state/run/photo-choice.svelte.ts';
import { photoText } from '#lib/text/photos.ts';
import { photos } from '#lib/vision/photos.ts';
import type { Pixels } from '#lib/vision/pixels.ts';

const network = networkById('mini-inception-resnet-v2');
const first = photos[0].id;

/** A plain picture whose level tells which one it is. */
const plain = (level: number): Pixels => ({
	width: 40,
	height: 40,
	data: new Uint8ClampedArray(4 * 40 * 40).fill(level)
});

const levelOf = (name: string): number => name.length;

type Phase = 'fetch' | 'decode';

/** Waits and fails where it is told to. */
class FakeReader implements PhotoReader {
	readonly fetched: string[] = [];
	failing: Phase | null = null;
	waiting: Phase | null = null;
	readonly #gates = new Map<string, () => void>();

	readonly fetch: PhotoReader['fetch'] = async (_, { id }, signal) => {
		this.fetched.push(id);
		await this.#pass('fetch', title(id));
		signal.throwIfAborted();
		return new Blob([id]);
	};

	readonly decode: PhotoReader['decode'] = async (_, name) => {
		await this.#pass('decode', name);
		return plain(levelOf(name));
	};

	/** Lets the picture of this name go on. */
	async release(name: string): Promise<void> {
		await settled();
		this.#gates.get(name)?.();
		await settled();
	}

	async #pass(phase: Phase, name: string): Promise<void> {
		if (this.waiting === phase) await new Promise<void>((resolve) => this.#gates.set(name, resolve));
		if (this.failing === phase) throw new Error(`${name} fails to ${phase}`);
	}
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

function start() {
	const reader = new FakeReader();
	return { reader, choice: new PhotoChoice(({ id }) => `/photos/${id}.jpg`, reader) };
}

const own = new Blob(['x']);

/** What is selected, named and run are one. */
async function expectOne(choice: PhotoChoice, id: string, name: string): Promise<void> {
	expect([choice.selected.id, choice.selected.name]).toEqual([id, name]);
	expect(choice.word).toBe(id === first ? null : id);
	const input = await choice.inputFor(network);
	expect(input?.seen.data[0]).toBe(levelOf(name));
	expect(input?.images.values[0]).toBeCloseTo(levelOf(name) / 127.5 - 1, 6);
	expect(input?.images.size).toEqual([32, 32]);
}

const title = (id: string) => Object.entries(photoText).find(([key]) => key === id)?.[1].title ?? '';

describe('the photo of a run', () => {
	test('is the first sample, fetched when it is needed, once', async () => {
		const { reader, choice } = start();
		expect(choice.selected.id).toBe(first);
		expect(reader.fetched).toEqual([]);
		await expectOne(choice, first, title(first));
		await expectOne(choice, first, title(first));
		expect(reader.fetched).toEqual([first]);
	});

	test('is the one that was chosen', async () => {
		const { choice } = start();
		expect(await choice.choose('dahlia')).toBe(true);
		await expectOne(choice, 'dahlia', 'Dahlia');
		expect(await choice.choose('dahlia')).toBe(false);
	});

	test('is the first sample again for a bare address, and for a word without sense', async () => {
		const { choice } = start();
		for (const word of [null, 'nothing', 'own']) {
			await choice.choose('dahlia');
			expect(await choice.choose(word)).toBe(true);
			await expectOne(choice, first, title(first));
		}
	});

	test('is the size that is asked for', async () => {
		const { choice } = start();
		const input = await choice.inputFor(network, [7, 9]);
		expect([input?.seen.height, input?.seen.width]).toEqual([7, 9]);
	});
});

describe('a picture of the reader', () => {
	test('is selected once it is read, and found again by a step back', async () => {
		const { choice } = start();
		expect(await choice.upload(own, 'mine.jpg')).toBe(true);
		await expectOne(choice, 'own', 'mine.jpg');
		expect(choice.selected.sample).toBeNull();
		await choice.choose(null);
		await expectOne(choice, first, title(first));
		expect(await choice.choose('own')).toBe(true);
		await expectOne(choice, 'own', 'mine.jpg');
	});

	test('that cannot be read leaves the one before it', async () => {
		const { reader, choice } = start();
		await choice.choose('dahlia');
		reader.failing = 'decode';
		expect(await choice.upload(own, 'broken.jpg')).toBe(false);
		expect([choice.problem, choice.busy]).toEqual(['broken.jpg fails to decode', false]);
		await expectOne(choice, 'dahlia', 'Dahlia');
		reader.failing = null;
		expect(await choice.choose('own')).toBe(true);
		await expectOne(choice, first, title(first));
	});
});

describe.each<Phase>(['fetch', 'decode'])('a sample that fails to %s', (phase) => {
	test('leaves the one before it selected and runnable, says why, and can be chosen again', async () => {
		const { reader, choice } = start();
		await expectOne(choice, first, title(first));
		reader.failing = phase;
		expect(await choice.choose('dahlia')).toBe(false);
		expect(choice.problem).toMatch(/ fails to /);
		expect([choice.busy, choice.coming]).toEqual([false, null]);
		await expectOne(choice, first, title(first));
		reader.failing = null;
		expect(await choice.choose('dahlia')).toBe(true);
		expect(choice.problem).toBeNull();
		await expectOne(choice, 'dahlia', 'Dahlia');
	});

	test('comes to the run that waits for it, also when the address names it meanwhile', async () => {
		const { reader, choice } = start();
		reader.waiting = 'fetch';
		const input = choice.inputFor(network);
		await settled();
		expect(await choice.choose(first)).toBe(false);
		await reader.release(title(first));
		expect((await input)?.seen.data[0]).toBe(levelOf(title(first)));
		expect(reader.fetched).toEqual([first]);
	});

	test('is the earlier picture of the reader again, although another is being read', async () => {
		const { reader, choice } = start();
		await choice.upload(own, 'first');
		await choice.choose(first);
		reader.waiting = 'decode';
		void choice.upload(own, 'later one');
		await settled();
		expect(await choice.choose('own')).toBe(true);
		await reader.release('later one');
		reader.waiting = null;
		await expectOne(choice, 'own', 'first');
	});

	test('when a run needs it gives no input, says why, and is tried again', async () => {
		const { reader, choice } = start();
		reader.failing = phase;
		expect(await choice.inputFor(network)).toBeNull();
		expect(choice.problem).toMatch(/ fails to /);
		reader.failing = null;
		await expectOne(choice, first, title(first));
		expect(choice.problem).toBeNull();
	});
});

describe.each<Phase>(['fetch', 'decode'])('the last choice counts, while pictures wait (%s)', (phase) => {
	function waiting() {
		const { reader, choice } = start();
		reader.waiting = phase;
		return { reader, choice };
	}

	test('when the earlier one comes later', async () => {
		const { reader, choice } = waiting();
		const dahlia = choice.choose('dahlia');
		await settled();
		const tower = choice.choose('tower');
		await reader.release('Tower');
		await reader.release('Dahlia');
		expect([await dahlia, await tower]).toEqual([false, true]);
		reader.waiting = null;
		await expectOne(choice, 'tower', 'Tower');
	});

	test('when the earlier one comes earlier', async () => {
		const { reader, choice } = waiting();
		const dahlia = choice.choose('dahlia');
		await settled();
		const tower = choice.choose('tower');
		await reader.release('Dahlia');
		expect([choice.coming, choice.selected.id]).toEqual(['tower', first]);
		await reader.release('Tower');
		expect([await dahlia, await tower, choice.busy]).toEqual([false, true, false]);
		reader.waiting = null;
		await expectOne(choice, 'tower', 'Tower');
	});

	test('when the earlier one fails', async () => {
		const { reader, choice } = waiting();
		const dahlia = choice.choose('dahlia');
		await settled();
		expect(await choice.choose(null)).toBe(false);
		expect(choice.coming).toBeNull();
		reader.failing = phase;
		await reader.release('Dahlia');
		expect([await dahlia, choice.problem]).toEqual([false, null]);
		[reader.failing, reader.waiting] = [null, null];
		await expectOne(choice, first, title(first));
	});

	test('when it is a picture of the reader', async () => {
		const { reader, choice } = waiting();
		const dahlia = choice.choose('dahlia');
		await settled();
		const mine = choice.upload(own, 'mine.jpg');
		await reader.release('mine.jpg');
		await reader.release('Dahlia');
		expect([await dahlia, await mine]).toEqual([false, true]);
		reader.waiting = null;
		await expectOne(choice, 'own', 'mine.jpg');
	});

	test('when a run waits for another', async () => {
		const { reader, choice } = waiting();
		const input = choice.inputFor(network);
		await settled();
		const dahlia = choice.choose('dahlia');
		await reader.release('Dahlia');
		await reader.release(title(first));
		expect([await input, await dahlia]).toEqual([null, true]);
		reader.waiting = null;
		await expectOne(choice, 'dahlia', 'Dahlia');
	});
});

test('a failure is not forgotten by an address that says what is selected', async () => {
	const { reader, choice } = start();
	reader.failing = 'fetch';
	await choice.choose('dahlia');
	await choice.choose(null);
	expect(choice.problem).toBe('Dahlia fails to fetch');
});

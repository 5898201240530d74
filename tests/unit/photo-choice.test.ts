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

/** Fetches and decodes when it is told to, and fails when it is told to. */
class FakeReader implements PhotoReader {
	readonly fetched: string[] = [];
	readonly failing = new Set<string>();
	#waiting: (() => void)[] = [];
	patient = false;

	readonly fetch: PhotoReader['fetch'] = async (_, photo, signal) => {
		this.fetched.push(photo.id);
		await this.#turn();
		signal.throwIfAborted();
		if (this.failing.has('fetch')) throw new Error('503');
		return new Blob([photo.id]);
	};

	readonly decode: PhotoReader['decode'] = async (file, name) => {
		await this.#turn();
		if (this.failing.has('decode')) throw new Error('damaged');
		return plain(levelOf(name));
	};

	/** Lets everything go on that waits, the last first. */
	async release(): Promise<void> {
		this.patient = false;
		for (const go of this.#waiting.splice(0).reverse()) {
			go();
			await settled();
		}
	}

	#turn(): Promise<void> {
		return this.patient ? new Promise((resolve) => this.#waiting.push(resolve)) : Promise.resolve();
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
		reader.failing.add('decode');
		expect(await choice.upload(own, 'broken.jpg')).toBe(false);
		expect([choice.problem, choice.busy]).toEqual(['damaged', false]);
		await expectOne(choice, 'dahlia', 'Dahlia');
		reader.failing.clear();
		expect(await choice.choose('own')).toBe(true);
		await expectOne(choice, first, title(first));
	});
});

describe.each(['fetch', 'decode'])('a sample that fails to %s', (phase) => {
	test('leaves the one before it selected and runnable, says why, and can be chosen again', async () => {
		const { reader, choice } = start();
		await expectOne(choice, first, title(first));
		reader.failing.add(phase);
		expect(await choice.choose('dahlia')).toBe(false);
		expect(choice.problem).toMatch(/503|damaged/);
		expect([choice.busy, choice.coming]).toEqual([false, null]);
		await expectOne(choice, first, title(first));
		reader.failing.clear();
		expect(await choice.choose('dahlia')).toBe(true);
		expect(choice.problem).toBeNull();
		await expectOne(choice, 'dahlia', 'Dahlia');
	});

	test('when a run needs it gives no input, says why, and is tried again', async () => {
		const { reader, choice } = start();
		reader.failing.add(phase);
		expect(await choice.inputFor(network)).toBeNull();
		expect(choice.problem).toMatch(/503|damaged/);
		reader.failing.clear();
		await expectOne(choice, first, title(first));
		expect(choice.problem).toBeNull();
	});
});

describe('the last choice counts', () => {
	test.each(['fetch', 'decode'])('when an earlier one comes later (%s)', async (phase) => {
		const { reader, choice } = start();
		reader.patient = true;
		const dahlia = choice.choose('dahlia');
		if (phase === 'decode') {
			await reader.release();
			reader.patient = true;
		}
		const tower = choice.choose('tower');
		expect(choice.coming).toBe('tower');
		await reader.release();
		expect(await tower).toBe(true);
		if (phase === 'fetch') expect(await dahlia).toBe(false);
		await expectOne(choice, 'tower', 'Tower');
		expect(choice.busy).toBe(false);
	});

	test('when an earlier one fails later', async () => {
		const { reader, choice } = start();
		reader.patient = true;
		const dahlia = choice.choose('dahlia');
		expect(await choice.choose(null)).toBe(false);
		expect(choice.coming).toBeNull();
		reader.failing.add('fetch');
		await reader.release();
		expect(await dahlia).toBe(false);
		expect(choice.problem).toBeNull();
		reader.failing.clear();
		await expectOne(choice, first, title(first));
	});

	test('when a picture of the reader comes between', async () => {
		const { reader, choice } = start();
		reader.patient = true;
		const dahlia = choice.choose('dahlia');
		const mine = choice.upload(own, 'mine.jpg');
		await reader.release();
		expect([await mine, await dahlia]).toEqual([true, false]);
		await expectOne(choice, 'own', 'mine.jpg');
	});

	test('when another is chosen while a run waits for its picture', async () => {
		const { reader, choice } = start();
		reader.patient = true;
		const input = choice.inputFor(network);
		const dahlia = choice.choose('dahlia');
		await reader.release();
		expect([await input, await dahlia]).toEqual([null, true]);
		await expectOne(choice, 'dahlia', 'Dahlia');
	});

	test('a failure is not forgotten by an address that says what is selected', async () => {
		const { reader, choice } = start();
		reader.failing.add('fetch');
		await choice.choose('dahlia');
		await choice.choose(null);
		expect(choice.problem).toBe('503');
	});
});

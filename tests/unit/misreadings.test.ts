import { describe, expect, test } from 'vitest';
import { EngineError } from '#lib/engine/errors.ts';
import type { Picture } from '#lib/state/lab/lab.svelte.ts';
import { Misreadings } from '#lib/state/lesson/misreadings.svelte.ts';
import { Session } from '#lib/state/session.ts';
import { readingIds } from '#lib/vision/readings.ts';
import { seeded } from '#lib/weights/seeded.ts';
import { FakeEngine, settled } from './fake-engine.ts';

const image = (grey: number) => ({ width: 32, height: 32, data: new Uint8ClampedArray(4096).fill(grey) });
const picture = (name: string, grey: number): Picture => ({ name, label: 3, image: image(grey) });
const [cat, dog] = [picture('cat', 255), picture('dog', 0)];

/** Answers every opening and compiling by itself. */
function open() {
	const fake = new FakeEngine();
	const misreadings = new Misreadings(
		new Session(
			() => Promise.resolve(seeded),
			() => Promise.resolve(fake.engine)
		)
	);
	let taken = 0;
	const run = async () => {
		for (let i = 0; i < 5 && fake.runs.all.length <= taken; i++) {
			fake.opens.all.forEach(({ resolve }) => resolve(fake.device));
			await settled();
			const compiling = fake.compiles.all.at(-1);
			compiling?.resolve(fake.program(compiling.asked));
			await settled();
		}
		taken++;
		return fake.runs.next();
	};
	const answer = async (winner: number) => {
		const { asked, resolve } = await run();
		resolve(fake.result(asked, winner));
		await settled();
		return asked;
	};
	/** One answer for each way of reading. */
	const answers = async (winner: (turn: number) => number) => {
		for (let turn = 0; turn < readingIds.length; turn++) await answer(winner(turn));
		fake.opens.all.forEach(({ resolve }) => resolve(fake.device));
		await settled();
	};
	return { fake, misreadings, run, answer, answers };
}

const labels = (misreadings: Misreadings) =>
	misreadings.guesses && [...misreadings.guesses.byReading.values()].map(({ label }) => label);

test('a picture is asked about in every way, each with its own values', async () => {
	const { fake, misreadings, answers } = open();
	void misreadings.show(cat);
	expect(misreadings.guessing.busy).toBe(true);
	await answers((turn) => turn);
	expect(labels(misreadings)).toEqual([0, 1, 2, 3, 4, 5]);
	expect(misreadings.guesses?.byReading.get('trained')).toMatchObject({ name: 'airplane', label: 0 });
	const first = fake.runs.all.map(({ asked }) =>
		typeof asked.images === 'string' ? NaN : asked.images.values[0]
	);
	expect(first[readingIds.indexOf('trained')]).toBe(1);
	expect(first[readingIds.indexOf('bytes')]).toBe(255);
});

describe('a picture while another one is asked about', () => {
	test('is the one that is answered, and the late answer is not shown', async () => {
		const { fake, misreadings, run, answers } = open();
		void misreadings.show(cat);
		const late = await run();
		void misreadings.show(dog);
		late.resolve(fake.result(late.asked, 9));
		await settled();
		expect(misreadings.guesses).toBeNull();
		await answers(() => 5);
		expect(labels(misreadings)).toEqual([5, 5, 5, 5, 5, 5]);
	});

	test('takes the answers about the one before off the page', async () => {
		const { misreadings, answers } = open();
		void misreadings.show(cat);
		await answers(() => 3);
		expect(misreadings.guesses).not.toBeNull();
		void misreadings.show(dog);
		expect(misreadings.guesses).toBeNull();
	});
});

test('a failure says why, and the next picture is answered', async () => {
	const { misreadings, run, answers } = open();
	void misreadings.show(cat);
	(await run()).reject(new EngineError('context-lost', ''));
	await settled();
	expect(misreadings.guessing.phase).toHaveProperty('message', expect.stringContaining('graphics context'));
	void misreadings.show(dog);
	await answers(() => 5);
	expect(misreadings.guessing.phase.name).toBe('idle');
	expect(labels(misreadings)).toContain(5);
});

describe('a count', () => {
	const samples = { images: [image(0), image(9), image(90)], labels: Uint8Array.of(0, 0, 2) };
	const pictures = () => Promise.resolve(samples);
	/** As the real engine answers a batch: one row of probabilities for each picture. */
	const batch = (winners: readonly number[]) =>
		Float32Array.from({ length: 10 * winners.length }, (_, i) =>
			winners[Math.floor(i / 10)] === i % 10 ? 0.9 : 0.01
		);
	async function counted({ fake, run }: ReturnType<typeof open>, winners: readonly number[]) {
		const { asked, resolve } = await run();
		const result = fake.result(asked);
		const [answer = ''] = [...(asked.options.keep ?? [])];
		resolve({ ...result, kept: new Map([[answer, { shape: [1, 1, 10], values: batch(winners) }]]) });
		await settled();
	}

	test('comes row by row, with the class that is named most often', async () => {
		const opened = open();
		const { misreadings } = opened;
		void misreadings.count(pictures);
		await counted(opened, [0, 0, 2]);
		expect([...misreadings.counts.keys()]).toEqual(['trained']);
		expect(misreadings.counts.get('trained')).toMatchObject({ images: 3, correct: 3 });
		expect(misreadings.counting.phase).toMatchObject({ name: 'running', done: 3, of: 18 });
		await counted(opened, [6, 6, 6]);
		expect(misreadings.counts.get('imagenet')).toEqual({
			images: 3,
			correct: 0,
			favourite: { name: 'frog', images: 3 }
		});
		for (let turn = 2; turn < readingIds.length; turn++) await counted(opened, [0, 1, 2]);
		expect(misreadings.counting.phase.name).toBe('idle');
		expect([...misreadings.counts.keys()]).toEqual([...readingIds]);
	});

	test.each([
		['before an answer', false],
		['in the moment of an answer', true]
	])('that is stopped %s keeps its rows and takes no more', async (_, answered) => {
		const opened = open();
		const { misreadings, run, fake } = opened;
		void misreadings.count(pictures);
		await counted(opened, [0, 0, 2]);
		const late = await run();
		if (answered) late.resolve(fake.result(late.asked));
		misreadings.counting.stop();
		late.resolve(fake.result(late.asked));
		await settled();
		expect([...misreadings.counts.keys()]).toEqual(['trained']);
		expect(misreadings.counting.phase.name).toBe('idle');
	});

	test('begun again starts empty, whatever the one before still says', async () => {
		const opened = open();
		const { misreadings, run, fake } = opened;
		void misreadings.count(pictures);
		await counted(opened, [0, 0, 2]);
		const late = await run();
		void misreadings.count(pictures);
		expect(misreadings.counts.size).toBe(0);
		late.resolve(fake.result(late.asked));
		await settled();
		await counted(opened, [1, 1, 1]);
		expect(misreadings.counts.get('trained')?.correct).toBe(0);
		expect(misreadings.counts.size).toBe(1);
	});

	test('says why when the samples cannot be had', async () => {
		const { misreadings } = open();
		await misreadings.count(() => Promise.reject(new Error('no network')));
		expect(misreadings.counting.phase).toEqual({ name: 'failed', message: 'no network' });
	});

	test('ends with the page', async () => {
		const opened = open();
		const { misreadings, fake } = opened;
		void misreadings.count(pictures);
		await counted(opened, [0, 0, 2]);
		misreadings.dispose();
		expect(misreadings.counting.busy).toBe(false);
		expect(fake.alive).toBe(0);
	});
});

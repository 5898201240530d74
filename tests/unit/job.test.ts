import { describe, expect, test } from 'vitest';
import { Job, type Progress } from '#lib/state/lab/job.svelte.ts';
import { settled } from './fake-engine.ts';

/** Work that ends when the test says so. */
function work<T>() {
	let given: { resolve: (value: T) => void; reject: (error: unknown) => void } | null = null;
	let seen: { signal: AbortSignal; progress: Progress } | null = null;
	const started = () => {
		if (!given || !seen) throw new Error('The work has not begun.');
		return { ...given, ...seen };
	};
	return {
		begin: (signal: AbortSignal, progress: Progress) =>
			new Promise<T>((resolve, reject) => {
				given = { resolve, reject };
				seen = { signal, progress };
			}),
		begun: () => given !== null,
		resolve: (value: T) => started().resolve(value),
		reject: (error: unknown) => started().reject(error),
		signal: () => started().signal,
		progress: (done: number, of: number) => started().progress(done, of)
	};
}

test('shows how far it is, and then its result and what that is about', async () => {
	const [job, one, about] = [new Job<string>(), work<string>(), ['a', 1]];
	const started = job.start(about, one.begin);
	expect(job.phase).toEqual({ name: 'running', done: 0, of: 1 });
	one.progress(3, 8);
	expect(job.phase).toEqual({ name: 'running', done: 3, of: 8 });
	one.resolve('found');
	await started;
	expect([job.phase.name, job.result, job.busy]).toEqual(['idle', 'found', false]);
	expect(job.isAbout(['a', 1])).toBe(true);
	expect(job.isAbout(['a', 2])).toBe(false);
	expect(job.isAbout(['a'])).toBe(true);
	expect(job.isAbout(['a', 1, 'more'])).toBe(false);
});

describe('started over', () => {
	test('tells the old work to stop, and takes nothing from it any more', async () => {
		const [job, old, fresh] = [new Job<string>(), work<string>(), work<string>()];
		const first = job.start(['old'], old.begin);
		const second = job.start(['new'], fresh.begin);
		expect(old.signal().aborted).toBe(true);
		expect(fresh.signal().aborted).toBe(false);
		fresh.progress(1, 2);
		old.progress(9, 9);
		expect(job.phase).toEqual({ name: 'running', done: 1, of: 2 });
		old.resolve('old');
		await first;
		expect(job.result).toBeNull();
		expect(job.busy).toBe(true);
		fresh.resolve('new');
		await second;
		expect(job.result).toBe('new');
		expect(job.isAbout(['new'])).toBe(true);
	});

	test('does not hear of a failure of the old work', async () => {
		const [job, old, fresh] = [new Job<string>(), work<string>(), work<string>()];
		const first = job.start(['old'], old.begin);
		void job.start(['new'], fresh.begin);
		old.reject(new Error('too late'));
		await first;
		expect(job.phase.name).toBe('running');
	});
});

test('a stop leaves the result before, and tells the work', async () => {
	const [job, one, two] = [new Job<string>(), work<string>(), work<string>()];
	const first = job.start(['one'], one.begin);
	one.resolve('one');
	await first;
	const second = job.start(['two'], two.begin);
	job.stop();
	expect(two.signal().aborted).toBe(true);
	expect(job.phase.name).toBe('idle');
	two.resolve('two');
	await second;
	expect(job.result).toBe('one');
	expect(job.isAbout(['one'])).toBe(true);
});

test('a failure is a phase with its message, and the result before stays', async () => {
	const [job, one, two] = [new Job<string>(), work<string>(), work<string>()];
	const first = job.start(['one'], one.begin);
	one.resolve('one');
	await first;
	const second = job.start(['two'], two.begin);
	two.reject(new Error('no memory'));
	await second;
	expect(job.phase).toEqual({ name: 'failed', message: 'no memory' });
	expect(job.result).toBe('one');
	expect(job.isAbout(['two'])).toBe(false);
});

test('cleared, it stops and forgets its result', async () => {
	const [job, one, two] = [new Job<string>(), work<string>(), work<string>()];
	const first = job.start(['one'], one.begin);
	one.resolve('one');
	await first;
	void job.start(['two'], two.begin);
	job.clear();
	expect(two.signal().aborted).toBe(true);
	expect([job.result, job.isAbout(['one'])]).toEqual([null, false]);
});

describe('followed', () => {
	test('it does not begin again for what is running or done', async () => {
		const [job, one, again] = [new Job<string>(), work<string>(), work<string>()];
		const first = job.follow(['x'], one.begin);
		await job.follow(['x'], again.begin);
		expect(again.begun()).toBe(false);
		one.resolve('x');
		await first;
		await job.follow(['x'], again.begin);
		expect(again.begun()).toBe(false);
	});

	test('it begins again for something else, after a failure, a stop and a clear', async () => {
		const job = new Job<string>();
		for (const end of ['other', 'fail', 'stop', 'clear'] as const) {
			const [one, again] = [work<string>(), work<string>()];
			const first = job.follow([end], one.begin);
			if (end === 'fail') one.reject(new Error('x'));
			if (end === 'stop') job.stop();
			if (end === 'clear') job.clear();
			await (end === 'fail' ? first : settled());
			void job.follow(end === 'other' ? ['another'] : [end], again.begin);
			expect(again.begun(), end).toBe(true);
			job.clear();
		}
	});
});

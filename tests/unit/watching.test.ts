import { describe, expect, it } from 'vitest';
import {
	Watching,
	type Runner,
	type Seen,
	type Shown,
	type Subject
} from '#lib/state/home/watching.svelte.ts';
import { Calls, settled } from './fake-engine.ts';

const seen = (input: string): Seen => ({ input, maps: {}, guesses: [] });
const subject = (id: string): Subject => ({ id, title: id, url: id, label: null });
const cat = subject('cat');
const ran = {
	trained: true,
	milliseconds: 1,
	backend: { name: 'cpu', threads: 1, driver: null, skipped: [] },
	tfjsBackend: 'cpu',
	modules: []
} as const satisfies Shown['ran'];
const done = (id: string) => ({ seen: seen(`${id} here`), ran });

function start() {
	const calls = new Calls<Subject, Omit<Shown, 'subject'>>();
	let loads = 0;
	const load = async (): Promise<Runner> => {
		loads++;
		return (asked) => calls.call(asked);
	};
	const watching = new Watching({ subject: cat, seen: seen('recorded') }, load);
	return { watching, calls, loads: () => loads };
}

describe('what is seen first', () => {
	it('is the recording, and nothing is loaded for it', () => {
		const { watching, loads } = start();
		expect(watching.shown).toEqual({ subject: cat, seen: seen('recorded'), ran: null });
		expect(loads()).toBe(0);
	});

	it('runs here with the first touch, and only with the first', async () => {
		const { watching, calls } = start();
		void watching.wake();
		void watching.wake();
		(await calls.next()).resolve(done('cat'));
		await settled();
		void watching.wake();
		await settled();
		expect(calls.all).toHaveLength(1);
		expect(watching.shown).toEqual({ subject: cat, ...done('cat') });
		expect(watching.before.ran).toBeNull();
		expect(watching.coming).toBeNull();
	});

	it('stays when a touch cannot make it run; another touch tries again', async () => {
		const { watching, calls } = start();
		void watching.wake();
		(await calls.next()).reject(new Error('offline'));
		await settled();
		expect(watching).toMatchObject({ problem: null, coming: null });
		expect(watching.shown.ran).toBeNull();
		void watching.wake();
		(await calls.next()).resolve(done('cat'));
		await settled();
		expect(watching.shown.ran).toEqual(ran);
	});
});

describe('a picture that is asked for', () => {
	it('overtakes the run of the first touch, whichever ends first', async () => {
		const { watching, calls } = start();
		void watching.wake();
		const touched = await calls.next();
		void watching.ask(subject('dog'));
		const asked = await calls.next();
		expect(watching.coming).toBe('dog');
		asked.resolve(done('dog'));
		await settled();
		touched.resolve(done('cat'));
		await settled();
		expect(watching.shown.subject.id).toBe('dog');
		expect(watching.before.subject.id).toBe('cat');
	});

	it('says what went wrong, and what was seen stays', async () => {
		const { watching, calls } = start();
		void watching.ask(subject('dog'));
		(await calls.next()).reject(new Error('no picture'));
		await settled();
		expect(watching).toMatchObject({ problem: 'no picture', coming: null });
		expect(watching.shown.seen).toEqual(seen('recorded'));
		// Nothing has run yet, so a touch does what the page says.
		void watching.wake();
		(await calls.next()).resolve(done('cat'));
		await settled();
		expect(watching.problem).toBeNull();
		expect(watching.shown.ran).toEqual(ran);
	});
});

import { messageOf } from '#lib/text/problem.ts';
export type JobPhase =
	| { readonly name: 'idle' }
	| { readonly name: 'running'; readonly done: number; readonly of: number }
	| { readonly name: 'failed'; readonly message: string };

export type Progress = (done: number, of: number) => void;

/** Whether two lists hold the very same things. */
export const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
	a.length === b.length && a.every((item, i) => item === b[i]);

/** A piece of work that takes a while: it shows how far it is, can be stopped, and keeps its last result. */
export class Job<T> {
	phase = $state.raw<JobPhase>({ name: 'idle' });
	result = $state.raw<T | null>(null);
	readonly busy = $derived(this.phase.name === 'running');

	#abort: AbortController | null = null;
	/** What the running work is about, or the last one that came to its end. */
	#asked: readonly unknown[] | null = null;
	#about = $state.raw<readonly unknown[]>([]);

	/** Whether the result is about these things: the first of those that it was asked about. */
	isAbout(things: readonly unknown[]): boolean {
		return this.result !== null && sameItems(this.#about.slice(0, things.length), things);
	}

	/** The result if it is about these things. */
	resultAbout(things: readonly unknown[]): T | null {
		return this.isAbout(things) ? this.result : null;
	}

	/** Starts unless this was asked already and has not failed. */
	async follow(
		about: readonly unknown[],
		work: (signal: AbortSignal, progress: Progress) => Promise<T>
	): Promise<void> {
		if (this.#asked && sameItems(this.#asked, about) && this.phase.name !== 'failed') return;
		await this.start(about, work);
	}

	/** Starts over when it is running already. Never throws: a failure is a phase; a stop leaves the old result. */
	async start(
		about: readonly unknown[],
		work: (signal: AbortSignal, progress: Progress) => Promise<T>
	): Promise<void> {
		this.stop();
		this.#asked = about;
		const abort = new AbortController();
		this.#abort = abort;
		this.phase = { name: 'running', done: 0, of: 1 };
		const mine = () => this.#abort === abort;
		try {
			const result = await work(abort.signal, (done, of) => {
				if (mine()) this.phase = { name: 'running', done, of };
			});
			if (!mine()) return;
			this.result = result;
			this.#about = about;
			this.phase = { name: 'idle' };
		} catch (error) {
			if (!mine()) return;
			const message = messageOf(error);
			this.phase = { name: 'failed', message };
		}
	}

	stop(): void {
		this.#abort?.abort();
		this.#abort = null;
		this.#asked = null;
		this.phase = { name: 'idle' };
	}

	/** Stops, and forgets the result, which is about something else now. */
	clear(): void {
		this.stop();
		this.result = null;
	}
}

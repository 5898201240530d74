/** An engine whose steps end when a test says so; as the real one, they end at once when their signal does. */
import { outputsOf } from '#lib/arch/ops.ts';
import type { Network } from '#lib/arch/node.ts';
import type { Opened } from '#lib/engine/browser.ts';
import { EngineError } from '#lib/engine/errors.ts';
import type { Score } from '#lib/engine/evaluate.ts';
import { answerOf } from '#lib/engine/output.ts';
import type { Program } from '#lib/engine/program.ts';
import type { Held, Images, Kept, RunOptions, RunResult } from '#lib/engine/run.ts';
import type { Engine } from '#lib/state/session.ts';
import { seeded } from '#lib/weights/seeded.ts';

/** One call of a step: the test looks at what was asked, and answers it. */
export interface Pending<A, R> {
	readonly asked: A;
	resolve(result: R): void;
	reject(error: unknown): void;
}

/** Calls of one step, in order; `next` waits for the first that nobody has taken. */
export class Calls<A, R> {
	readonly all: Pending<A, R>[] = [];
	#taken = 0;

	call(asked: A, signal?: AbortSignal): Promise<R> {
		return new Promise<R>((resolve, reject) => {
			const stop = () =>
				reject(signal?.reason instanceof Error ? signal.reason : new EngineError('aborted', ''));
			if (signal?.aborted) return stop();
			signal?.addEventListener('abort', stop);
			this.all.push({ asked, resolve, reject });
		});
	}

	async next(): Promise<Pending<A, R>> {
		for (let turns = 0; turns < 100; turns++) {
			const pending = this.all[this.#taken];
			if (pending) {
				this.#taken++;
				return pending;
			}
			await Promise.resolve();
		}
		throw new Error('Nothing was asked.');
	}
}

/** Lets everything that can go on without an answer go on. */
export async function settled(): Promise<void> {
	for (let turns = 0; turns < 100; turns++) await Promise.resolve();
}

/** Values of module outputs on the fake device. */
class FakeHeld {
	readonly ids: Set<string>;
	readonly onEnd: () => void;

	constructor(ids: Iterable<string>, onEnd: () => void) {
		this.ids = new Set(ids);
		this.onEnd = onEnd;
	}

	has = (id: string) => this.ids.has(id);
	tensor = (id: string) => `tensor of ${id}`;

	read(id: string): Promise<Kept> {
		if (!this.has(id)) return Promise.reject(new Error(`${id} is gone`));
		return Promise.resolve({ shape: [1, 1, 1], values: Float32Array.of(7) });
	}

	dispose() {
		if (this.ids.size > 0) this.onEnd();
		this.ids.clear();
	}
}

export const backend = (name: Opened['name'] = 'wasm'): Opened => ({
	name,
	backend: {} as Opened['backend'],
	threads: 1,
	driver: null,
	skipped: []
});

export interface RunAsked {
	readonly program: Program;
	readonly images: Images | string;
	readonly options: RunOptions;
}

export class FakeEngine {
	readonly opens = new Calls<string | null, Opened>();
	readonly compiles = new Calls<Network, Program>();
	readonly runs = new Calls<RunAsked, RunResult>();
	/** Programs and held results that nobody has freed. */
	alive = 0;
	/** Where every program is, as far as it has not been lost. */
	device = backend();

	readonly engine: Engine;

	constructor() {
		this.engine = {
			openPreferred: (choice: string | null) => this.opens.call(choice),
			fits: ({ device }: Program, opened: Opened) => device.backend === opened.backend,
			compile: (network: Network, _: unknown, { signal }: { signal?: AbortSignal }) =>
				this.compiles.call(network, signal),
			run: (program: Program, images: Images | string, options: RunOptions = {}) =>
				this.runs.call({ program, images, options }, options.signal),
			evaluate: () => Promise.reject<Score>(new Error('not faked'))
		} as unknown as Engine;
	}

	program(network: Network): Program {
		this.alive++;
		let here = true;
		return {
			network,
			weights: seeded,
			device: this.device,
			deviceWeights: new Map(),
			dispose: () => {
				if (here) this.alive--;
				here = false;
			}
		};
	}

	/** @param winner the class that gets nearly all of the probability */
	result({ program, options }: RunAsked, winner = 0, held = [...(options.hold ?? [])]): RunResult {
		const { network } = program;
		const one: Kept = { shape: [1, 1, 1], values: Float32Array.of(winner) };
		const probabilities = Float32Array.from({ length: network.classes ?? 1 }, (_, i) =>
			i === winner ? 0.9 : 0.01
		);
		const answer = answerOf(network)?.probabilities;
		const kept = new Map([...(options.keep ?? []), ...outputsOf(network).values()].map((id) => [id, one]));
		if (answer) kept.set(answer, { shape: [1, 1, probabilities.length], values: probabilities });
		if (held.length > 0) this.alive++;
		return {
			backend: 'wasm',
			batch: 1,
			milliseconds: 1,
			nodes: [],
			modules: [],
			kept,
			held: new FakeHeld(held, () => this.alive--) as unknown as Held
		};
	}

	/** Answers whatever opens and compiles until something runs. */
	async untilRun(): Promise<Pending<RunAsked, RunResult>> {
		(await this.opens.next()).resolve(this.device);
		await settled();
		const compiling = this.compiles.all.at(-1);
		if (compiling) compiling.resolve(this.program(compiling.asked));
		return this.runs.next();
	}
}

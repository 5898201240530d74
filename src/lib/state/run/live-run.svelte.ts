import { opsOf, outputsOf, INPUT, valueAt } from '#lib/arch/ops.ts';
import type { Network } from '#lib/arch/node.ts';
import type { Activity } from '#lib/engine/activity.ts';
import type { BackendName } from '#lib/engine/backend-names.ts';
import { EngineError } from '#lib/engine/errors.ts';
import { answerOf, topOf, type OutputNodes } from '#lib/engine/output.ts';
import type { Held, Images, RunResult } from '#lib/engine/run.ts';
import { classNames } from '#lib/arch/datasets.ts';
import { messageOf } from '#lib/text/problem.ts';
import type { WeightSource } from '#lib/weights/source.ts';
import type { Ready, Session } from '../session.ts';
import { ranOf, type Answer, type Measured, type Phase, type Ran } from './report.ts';
import { withStatistics, type Reading } from './reading.ts';

/** What the last finished run left: where to look for a value. */
interface Trace {
	readonly ready: Ready;
	readonly input: Images;
	/** Outputs of modules, as far as they fit on the device. */
	readonly held: Held;
}

type Finished = RunResult & { readonly ready: Ready };

/** The live model of one page: it loads tfjs with the first run and keeps what a later one can use. */
export class LiveRun {
	readonly network: Network;
	phase = $state.raw<Phase>({ name: 'idle' });
	measured = $state.raw<ReadonlyMap<string, Measured>>(new Map());
	/** How active what each module gives on is, by id of the node, in the order of the run. */
	flow = $state.raw<ReadonlyMap<string, Activity>>(new Map());
	ran = $state.raw<Ran | null>(null);
	answer = $state.raw<Answer | null>(null);

	readonly busy = $derived(['loading', 'compiling', 'running'].includes(this.phase.name));

	readonly #session: Session;
	#abort: AbortController | null = null;
	#trace: Trace | null = null;
	#reads: Promise<unknown> = Promise.resolve();
	/** Of the activity: a run does not wait for it. */
	#readingAll = new AbortController();

	constructor(network: Network, session: Session) {
		this.network = network;
		this.#session = session;
	}

	/** Runs the whole network. Never throws: a failure is a phase with a message that says what to do. */
	async start(input: Images, choice: BackendName | null): Promise<void> {
		if (this.busy) return;
		const abort = new AbortController();
		const { measured, flow } = this;
		this.#abort = abort;
		this.phase = { name: 'loading' };
		this.#readingAll.abort();
		try {
			await this.#reads;
			await this.#run(input, choice, abort.signal);
			this.phase = { name: 'done' };
		} catch (error) {
			if (this.#abort !== abort) {
				this.phase = { name: 'idle' };
				return;
			}
			this.measured = measured;
			this.flow = flow;
			const message = messageOf(error);
			this.phase = { name: 'failed', message, stopped: abort.signal.aborted };
		}
	}

	stop(): void {
		this.#readingAll.abort();
		this.#abort?.abort(new EngineError('aborted', ''));
	}

	/** Everything measured is about another input now. */
	clear(): void {
		this.stop();
		this.#abort = null;
		this.measured = new Map();
		this.flow = new Map();
		this.#setTrace(null);
		this.ran = null;
		this.answer = null;
		if (!this.busy) this.phase = { name: 'idle' };
	}

	dispose(): void {
		this.stop();
		this.#setTrace(null);
		this.#session.dispose();
	}

	/**
	 * The values of one node in the last run: read from the device, or computed again from the nearest output before
	 * it that is still there.
	 * @returns `null` when there was no run yet
	 * @throws EngineError as the engine's `run`
	 */
	read(id: string): Promise<Reading | null> {
		this.#readingAll.abort();
		return this.#inTurn(() => this.#read(id));
	}

	#inTurn<T>(read: () => Promise<T>): Promise<T> {
		const reading = this.#reads.then(read);
		this.#reads = reading.catch(() => null);
		return reading;
	}

	/**
	 * How active each node was in the last run, by id: computed by running once more, and begun anew when somebody wants to
	 * read a node meanwhile, who does not wait.
	 * @returns `null` when there was no run yet, or another one has begun
	 * @throws EngineError as the engine's `run`
	 */
	async readActivity(): Promise<ReadonlyMap<string, Activity> | null> {
		const trace = this.#trace;
		while (trace && trace === this.#trace && !this.busy) {
			const activity = await this.#inTurn(() => this.#readActivity(trace));
			if (activity) return activity;
		}
		return null;
	}

	async #readActivity(trace: Trace): Promise<ReadonlyMap<string, Activity> | null> {
		if (trace !== this.#trace || this.busy) return null;
		const { ready, input } = trace;
		const { signal } = (this.#readingAll = new AbortController());
		const activity = new Map<string, Activity>();
		try {
			await ready.engine.run(ready.program, input, { onActivity: activity.set.bind(activity), signal });
		} catch (error) {
			if (trace !== this.#trace || signal.aborted) return null;
			throw error;
		}
		return trace === this.#trace ? activity : null;
	}

	/** What the last run computed with; `null` when there was none. */
	get weights(): WeightSource | null {
		return this.#trace?.ready.program.weights ?? null;
	}

	/** Frees what the run before left on the device. */
	#setTrace(trace: Trace | null): void {
		this.#trace?.held.dispose();
		this.#trace = trace;
	}

	async #run(input: Images, choice: BackendName | null, signal: AbortSignal): Promise<void> {
		const { modules } = this.network;
		const answer = answerOf(this.network);
		const wanted = [answer?.values, answer?.probabilities].filter((id) => typeof id === 'string');
		const [h, w] = input.size;
		const outputs = [...outputsOf(this.network).values()];
		const fresh = new Map<string, Measured>([[INPUT, { shape: [h, w, 3], milliseconds: null }]]);
		const flow = new Map<string, Activity>();
		const show = (module: string, done: number) => {
			this.measured = new Map(fresh);
			this.flow = new Map(flow);
			this.phase = { name: 'running', module, done, of: modules.length };
		};
		const result = await this.#session.run(this.network, choice, input, {
			keep: wanted,
			hold: outputs,
			watch: outputs,
			onActivity: (id, activity) => flow.set(id, activity),
			signal,
			onProgress: (done, of) => (this.phase = { name: 'compiling', done, of }),
			onReady: () => show(modules[0]?.id ?? '', 0),
			onNode: ({ id, shape, milliseconds }) => fresh.set(id, { shape, milliseconds }),
			onModule: ({ module }) => {
				const done = modules.findIndex(({ id }) => id === module) + 1;
				show(modules[done]?.id ?? module, done);
			}
		});
		if (signal.aborted) result.held.dispose();
		signal.throwIfAborted();
		this.#setTrace({ ready: result.ready, input, held: result.held });
		this.#publish(result, answer);
	}

	#publish(result: Finished, answer: OutputNodes | null): void {
		const { kept } = result;
		this.ran = ranOf(result);
		if (!answer) return;
		const probabilities = answer.probabilities && kept.get(answer.probabilities)?.values;
		this.answer = {
			...this.ran,
			kind: answer.kind,
			values: kept.get(answer.values)?.values.length ?? 0,
			top: probabilities ? topOf(probabilities) : [],
			names: classNames(this.network)
		};
	}

	/** The nearest thing before `module` from which its values follow, and the module to begin with. */
	#sourceOf(
		module: string,
		{ held, input }: Trace
	): { from: string; images: Images | ReturnType<Held['tensor']> } {
		const { modules } = this.network;
		const outputs = outputsOf(this.network);
		const index = modules.findIndex(({ id }) => id === module);
		const before = modules.slice(0, index).findLastIndex(({ id }) => held.has(valueAt(outputs, id)));
		const from = modules[before + 1]?.id ?? module;
		const source = modules[before];
		return source ? { from, images: held.tensor(valueAt(outputs, source.id)) } : { from, images: input };
	}

	async #read(id: string): Promise<Reading | null> {
		const trace = this.#trace;
		if (!trace || this.busy) return null;
		try {
			return await this.#find(id, trace);
		} catch (error) {
			if (trace !== this.#trace) return null;
			throw error;
		}
	}

	async #find(id: string, trace: Trace): Promise<Reading | null> {
		const { held, input, ready } = trace;
		const [h, w] = input.size;
		if (id === INPUT) return withStatistics({ shape: [h, w, 3], values: input.values });
		if (held.has(id)) return withStatistics(await held.read(id));
		const op = opsOf(this.network).find((candidate) => candidate.id === id);
		if (!op) return null;
		const { from, images } = this.#sourceOf(op.module, trace);
		const result = await ready.engine.run(ready.program, images, { from, to: op.module, keep: [id] });
		return withStatistics(valueAt(result.kept, id));
	}
}

import { opsOf, outputsOf, INPUT, valueAt } from '#lib/arch/ops.ts';
import type { Network, Pair, Shape } from '#lib/arch/node.ts';
import type { OpenBackend } from '#lib/engine/backends.ts';
import type { BackendName } from '#lib/engine/backend-names.ts';
import { EngineError } from '#lib/engine/errors.ts';
import { answerOf, topOf, type Guess } from '#lib/engine/output.ts';
import type { Program } from '#lib/engine/program.ts';
import type { Kept, ModuleReport, NodeReport } from '#lib/engine/run.ts';
import { statisticsOf, type Statistics } from '#lib/engine/statistics.ts';
import { classNames } from '#lib/arch/datasets.ts';
import { seeded } from '#lib/weights/seeded.ts';
import type { WeightSource } from '#lib/weights/source.ts';

export type Phase =
	| { readonly name: 'idle' }
	| { readonly name: 'loading' }
	| { readonly name: 'compiling'; readonly done: number; readonly of: number }
	| { readonly name: 'running'; readonly module: string; readonly done: number; readonly of: number }
	| { readonly name: 'done' }
	| { readonly name: 'failed'; readonly message: string; readonly stopped: boolean };

export interface RunInput {
	/** `[h, w, 3]`, normalised for this network. */
	readonly pixels: Float32Array;
	readonly size: Pair;
}

/** What is known of one real tensor after a run. */
export interface Measured {
	readonly shape: Shape;
	readonly milliseconds: number | null;
}

/** A finished run. */
export interface Ran {
	readonly trained: boolean;
	readonly milliseconds: number;
	readonly backend: OpenBackend;
	/** What tfjs itself says it ran on. */
	readonly tfjsBackend: string;
	readonly modules: readonly ModuleReport[];
}

/** What a finished run of a whole network says; it stays until another run has ended. */
export interface Answer extends Ran {
	readonly kind: 'logits' | 'embedding';
	readonly values: number;
	readonly top: readonly Guess[];
	/** Of the classes, where they have any. */
	readonly names: readonly string[] | null;
}

type Engine = typeof import('#lib/engine/page.ts');
type Load = (signal: AbortSignal) => Promise<WeightSource>;

/** The live model of one page: it loads tfjs with the first run and keeps what a later one can use. */
export class LiveRun {
	readonly network: Network;
	phase = $state.raw<Phase>({ name: 'idle' });
	measured = $state.raw<ReadonlyMap<string, Measured>>(new Map());
	ran = $state.raw<Ran | null>(null);
	answer = $state.raw<Answer | null>(null);
	backend = $state.raw<OpenBackend | null>(null);

	readonly busy = $derived(['loading', 'compiling', 'running'].includes(this.phase.name));

	#engine: Engine | null = null;
	#program: Program | null = null;
	readonly #load: Load;
	#weights: WeightSource | null = null;
	#abort: AbortController | null = null;
	#modules = new Map<string, Kept>();
	#input: RunInput | null = null;
	#replays: Promise<unknown> = Promise.resolve();

	/** @param load fetches the network's weights when they are first needed; asked again after a failure */
	constructor(network: Network, load: Load = () => Promise.resolve(seeded)) {
		this.network = network;
		this.#load = load;
	}

	/** Runs the whole network. Never throws: a failure is a phase with a message that says what to do. */
	async start(input: RunInput, choice: BackendName | null): Promise<void> {
		if (this.busy) return;
		const abort = new AbortController();
		const before = this.measured;
		this.#abort = abort;
		this.phase = { name: 'loading' };
		try {
			await this.#replays;
			[this.#engine, this.#weights] = await Promise.all([
				import('#lib/engine/page.ts'),
				this.#weights ?? this.#load(abort.signal)
			]);
			const program = await this.#prepare(this.#engine, this.#weights, choice, abort.signal);
			await this.#run(this.#engine, program, input, abort.signal);
			this.phase = { name: 'done' };
		} catch (error) {
			if (this.#abort !== abort) {
				this.phase = { name: 'idle' };
				return;
			}
			this.measured = before;
			const message = error instanceof Error ? error.message : String(error);
			if (error instanceof Error && 'kind' in error && error.kind === 'context-lost') this.#forget();
			this.phase = { name: 'failed', message, stopped: abort.signal.aborted };
		}
	}

	stop(): void {
		this.#abort?.abort(new EngineError('aborted', ''));
	}

	/** Everything measured is about another input now. */
	clear(): void {
		this.stop();
		this.#abort = null;
		this.measured = new Map();
		this.#modules.clear();
		this.#input = null;
		this.ran = null;
		this.answer = null;
		if (!this.busy) this.phase = { name: 'idle' };
	}

	dispose(): void {
		this.stop();
		this.#forget();
	}

	/**
	 * The values of one node in the last run: its module runs once more from the input it had.
	 * @returns `null` when there was no run yet
	 */
	read(id: string): Promise<(Kept & { statistics: Statistics }) | null> {
		const reading = this.#replays.then(() => this.#replay(id));
		this.#replays = reading.catch(() => null);
		return reading;
	}

	#forget(): void {
		this.#program?.dispose();
		this.#program = null;
	}

	async #prepare(
		engine: Engine,
		weights: WeightSource,
		choice: BackendName | null,
		signal: AbortSignal
	): Promise<Program> {
		const opened = await engine.openPreferred(choice);
		this.backend = opened;
		if (this.#program && engine.fits(this.#program)) return this.#program;
		this.#forget();
		this.#program = await engine.compile(this.network, weights, {
			signal,
			onProgress: (done, of) => (this.phase = { name: 'compiling', done, of })
		});
		return this.#program;
	}

	async #run(engine: Engine, program: Program, input: RunInput, signal: AbortSignal): Promise<void> {
		signal.throwIfAborted();
		const modules = this.network.modules;
		const answer = answerOf(this.network);
		const wanted = [answer?.values, answer?.probabilities].filter((id) => typeof id === 'string');
		const [h, w] = input.size;
		let fresh = new Map<string, Measured>([[INPUT, { shape: [h, w, 3], milliseconds: null }]]);
		this.measured = fresh;
		this.phase = { name: 'running', module: modules[0]?.id ?? '', done: 0, of: modules.length };
		const note = ({ id, shape, milliseconds }: NodeReport) => fresh.set(id, { shape, milliseconds });
		const result = await engine.run(
			program,
			{ values: input.pixels, size: input.size },
			{
				keep: [...outputsOf(this.network).values(), ...wanted],
				signal,
				onNode: note,
				onModule: ({ module }) => {
					fresh = new Map(fresh);
					this.measured = fresh;
					const done = modules.findIndex(({ id }) => id === module) + 1;
					this.phase = { name: 'running', module: modules[done]?.id ?? module, done, of: modules.length };
				}
			}
		);
		signal.throwIfAborted();
		this.#modules = new Map(result.modules.flatMap(({ module, kept }) => (kept ? [[module, kept]] : [])));
		this.#input = input;
		if (!this.backend) return;
		this.ran = {
			trained: program.weights.trained,
			milliseconds: result.milliseconds,
			backend: this.backend,
			tfjsBackend: result.backend,
			modules: result.modules
		};
		if (!answer) return;
		const probabilities = answer.probabilities && result.kept.get(answer.probabilities)?.values;
		this.answer = {
			...this.ran,
			kind: answer.kind,
			values: result.kept.get(answer.values)?.values.length ?? 0,
			top: probabilities ? topOf(probabilities) : [],
			names: classNames(this.network)
		};
	}

	/** What the module reads: the output of the one before it, or the photo. */
	#inputOf(module: string): { values: Float32Array; size: Pair } | null {
		const index = this.network.modules.findIndex(({ id }) => id === module);
		const before = this.network.modules[index - 1];
		if (!before) return this.#input && { values: this.#input.pixels, size: this.#input.size };
		const kept = this.#modules.get(before.id);
		return kept ? { values: kept.values, size: [kept.shape[0], kept.shape[1]] } : null;
	}

	async #replay(id: string): Promise<(Kept & { statistics: Statistics }) | null> {
		const op = opsOf(this.network).find((candidate) => candidate.id === id);
		if (id === INPUT && this.#input) {
			const [h, w] = this.#input.size;
			return withStatistics({ shape: [h, w, 3], values: this.#input.pixels });
		}
		if (!op || this.busy) return null;
		const known = valueAt(outputsOf(this.network), op.module) === id && this.#modules.get(op.module);
		if (known) return withStatistics(known);
		const input = this.#inputOf(op.module);
		if (!input || !this.#engine || !this.#program) return null;
		const { kept } = await this.#engine.run(this.#program, input, {
			from: op.module,
			to: op.module,
			keep: [id]
		});
		return withStatistics(valueAt(kept, id));
	}
}

const withStatistics = (kept: Kept): Kept & { statistics: Statistics } => ({
	...kept,
	statistics: statisticsOf(kept.values)
});

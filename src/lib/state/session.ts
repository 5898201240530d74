/** The engine as a page uses it: loaded with the first run, a program for each network, opened again when it was lost. */
import type { Network } from '#lib/arch/node.ts';
import type { BackendName } from '#lib/engine/backend-names.ts';
import { EngineError } from '#lib/engine/errors.ts';
import type { Opened } from '#lib/engine/browser.ts';
import type { Program } from '#lib/engine/program.ts';
import type { Images, RunOptions, RunResult } from '#lib/engine/run.ts';
import { text } from '#lib/text/index.ts';
import { loadPart } from '#lib/web/part.ts';
import type { WeightSource } from '#lib/weights/source.ts';

export type Engine = typeof import('#lib/engine/page.ts');

const loadEngine = (): Promise<Engine> => import('#lib/engine/page.ts');

export interface Ready {
	readonly engine: Engine;
	readonly program: Program;
	readonly backend: Opened;
}

export interface PrepareOptions {
	readonly signal?: AbortSignal;
	/** Called while the weights go to the device: layers done, of how many. */
	readonly onProgress?: (done: number, of: number) => void;
	/** Called once everything is there. */
	readonly onReady?: () => void;
}

/** Fetches the weights of a network; asked again after a failure. */
export type WeightsOf = (network: Network, signal: AbortSignal) => Promise<WeightSource>;

export class Session {
	readonly #weightsOf: WeightsOf;
	readonly #load: () => Promise<Engine>;
	readonly #weights = new Map<Network, Promise<WeightSource>>();
	readonly #programs = new Map<Network, Program>();
	readonly #closing = new AbortController();
	#preparing: Promise<unknown> = Promise.resolve();

	/** @param load brings the engine in; tfjs comes with it */
	constructor(
		weightsOf: WeightsOf,
		load: () => Promise<Engine> = () => loadPart(text.run.engine, loadEngine)
	) {
		this.#weightsOf = weightsOf;
		this.#load = load;
	}

	/** @throws Error when they cannot be had; the signal's reason when it was aborted */
	weights(network: Network, signal: AbortSignal = this.#closing.signal): Promise<WeightSource> {
		const known = this.#weights.get(network);
		if (known) return known;
		const loading = this.#weightsOf(network, signal);
		this.#weights.set(network, loading);
		loading.catch(() => this.#weights.delete(network));
		return loading;
	}

	/**
	 * The network on the chosen backend, prepared when it is not there yet, after what else is being prepared.
	 * @throws EngineError when no backend starts, `aborted` after `dispose`; Error when the weights cannot be had
	 */
	ready(network: Network, choice: BackendName | null, options: PrepareOptions = {}): Promise<Ready> {
		const ready = this.#preparing.then(() => this.#prepare(network, choice, options));
		this.#preparing = ready.catch(() => null);
		return ready;
	}

	/** @throws as `ready` and as the engine's `run` */
	async run(
		network: Network,
		choice: BackendName | null,
		images: Images,
		options: RunOptions & PrepareOptions = {}
	): Promise<RunResult & { readonly ready: Ready }> {
		const ready = await this.ready(network, choice, options);
		options.onReady?.();
		try {
			return { ...(await ready.engine.run(ready.program, images, options)), ready };
		} catch (error) {
			if (error instanceof EngineError && error.kind !== 'aborted') this.#forget(network);
			throw error;
		}
	}

	/** Frees what is on the device and ends what is being prepared. A session is not used again afterwards. */
	dispose(): void {
		this.#closing.abort(new EngineError('aborted', ''));
		for (const network of [...this.#programs.keys()]) this.#forget(network);
	}

	#forget(network: Network): void {
		this.#programs.get(network)?.dispose();
		this.#programs.delete(network);
	}

	async #prepare(
		network: Network,
		choice: BackendName | null,
		{ signal, onProgress }: PrepareOptions
	): Promise<Ready> {
		const closing = this.#closing.signal;
		const stop = signal ? AbortSignal.any([signal, closing]) : closing;
		stop.throwIfAborted();
		const [engine, weights] = await Promise.all([this.#load(), this.weights(network, stop)]);
		stop.throwIfAborted();
		const backend = await engine.openPreferred(choice);
		stop.throwIfAborted();
		const known = this.#programs.get(network);
		if (known && engine.fits(known, backend)) return { engine, program: known, backend };
		this.#forget(network);
		const program = await engine.compile(network, weights, { device: backend, signal: stop, onProgress });
		if (closing.aborted) program.dispose();
		closing.throwIfAborted();
		this.#programs.set(network, program);
		return { engine, program, backend };
	}
}

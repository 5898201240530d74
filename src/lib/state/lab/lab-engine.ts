/** The engine as the lab uses it: loaded once, a program for each network, opened again when it was lost. */
import type { Network, Pair } from '#lib/arch/node.ts';
import type { BackendName } from '#lib/engine/backend-names.ts';
import type { OpenBackend } from '#lib/engine/backends.ts';
import type { Program } from '#lib/engine/program.ts';
import type { RunOptions, RunResult } from '#lib/engine/run.ts';
import type { WeightSource } from '#lib/weights/source.ts';

export type Engine = typeof import('#lib/engine/page.ts');

export interface Ready {
	readonly engine: Engine;
	readonly program: Program;
	readonly backend: OpenBackend;
}

export class LabEngine {
	readonly #weightsOf: (network: Network) => Promise<WeightSource>;
	readonly #programs = new Map<string, Program>();
	#weights = new Map<string, Promise<WeightSource>>();
	#opening: Promise<unknown> = Promise.resolve();

	/** @param weightsOf fetches the weights of a network; it is asked again after a failure */
	constructor(weightsOf: (network: Network) => Promise<WeightSource>) {
		this.#weightsOf = weightsOf;
	}

	weights(network: Network): Promise<WeightSource> {
		const known = this.#weights.get(network.id);
		if (known) return known;
		const loading = this.#weightsOf(network);
		this.#weights.set(network.id, loading);
		loading.catch(() => this.#weights.delete(network.id));
		return loading;
	}

	/** @throws EngineError when no backend starts; Error when the weights cannot be had */
	ready(network: Network, choice: BackendName | null): Promise<Ready> {
		const opened = this.#opening.then(() => this.#open(network, choice));
		this.#opening = opened.catch(() => null);
		return opened;
	}

	/** @throws as `ready` and as the engine's `run` */
	async run(
		network: Network,
		choice: BackendName | null,
		images: { readonly values: Float32Array; readonly size: Pair },
		options: RunOptions
	): Promise<RunResult & { readonly opened: OpenBackend }> {
		const { engine, program, backend } = await this.ready(network, choice);
		return { ...(await engine.run(program, images, options)), opened: backend };
	}

	dispose(): void {
		for (const program of this.#programs.values()) program.dispose();
		this.#programs.clear();
	}

	async #open(network: Network, choice: BackendName | null): Promise<Ready> {
		const [engine, weights] = await Promise.all([import('#lib/engine/page.ts'), this.weights(network)]);
		const backend = await engine.openPreferred(choice);
		const known = this.#programs.get(network.id);
		if (known && engine.fits(known)) return { engine, program: known, backend };
		known?.dispose();
		const program = await engine.compile(network, weights);
		this.#programs.set(network.id, program);
		return { engine, program, backend };
	}
}

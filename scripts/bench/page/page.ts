/** The measuring half of the bench: runs in the browser, started by `bench.ts`. */
import { memory } from '@tensorflow/tfjs-core';
import { networkById } from '#lib/arch/catalogue.ts';
import { INPUT, valueAt } from '#lib/arch/ops.ts';
import { shapesOf } from '#lib/arch/shapes.ts';
import type { Pair } from '#lib/arch/node.ts';
import { open } from '#lib/engine/browser.ts';
import { outputNodes } from '#lib/engine/output.ts';
import { goldenInput } from '#lib/weights/seeded.ts';
import type { Engine, Run, Task } from './engine.ts';
import { kerasLayers } from './layers.ts';
import { ort } from './ort.ts';
import { ours } from './ours.ts';
import { interleave } from './rounds.ts';
import { differenceOf, medianOf, rounded, timingOf, type Timing } from './statistics.ts';

const WARM_UPS = 3;
const RUNS_IN_A_ROW = 20;
/** Engines must agree within this, relative to the largest logit. */
const TOLERANCE = 1e-3;

export interface BenchOptions {
	readonly network: string;
	readonly size: Pair;
	readonly rounds: number;
	readonly threads: number;
}

type Name = 'ours' | 'layers' | 'ort';
interface Memory {
	readonly tensors: number;
	readonly bytes: number;
}

export interface Measured {
	readonly threads: number;
	readonly rounds: number;
	readonly engines: Readonly<Record<Name, Timing>>;
	/** Of the medians, and the median of the ratios round by round. */
	readonly ratios: Readonly<
		Record<'oursToLayers' | 'oursToOrt', { ofMedians: number; medianOfRounds: number }>
	>;
	readonly agreement: { readonly maxLogitDifference: number; readonly relative: number };
	readonly memory: { readonly before: Memory; readonly after20: Memory };
}

const engines: Readonly<Record<Name, Engine>> = { ours, layers: kerasLayers, ort };

function taskOf({ network: id, size, threads }: BenchOptions): Task {
	const network = networkById(id);
	const image = goldenInput(valueAt(shapesOf(network, size), INPUT));
	return { network, size, image, answer: outputNodes(network).values, threads };
}

/** @throws Error when two engines disagree about the answer */
async function agreementOf({ ours: ourRun, layers, ort: ortRun }: Record<Name, Run>) {
	const answer = await ourRun();
	const differences = [differenceOf(await layers(), answer), differenceOf(await ortRun(), answer)];
	const relative = Math.max(...differences.map((difference) => difference.relative));
	if (!(relative < TOLERANCE)) throw new Error(`The engines disagree: relative ${relative}.`);
	return { maxLogitDifference: Math.max(...differences.map(({ absolute }) => absolute)), relative };
}

const memoryNow = (): Memory => ({ tensors: memory().numTensors, bytes: memory().numBytes });

async function memoryOver(run: Run) {
	const before = memoryNow();
	for (let i = 0; i < RUNS_IN_A_ROW; i++) await run();
	return { before, after20: memoryNow() };
}

const ratioOf = (a: readonly number[], b: readonly number[]) => ({
	ofMedians: rounded(medianOf(a) / medianOf(b)),
	medianOfRounds: rounded(medianOf(a.map((value, i) => value / (b[i] ?? NaN))))
});

export async function bench(options: BenchOptions): Promise<Measured> {
	const { threads } = await open('wasm');
	if (threads !== options.threads) throw new Error(`tfjs has ${threads} threads, not ${options.threads}.`);
	const task = taskOf(options);
	const runs = {} as Record<Name, Run>;
	for (const name of ['ours', 'layers', 'ort'] as const) runs[name] = await engines[name](task);
	const agreement = await agreementOf(runs);
	await interleave(runs, WARM_UPS);
	const times = (await interleave(runs, options.rounds)) as Record<Name, number[]>;
	return {
		threads,
		rounds: options.rounds,
		engines: { ours: timingOf(times.ours), layers: timingOf(times.layers), ort: timingOf(times.ort) },
		ratios: {
			oursToLayers: ratioOf(times.ours, times.layers),
			oursToOrt: ratioOf(times.ours, times.ort)
		},
		agreement,
		memory: await memoryOver(runs.ours)
	};
}

Object.assign(window, { bench });

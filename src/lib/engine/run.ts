/** Runs a compiled program on a batch of images. */
import { Tensor, tensor4d, type Tensor4D } from '@tensorflow/tfjs-core';
import { shapeOf, shapesOf } from '#lib/arch/shapes.ts';
import { valueAt, type Op } from '#lib/arch/ops.ts';
import type { Network, Pair, Shape } from '#lib/arch/node.ts';
import { activityOf, type Activity } from './activity.ts';
import { isAsynchronous, settle } from './backends.ts';
import { EngineError, stopIfAborted } from './errors.ts';
import { asEngineError } from './explain-failure.ts';
import { apply } from './kernels.ts';
import { LiveTensors, read, shapeOfTensor, type Held, type Kept } from './live-tensors.ts';
import { checkOutput } from './check-output.ts';
import { breathe } from './pause.ts';
import { foldedScales, plan, type Plan, type PlanOptions, type Step } from './plan.ts';
import type { Program } from './program.ts';
import { assertAlive, onDevice } from './turns.ts';

export type { Held, Kept };

/** One image or a batch: `[batch, h, w, c]` in row-major order, already normalised. */
export interface Images {
	readonly values: Float32Array;
	readonly size: Pair;
}

export interface NodeReport {
	readonly id: string;
	/** Of the real tensor, without the batch. */
	readonly shape: Shape;
	/** `null` on WebGL and WebGPU, where kernels return before the work is done. */
	readonly milliseconds: number | null;
}

export interface ModuleReport {
	readonly module: string;
	/** Id of the node that makes the module's output. */
	readonly output: string;
	readonly shape: Shape;
	/** Until the module's output was ready to be read, on every backend. */
	readonly milliseconds: number;
}

export interface RunOptions extends PlanOptions {
	readonly signal?: AbortSignal;
	/** Ids of results that stay on the device, to be read when somebody looks. The caller frees them. */
	readonly hold?: Iterable<string>;
	/** Bytes that may stay there: what was computed first is given up. */
	readonly holdLimit?: number;
	readonly onNode?: (report: NodeReport) => void;
	/** Asks how active nodes are; that takes time of its own, which counts as no node's. */
	readonly onActivity?: (id: string, activity: Activity) => void;
	/** Ids of the nodes that `onActivity` is about; all unless given. */
	readonly watch?: Iterable<string>;
	readonly onModule?: (report: ModuleReport) => void;
}

export interface RunResult {
	/** tfjs name of the backend that did the work. */
	readonly backend: string;
	readonly batch: number;
	/** Work only, without the pauses that keep a page alive. */
	readonly milliseconds: number;
	readonly nodes: readonly NodeReport[];
	readonly modules: readonly ModuleReport[];
	/** The output and whatever `keep` named, by id. */
	readonly kept: ReadonlyMap<string, Kept>;
	/** What `hold` named, as far as it fits the limit. */
	readonly held: Held;
}

const HOLD_LIMIT = 128 * 2 ** 20;

/** @throws EngineError `mismatch` when a real tensor has another shape than the fold says */
function checkShape(step: Step, inputs: readonly Tensor4D[], output: Tensor4D): void {
	const [expected, real] = [shapeOf(step.op, inputs.map(shapeOfTensor)), shapeOfTensor(output)];
	if (expected.join() !== real.join())
		throw new EngineError('mismatch', `${step.op.id} is ${real.join('×')}, computed ${expected.join('×')}`);
}

/** What a scaled branch is still to be multiplied with, its projection being scaled already. */
function gainOf(op: Op, folded: ReadonlyMap<string, number>, scales: PlanOptions['scales']): number {
	const wanted = scales?.[op.module];
	return op.op === 'scale' && wanted !== undefined ? wanted / (folded.get(op.inputs[0]) ?? 1) : 1;
}

/** @throws RangeError when the values do not fill whole images */
function toTensor({ values, size: [h, w] }: Images, network: Network, input: string): Tensor4D {
	const [, , channels] = valueAt(shapesOf(network), input);
	const batch = values.length / (h * w * channels);
	if (!Number.isInteger(batch) || batch < 1)
		throw new RangeError(`${values.length} values do not fill whole images of ${h}×${w}×${channels}.`);
	return tensor4d(values, [batch, h, w, channels]);
}

/** Steps of one module after the other, in order. */
function byModule(steps: readonly Step[]): readonly (readonly [string, readonly Step[]])[] {
	const modules = [...new Set(steps.map(({ op }) => op.module))];
	return modules.map((module) => [module, steps.filter(({ op }) => op.module === module)]);
}

/** One run while it goes on. */
interface Running {
	readonly program: Program;
	readonly options: RunOptions;
	readonly tensors: LiveTensors;
	/** Ids of results that are read back. */
	readonly wanted: ReadonlySet<string>;
	/** Ids of nodes whose activity is asked for; `null` for all. */
	readonly watched: ReadonlySet<string> | null;
	readonly folded: ReadonlyMap<string, number>;
	readonly kept: Map<string, Kept>;
	readonly nodes: NodeReport[];
	readonly modules: ModuleReport[];
}

function compute({ program, options, tensors, folded }: Running, step: Step): Tensor4D {
	stopIfAborted(options.signal);
	const { op } = step;
	const inputs = step.inputs.map(tensors.get);
	const tensor = apply(op, inputs, program.deviceWeights.get(op.id), gainOf(op, folded, options.scales));
	tensors.set(op.id, tensor);
	checkShape(step, inputs, tensor);
	return tensor;
}

/** @returns the time spent on the step; reading a kept value back does not count */
async function runStep(running: Running, step: Step, endsModule: boolean): Promise<number> {
	const { program, options, tensors, wanted, watched, folded, kept, nodes } = running;
	const { id } = step.op;
	const start = performance.now();
	const tensor = compute(running, step);
	if (endsModule) await settle(tensor);
	const spent = performance.now() - start;
	if (wanted.has(id)) kept.set(id, await read(tensor, folded.get(id)));
	if (options.onActivity && (watched?.has(id) ?? true))
		options.onActivity(id, await activityOf(tensor, folded.get(id)));
	const report = {
		id,
		shape: shapeOfTensor(tensor),
		milliseconds: isAsynchronous(program.device.name) ? null : spent
	};
	step.frees.forEach((freed) => tensors.free(freed));
	nodes.push(report);
	options.onNode?.(report);
	return spent;
}

async function runModule(running: Running, module: string, steps: readonly Step[]): Promise<void> {
	let milliseconds = 0;
	for (const step of steps) milliseconds += await runStep(running, step, step === steps.at(-1));
	assertAlive(running.program.device);
	const last = running.nodes.at(-1);
	if (!last) return;
	const report = { module, output: last.id, shape: last.shape, milliseconds };
	running.modules.push(report);
	running.options.onModule?.(report);
	await breathe();
}

async function execute(running: Running, { steps, input, output }: Plan, images: Images | Tensor4D) {
	const { program, tensors, kept, nodes, modules } = running;
	if (images instanceof Tensor) tensors.borrow(input, images);
	else tensors.set(input, toTensor(images, program.network, input));
	const [batch] = tensors.get(input).shape;
	for (const [module, own] of byModule(steps)) await runModule(running, module, own);
	checkOutput(steps.at(-1)?.op, valueAt(kept, output), program.device);
	return {
		backend: program.device.name,
		batch,
		milliseconds: modules.reduce((sum, module) => sum + module.milliseconds, 0),
		nodes,
		modules,
		kept,
		held: tensors.release(program.device)
	};
}

/**
 * Runs in its turn: after what else the page has asked of the engine.
 * @param images the pictures, or what the module `options.from` reads, held on the program's device
 * @throws EngineError `aborted`, `memory`, `context-lost`, `mismatch`, `nonsense` or `failed`. No tensor stays
 *   behind, and the program can run again unless the context was lost.
 * @throws RangeError when an option names no node, or the values do not fill whole images
 */
export async function run(
	program: Program,
	images: Images | Tensor4D,
	options: RunOptions = {}
): Promise<RunResult> {
	const { network, device } = program;
	const [keep, hold] = [[...(options.keep ?? [])], [...(options.hold ?? [])]];
	const planned = plan(network, { ...options, keep: [...keep, ...hold] });
	const tensors = new LiveTensors(hold, options.holdLimit ?? HOLD_LIMIT);
	const running: Running = {
		program,
		options,
		tensors,
		wanted: new Set([planned.output, ...keep]),
		watched: options.watch ? new Set(options.watch) : null,
		folded: foldedScales(network),
		kept: new Map(),
		nodes: [],
		modules: []
	};
	try {
		return await onDevice(device, () => execute(running, planned, images));
	} catch (error) {
		const failure = asEngineError(error);
		throw error instanceof RangeError && failure.kind === 'failed' ? error : failure;
	} finally {
		tensors.dispose();
	}
}

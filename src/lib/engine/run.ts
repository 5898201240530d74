/** Runs a compiled program on a batch of images. */
import { getBackend, tensor4d, type Tensor4D } from '@tensorflow/tfjs-core';
import { shapeOf, shapesOf } from '#lib/arch/shapes.ts';
import { valueAt, type Op } from '#lib/arch/ops.ts';
import type { Network, Pair, Shape } from '#lib/arch/node.ts';
import { assertAlive, isAsynchronous, settle } from './backends.ts';
import { asEngineError, EngineError } from './errors.ts';
import { apply } from './kernels.ts';
import { breathe } from './pause.ts';
import { foldedScales, plan, type PlanOptions, type Step } from './plan.ts';
import { fits, type Program } from './program.ts';

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

/** Values of one node, `[batch, h, w, c]` in row-major order. */
export interface Kept {
	readonly shape: Shape;
	readonly values: Float32Array;
}

export interface ModuleReport {
	readonly module: string;
	/** Id of the node that makes the module's output. */
	readonly output: string;
	readonly shape: Shape;
	/** Until the module's output was ready to be read, on every backend. */
	readonly milliseconds: number;
	/** The output's values if they were asked for. */
	readonly kept: Kept | null;
}

export interface RunOptions extends PlanOptions {
	readonly signal?: AbortSignal;
	readonly onNode?: (report: NodeReport) => void;
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
}

const shapeOfTensor = ({ shape: [, h, w, c] }: Tensor4D): Shape => [h, w, c];

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

/** Values of a node as the network means them: a projection is read without the scale folded into it. */
async function read(tensor: Tensor4D, folded: number | undefined): Promise<Kept> {
	const values = (await tensor.data()) as Float32Array;
	return { shape: shapeOfTensor(tensor), values: folded ? values.map((value) => value / folded) : values };
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

/**
 * @throws EngineError `aborted`, `memory`, `context-lost`, `mismatch` or `failed`. No tensor stays
 *   behind, and the program can run again unless the context was lost.
 * @throws RangeError when an option names no node, or the values do not fill whole images
 */
export async function run(program: Program, images: Images, options: RunOptions = {}): Promise<RunResult> {
	const { network, backend, deviceWeights } = program;
	const { scales, signal, onNode, onModule } = options;
	if (getBackend() !== backend)
		throw new EngineError('failed', `${network.id} was prepared for ${backend}, ${getBackend()} is open`);
	if (!fits(program))
		throw new EngineError('context-lost', `${network.id} was prepared for a context that is gone`);
	const keep = [...(options.keep ?? [])];
	const { steps, input, output } = plan(network, { ...options, keep });
	const folded = foldedScales(network);
	const wanted = new Set([output, ...keep]);
	const live = new Map<string, Tensor4D>();
	const kept = new Map<string, Kept>();
	const nodes: NodeReport[] = [];
	const modules: ModuleReport[] = [];

	const compute = (step: Step): Tensor4D => {
		if (signal?.aborted) throw new EngineError('aborted', '');
		const inputs = step.inputs.map((id) => valueAt(live, id));
		const tensor = apply(step.op, inputs, deviceWeights.get(step.op.id), gainOf(step.op, folded, scales));
		live.set(step.op.id, tensor);
		checkShape(step, inputs, tensor);
		return tensor;
	};

	/** Time spent on one step; reading a kept value back does not count. */
	const runStep = async (step: Step, endsModule: boolean): Promise<NodeReport & { spent: number }> => {
		const { id } = step.op;
		const start = performance.now();
		const tensor = compute(step);
		if (endsModule) await settle(tensor);
		const spent = performance.now() - start;
		const report = {
			id,
			shape: shapeOfTensor(tensor),
			milliseconds: isAsynchronous(backend) ? null : spent
		};
		if (wanted.has(id)) kept.set(id, await read(tensor, folded.get(id)));
		for (const freed of step.frees) {
			live.get(freed)?.dispose();
			live.delete(freed);
		}
		nodes.push(report);
		onNode?.(report);
		return { ...report, spent };
	};

	try {
		live.set(input, toTensor(images, network, input));
		const batch = valueAt(live, input).shape[0];
		for (const [module, own] of byModule(steps)) {
			let milliseconds = 0;
			let last: NodeReport | undefined;
			for (const step of own) {
				const { spent, ...report } = await runStep(step, step === own.at(-1));
				milliseconds += spent;
				last = report;
			}
			assertAlive();
			if (!last) continue;
			const report = {
				module,
				output: last.id,
				shape: last.shape,
				milliseconds,
				kept: kept.get(last.id) ?? null
			};
			modules.push(report);
			onModule?.(report);
			await breathe();
		}
		const milliseconds = modules.reduce((sum, module) => sum + module.milliseconds, 0);
		return { backend, batch, milliseconds, nodes, modules, kept };
	} catch (error) {
		const failure = asEngineError(error);
		throw error instanceof RangeError && failure.kind === 'failed' ? error : failure;
	} finally {
		for (const tensor of live.values()) tensor.dispose();
	}
}

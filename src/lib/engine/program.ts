/**
 * A network and its weights, compiled for a device: batch norm and residual scale are
 * folded into the kernels, and a run frees each result once its last reader has run.
 */
import {
	backend,
	dispose,
	getBackend,
	tensor1d,
	tensor4d,
	type TensorContainer
} from '@tensorflow/tfjs-core';
import { isWeighted } from '#lib/arch/parameters.ts';
import { opsOf, valueAt, type Op } from '#lib/arch/ops.ts';
import { shapesOf } from '#lib/arch/shapes.ts';
import type { Network } from '#lib/arch/node.ts';
import type { WeightSource } from '#lib/weights/source.ts';
import { stopIfAborted } from './errors.ts';
import { asProblem } from './explain-failure.ts';
import { foldWeights, type FoldedWeights } from './fold-weights.ts';
import type { DeviceWeights } from './kernels.ts';
import { breathe } from './pause.ts';
import { foldedScales } from './plan.ts';
import { isAlive, onDevice, type Device } from './turns.ts';
import { gainsFromWinograd, winogradKernel } from './winograd.ts';

export interface CompileOptions {
	/** Where to; the open backend unless given. */
	readonly device?: Device;
	readonly signal?: AbortSignal;
	/** Called as the weights of each module are ready: how many of how many. */
	readonly onProgress?: (done: number, of: number) => void;
}

export interface Program {
	readonly network: Network;
	readonly weights: WeightSource;
	/** Where its tensors are. */
	readonly device: Device;
	readonly deviceWeights: ReadonlyMap<string, DeviceWeights>;
	/** Gives all memory on the device back; the program cannot run afterwards. */
	dispose(): void;
}

/** Whether the program can run on `device`: not so after its context was lost. */
export const fits = (program: Program, device: Device): boolean =>
	program.device.backend === device.backend && isAlive(device);

/** WebGL has convolution shaders of its own, and there each small step of Winograd's way costs a draw call. */
const upload = (op: Op, folded: FoldedWeights): DeviceWeights => ({
	kernel:
		getBackend() === 'wasm' && gainsFromWinograd(op, folded)
			? winogradKernel(folded)
			: tensor4d(folded.kernel, [...folded.kernelShape]),
	bias: tensor1d(folded.bias)
});

const openDevice = (): Device => ({ name: getBackend(), backend: backend() });

/**
 * Puts the weights of `network` on a device, module by module, so that a page stays alive.
 * @throws EngineError `aborted`, `memory` or `failed`; nothing is left on the device then
 * @throws Problem when the weights cannot be read
 */
export async function compile(
	network: Network,
	weights: WeightSource,
	{ device = openDevice(), signal, onProgress }: CompileOptions = {}
): Promise<Program> {
	const shapes = shapesOf(network);
	const gains = foldedScales(network);
	const deviceWeights = new Map<string, DeviceWeights>();
	const disposeAll = () => {
		dispose([...deviceWeights.values()].map(({ kernel, bias }) => [kernel, bias]) as TensorContainer);
		deviceWeights.clear();
	};
	const weighted = opsOf(network).filter(isWeighted);
	try {
		for (const [i, op] of weighted.entries()) {
			stopIfAborted(signal);
			const [, , channels] = valueAt(shapes, op.inputs[0]);
			const folded = await foldWeights(op, channels, weights, gains.get(op.id) ?? 1);
			stopIfAborted(signal);
			deviceWeights.set(op.id, await onDevice(device, () => upload(op, folded)));
			onProgress?.(i + 1, weighted.length);
			await breathe();
		}
	} catch (error) {
		disposeAll();
		throw asProblem(error);
	}
	return { network, weights, device, deviceWeights, dispose: disposeAll };
}

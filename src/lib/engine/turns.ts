/** tfjs has one open backend for the whole page, so work on it goes one piece after the other. */
import { backend, getBackend, setBackend, type KernelBackend } from '@tensorflow/tfjs-core';
import { isLost } from './webgl-context.ts';
import { EngineError } from './errors.ts';

/** A backend that was opened: where tensors are. */
export interface Device {
	/** tfjs name. */
	readonly name: string;
	/** tfjs' own object: after a lost context there is another one of the same name. */
	readonly backend: KernelBackend;
}

let last: Promise<unknown> = Promise.resolve();

/** Does `work` after all that came before, whether that succeeded or not. `work` must not wait for a turn itself. */
export function inTurn<T>(work: () => T | Promise<T>): Promise<T> {
	const turn = last.then(work);
	last = turn.catch(() => null);
	return turn;
}

/** Whether tensors of the device can still be read: not so after its context was lost, even when it came back. */
export const isAlive = ({ backend }: Device): boolean => !isLost(backend);

/** @throws EngineError `context-lost` when the device is gone */
export function assertAlive(device: Device): void {
	if (!isAlive(device)) throw new EngineError('context-lost', '');
}

/**
 * Does `work` in its turn, with the device as the open backend.
 * @throws EngineError `context-lost` when the device is gone
 */
export const onDevice = <T>(device: Device, work: () => T | Promise<T>): Promise<T> =>
	inTurn(async () => {
		assertAlive(device);
		if (getBackend() !== device.name) await setBackend(device.name);
		if (backend() !== device.backend) throw new EngineError('context-lost', '');
		return work();
	});

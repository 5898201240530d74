/** tfjs' wasm backend does not look whether it was given memory, and with none its kernels overwrite each other's. */
import type { KernelBackend } from '@tensorflow/tfjs-core';
import { EngineError } from './errors.ts';

/** The part of tfjs' wasm backend that this module mends. */
interface WasmBackend extends KernelBackend {
	readonly wasm: {
		readonly HEAPU8: Uint8Array;
		_malloc(bytes: number): number;
		_free(address: number): void;
	};
}

const isWasm = (backend: KernelBackend): backend is WasmBackend => 'wasm' in backend;

/**
 * The allocator in tfjs' wasm build counts addresses in 32 bits: a block of 2 GiB is negative to it, and a heap
 * that would have to grow beyond 4 GiB starts again at 0, on top of what is there.
 */
const fits = (bytes: number, heap: number): boolean => bytes < 2 ** 31 && heap + bytes < 2 ** 32 - 2 ** 20;

const guarded = new WeakSet<KernelBackend>();

/** Makes the backend throw EngineError `memory` where it would go on without. Does nothing for other backends. */
export function refuseWithoutMemory(backend: KernelBackend): void {
	if (!isWasm(backend) || guarded.has(backend)) return;
	guarded.add(backend);
	const { wasm } = backend;
	wasm._free(wasm._malloc(1)); // The first call puts another function in the place of `_malloc`.
	const malloc = wasm._malloc;
	wasm._malloc = (bytes) => {
		const address = fits(bytes, wasm.HEAPU8.length) ? malloc(bytes) : 0;
		if (address === 0 && bytes > 0) throw new EngineError('memory', `${bytes} bytes`);
		return address;
	};
}

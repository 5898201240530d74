/** Which machine does the arithmetic: the backends of tfjs, loaded when one is opened. */
import {
	findBackend,
	findBackendFactory,
	getBackend,
	registerBackend,
	removeBackend,
	setBackend,
	slice,
	type Tensor
} from '@tensorflow/tfjs-core';
import { asEngineError, EngineError } from './errors.ts';
import type { BackendName } from './backend-names.ts';
import { driverOf } from './drivers.ts';

export type { BackendName };

export interface OpenBackend {
	readonly name: BackendName;
	/** Threads of wasm, 1 elsewhere. */
	readonly threads: number;
	/** The graphics driver's own name, for WebGL. */
	readonly driver: string | null;
}

/** Brings the code of a backend in and registers it with tfjs. Given by the host: a page or Node. */
export type Loaders = Readonly<Record<BackendName, (() => Promise<Loaded>) | null>>;

/** What a loader can tell once its backend runs. */
export interface Loaded {
	readonly threads?: () => number;
}

/** Kernels of these return before the work is done. */
export const isAsynchronous = (name: string): boolean => name === 'webgl' || name === 'webgpu';

/** Waits until the backend has really made `tensor`. */
export async function settle(tensor: Tensor): Promise<void> {
	if (!isAsynchronous(getBackend())) return;
	const probe = slice(
		tensor,
		tensor.shape.map(() => 0),
		tensor.shape.map(() => 1)
	);
	try {
		await probe.data();
		assertAlive();
	} finally {
		probe.dispose();
	}
}

/** The part of tfjs' WebGL backend that this module reads and mends. */
interface WebglBackend {
	readonly gpgpu: {
		readonly gl: WebGLRenderingContext;
		createFence(gl: WebGLRenderingContext): {
			readonly query: unknown;
			readonly isFencePassed: () => boolean;
		};
	};
}

const webgl = (): WebglBackend | null => findBackend('webgl') as unknown as WebglBackend | null;
const glContext = (): WebGLRenderingContext | null =>
	getBackend() === 'webgl' ? (webgl()?.gpgpu.gl ?? null) : null;

/** tfjs waits for a fence, and a lost context never passes one: without this a read would never end. */
function passFencesWhenLost({ gpgpu }: WebglBackend): void {
	const createFence = gpgpu.createFence.bind(gpgpu);
	gpgpu.createFence = (gl) => {
		const { query, isFencePassed } = createFence(gl);
		return { query, isFencePassed: () => gl.isContextLost() || isFencePassed() };
	};
}

/** Throws a WebGL backend away whose context is gone; `setBackend` then makes a new one. */
function forgetLostContext(): void {
	const factory = findBackendFactory('webgl');
	if (!factory || !webgl()?.gpgpu.gl.isContextLost()) return;
	removeBackend('webgl');
	registerBackend('webgl', factory, 2);
}

/** @throws EngineError `context-lost` when the browser took the WebGL context away */
export function assertAlive(): void {
	if (glContext()?.isContextLost()) throw new EngineError('context-lost', '');
}

/** The part of tfjs' wasm backend that this module mends. */
interface WasmBackend {
	readonly wasm: {
		readonly HEAPU8: Uint8Array;
		_malloc(bytes: number): number;
		_free(address: number): void;
	};
}

/**
 * The allocator in tfjs' wasm build counts addresses in 32 bits: a block of 2 GiB is negative to it, and a heap
 * that would have to grow beyond 4 GiB starts again at 0, on top of what is there.
 */
const fits = (bytes: number, heap: number): boolean => bytes < 2 ** 31 && heap + bytes < 2 ** 32 - 2 ** 20;

/** tfjs does not look whether it was given memory, and with none its kernels overwrite each other's. */
function refuseWithoutMemory({ wasm }: WasmBackend): void {
	wasm._free(wasm._malloc(1)); // The first call puts another function in the place of `_malloc`.
	const malloc = wasm._malloc;
	wasm._malloc = (bytes) => {
		const address = fits(bytes, wasm.HEAPU8.length) ? malloc(bytes) : 0;
		if (address === 0 && bytes > 0) throw new EngineError('memory', `${bytes} bytes`);
		return address;
	};
}

const mended = new WeakSet<object>();

/** Makes up for what the open backend of tfjs does not do itself, once. */
function mend(name: BackendName): void {
	const opened = findBackend(name);
	if (mended.has(opened)) return;
	mended.add(opened);
	if (name === 'webgl') passFencesWhenLost(opened as unknown as WebglBackend);
	if (name === 'wasm') refuseWithoutMemory(opened as unknown as WasmBackend);
}

/**
 * Opens a backend and makes it the one that tfjs uses; an open one is given back as it is.
 * @throws EngineError `backend` when it cannot start here; the one that was open stays open
 */
export async function openBackend(name: BackendName, loaders: Loaders): Promise<OpenBackend> {
	const load = loaders[name];
	if (!load) throw new EngineError('backend', `there is no ${name} here`);
	const before = findBackend(getBackend()) ? getBackend() : null;
	try {
		if (name === 'webgl') forgetLostContext();
		const loaded = await load();
		if (!(await setBackend(name))) throw new Error(`${name} did not start`);
		mend(name);
		const gl = glContext();
		return { name, threads: loaded.threads?.() ?? 1, driver: gl ? driverOf(gl) : null };
	} catch (error) {
		if (before) await setBackend(before);
		throw asEngineError(error, 'backend');
	}
}

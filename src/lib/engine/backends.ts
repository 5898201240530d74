/** Which machine does the arithmetic: the backends of tfjs, loaded when one is opened. */
import {
	backend,
	findBackend,
	getBackend,
	removeBackend,
	setBackend,
	slice,
	type Tensor
} from '@tensorflow/tfjs-core';
import { asEngineError, EngineError } from './errors.ts';
import type { BackendName } from './backend-names.ts';

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
	} finally {
		probe.dispose();
	}
}

const glContext = (): WebGLRenderingContext | null => {
	if (getBackend() !== 'webgl') return null;
	return (backend() as unknown as { gpgpu: { gl: WebGLRenderingContext } }).gpgpu.gl;
};

/** @throws EngineError `context-lost` when the browser took the WebGL context away */
export function assertAlive(): void {
	if (glContext()?.isContextLost()) throw new EngineError('context-lost', '');
}

/** Name of the graphics driver behind a WebGL context, e.g. `ANGLE (Google, Vulkan 1.3 (SwiftShader …))`. */
export function driverOf(gl: WebGLRenderingContext): string {
	const info = gl.getExtension('WEBGL_debug_renderer_info');
	return String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
}

/** Drivers that draw on the processor: for a network, slower than wasm by an order of magnitude. */
export const isSoftwareDriver = (driver: string): boolean =>
	/swiftshader|llvmpipe|softpipe|software|basic render|mesa offscreen/i.test(driver);

/**
 * Opens a backend and makes it the one that tfjs uses; an open one is given back as it is.
 * @throws EngineError `backend` when it cannot start here; the one that was open stays open
 */
export async function openBackend(name: BackendName, loaders: Loaders): Promise<OpenBackend> {
	const load = loaders[name];
	if (!load) throw new EngineError('backend', `there is no ${name} here`);
	const before = findBackend(getBackend()) ? getBackend() : null;
	try {
		if (name === 'webgl' && getBackend() === 'webgl' && glContext()?.isContextLost()) removeBackend('webgl');
		const loaded = await load();
		if (!(await setBackend(name))) throw new Error(`${name} did not start`);
		const gl = glContext();
		return { name, threads: loaded.threads?.() ?? 1, driver: gl ? driverOf(gl) : null };
	} catch (error) {
		if (before) await setBackend(before);
		throw asEngineError(error, 'backend');
	}
}

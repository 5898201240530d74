/** What tfjs' WebGL backend does not do when the browser takes its context away. */
import { findBackendFactory, registerBackend, removeBackend } from '@tensorflow/tfjs-core';
import type { KernelBackend } from '@tensorflow/tfjs-core';

/** The part of tfjs' WebGL backend that this module reads and mends. */
interface WebglBackend extends KernelBackend {
	readonly gpgpu: {
		readonly gl: WebGLRenderingContext;
		createFence(gl: WebGLRenderingContext): {
			readonly query: unknown;
			readonly isFencePassed: () => boolean;
		};
	};
}

const isWebgl = (backend: KernelBackend): backend is WebglBackend => 'gpgpu' in backend;

export const glOf = (backend: KernelBackend): WebGLRenderingContext | null =>
	isWebgl(backend) ? backend.gpgpu.gl : null;

/** Backends whose tensors are gone. A context that comes back comes back empty, and tfjs would read zeros from it. */
const lost = new WeakSet<KernelBackend>();

export const isLost = (backend: KernelBackend): boolean =>
	lost.has(backend) || (glOf(backend)?.isContextLost() ?? false);

/** Ends a backend that can no longer be trusted. */
export const condemn = (backend: KernelBackend): void => void lost.add(backend);

/** The one that is in use. */
let opened: WebglBackend | null = null;

/** Notices a lost context for good, and lets reads that wait for it end. Does nothing for other backends. */
export function watchContext(backend: KernelBackend): void {
	if (!isWebgl(backend) || backend === opened) return;
	opened = backend;
	const { gpgpu } = backend;
	gpgpu.gl.canvas.addEventListener('webglcontextlost', () => condemn(backend));
	// tfjs waits for a fence, and a lost context never passes one.
	const createFence = gpgpu.createFence.bind(gpgpu);
	gpgpu.createFence = (gl) => {
		const { query, isFencePassed } = createFence(gl);
		return { query, isFencePassed: () => isLost(backend) || isFencePassed() };
	};
}

/** Removes a lost WebGL backend; `setBackend` then makes a new one. */
export function removeLost(): void {
	if (!opened || !isLost(opened)) return;
	const factory = findBackendFactory('webgl');
	removeBackend('webgl');
	registerBackend('webgl', factory, 2);
	opened = null;
}

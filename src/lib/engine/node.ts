/** The engine in Node: wasm with one thread (tfjs starts none there) and plain JavaScript. */
import type { BackendName, Loaders } from './backends.ts';

export const loaders: Loaders = {
	webgl: null,
	webgpu: null,
	wasm: async () => (await import('@tensorflow/tfjs-backend-wasm'), {}),
	cpu: async () => (await import('@tensorflow/tfjs-backend-cpu'), {})
};

export const nodeBackends = ['wasm', 'cpu'] as const satisfies readonly BackendName[];

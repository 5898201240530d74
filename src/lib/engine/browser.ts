/** The engine in a page: which backends there are, and which one to take when the reader does not say. */
import simd from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm?url';
import threaded from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.wasm?url';
import plain from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.wasm?url';
import { openBackend, type BackendName, type Loaders, type OpenBackend } from './backends.ts';
import { preferredBackends } from './available.ts';

/**
 * tfjs gives wasm half of `hardwareConcurrency` threads at most, so a machine with two cores gets one.
 * The doubled number makes it use every core; it is put back once the backend has read it.
 */
async function withEveryCore<T>(work: () => Promise<T>): Promise<T> {
	const cores = navigator.hardwareConcurrency;
	Object.defineProperty(navigator, 'hardwareConcurrency', { value: 2 * cores, configurable: true });
	try {
		return await work();
	} finally {
		Object.defineProperty(navigator, 'hardwareConcurrency', { value: cores, configurable: true });
	}
}

async function loadWasm() {
	const { getThreadsCount, setThreadsCount, setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
	setWasmPaths({
		'tfjs-backend-wasm.wasm': plain,
		'tfjs-backend-wasm-simd.wasm': simd,
		'tfjs-backend-wasm-threaded-simd.wasm': threaded
	});
	setThreadsCount(navigator.hardwareConcurrency);
	return { threads: () => (crossOriginIsolated ? getThreadsCount() : 1) };
}

export const loaders: Loaders = {
	webgl: async () => (await import('@tensorflow/tfjs-backend-webgl'), {}),
	wasm: loadWasm,
	webgpu: async () => (await import('@tensorflow/tfjs-backend-webgpu'), {}),
	cpu: async () => (await import('@tensorflow/tfjs-backend-cpu'), {})
};

let lastOpening: Promise<unknown> = Promise.resolve();

/** Opens a backend in a page, after whatever else is being opened. @throws as `openBackend` */
export function open(name: BackendName): Promise<OpenBackend> {
	const opening = lastOpening.then(() => withEveryCore(() => openBackend(name, loaders)));
	lastOpening = opening.catch(() => null);
	return opening;
}

/**
 * Opens the backend the reader chose, or the first preferred one that starts.
 * @throws EngineError `backend` when the chosen one, or every preferred one, fails to start
 */
export async function openPreferred(choice: BackendName | null): Promise<OpenBackend> {
	const [first, ...rest] = choice ? [choice] : preferredBackends();
	return rest.reduce((attempt, name) => attempt.catch(() => open(name)), open(first ?? 'cpu'));
}

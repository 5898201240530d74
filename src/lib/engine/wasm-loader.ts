/** tfjs' WebAssembly backend in a page: its binary is here before tfjs starts, which starts only once. */
import { env } from '@tensorflow/tfjs-core';
import simd from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm?url';
import threaded from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.wasm?url';
import plain from '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm.wasm?url';
import { text } from '#lib/text/index.ts';
import { download } from '#lib/web/download.ts';
import { loadPart } from '#lib/web/part.ts';
import type { Loaded } from './backends.ts';

/** By the names that tfjs has for them. */
const binaries = {
	'tfjs-backend-wasm.wasm': plain,
	'tfjs-backend-wasm-simd.wasm': simd,
	'tfjs-backend-wasm-threaded-simd.wasm': threaded
} as const;

const ATTEMPTS = 2;
const PAUSE_MILLISECONDS = 400;

/** The one that tfjs will ask for here. Source: tfjs-backend-wasm, `getPathToWasmBinary`. */
async function binaryHere(): Promise<keyof typeof binaries> {
	const [hasSimd, hasThreads] = await Promise.all([
		env().getAsync('WASM_HAS_SIMD_SUPPORT'),
		env().getAsync('WASM_HAS_MULTITHREAD_SUPPORT')
	]);
	if (!hasSimd) return 'tfjs-backend-wasm.wasm';
	return hasThreads ? 'tfjs-backend-wasm-threaded-simd.wasm' : 'tfjs-backend-wasm-simd.wasm';
}

async function fetchBinary(url: string, attempts = ATTEMPTS): Promise<string> {
	try {
		const bytes = await download(url, text.run.wasmBinary, (response) => response.arrayBuffer());
		return URL.createObjectURL(new Blob([bytes], { type: 'application/wasm' }));
	} catch (error) {
		if (attempts === 1) throw error;
		await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
		return fetchBinary(url, attempts - 1);
	}
}

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

let local: Promise<string> | null = null;

/** @throws Problem `web/…` when the binary cannot be fetched, tried twice; it is fetched again when asked again */
export async function loadWasm(): Promise<Loaded> {
	const { getThreadsCount, setThreadsCount, setWasmPaths } = await loadPart(
		text.run.engine,
		() => import('@tensorflow/tfjs-backend-wasm')
	);
	const name = await binaryHere();
	local ??= fetchBinary(binaries[name]);
	local.catch(() => (local = null));
	setWasmPaths({ ...binaries, [name]: await local });
	setThreadsCount(navigator.hardwareConcurrency);
	return { threads: () => (crossOriginIsolated ? getThreadsCount() : 1), around: withEveryCore };
}

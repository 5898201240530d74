import type { Plugin } from 'vite';

/**
 * tfjs-backend-wasm rebuilds the script of its thread workers from `factory.toString()`. A minifier
 * renames what that text refers to, the workers fail with "e is not defined", and setBackend('wasm')
 * never resolves on a cross-origin isolated page. This hands it the script as it was published.
 */
export const tfjsWasmThreads: Plugin = {
	name: 'tfjs-wasm-threads',
	transform(code, id) {
		if (!/tfjs-backend-wasm[\\/]dist[\\/]backend_wasm\.js/.test(id)) return;
		const patched = code.replace(
			/\[`var WasmBackendModuleThreadedSimd = ` \+\s*wasmFactoryThreadedSimd\.toString\(\)\]/,
			'[__threadedSource]'
		);
		if (patched === code) this.error('the expression to replace is not in this version of the backend');
		return {
			code: `import __threadedSource from '../wasm-out/tfjs-backend-wasm-threaded-simd.js?raw';\n${patched}`,
			map: null
		};
	}
};

/** Which backends this browser has, found out without tfjs. */
import type { BackendName } from './backend-names.ts';
import { driverOf, isSoftwareDriver } from './drivers.ts';

/** The driver of a fresh WebGL 2 context, or `null` where there is no WebGL 2. */
function webglDriver(): string | null {
	const gl = document.createElement('canvas').getContext('webgl2');
	if (!gl) return null;
	const driver = driverOf(gl);
	gl.getExtension('WEBGL_lose_context')?.loseContext();
	return driver;
}

/** Backends worth trying here, best first: WebGL on a real graphics card, else wasm, plain JavaScript last. */
export function preferredBackends(): BackendName[] {
	const driver = webglDriver();
	return driver !== null && !isSoftwareDriver(driver) ? ['webgl', 'wasm', 'cpu'] : ['wasm', 'cpu'];
}

/** Backends that this browser has at all, in the order of `backendNames`. */
export function availableBackends(): BackendName[] {
	return [
		...(webglDriver() === null ? [] : (['webgl'] as const)),
		...(typeof WebAssembly === 'object' ? (['wasm'] as const) : []),
		...('gpu' in navigator ? (['webgpu'] as const) : []),
		'cpu'
	];
}

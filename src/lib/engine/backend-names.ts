/** The backends by tfjs name, in a module of their own so that a page can list them without tfjs. */
export const backendNames = ['webgl', 'wasm', 'webgpu', 'cpu'] as const;
export type BackendName = (typeof backendNames)[number];

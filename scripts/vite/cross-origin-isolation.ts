import type { Connect, Plugin } from 'vite';

const headers = {
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Embedder-Policy': 'require-corp'
};

const isolate: Connect.NextHandleFunction = (_request, response, next) => {
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	next();
};

/**
 * Wasm threads need these two headers; a static host must send them too. Said in two ways, because
 * SvelteKit's preview passes over Vite's `preview.headers`, and vitest's page over the middlewares.
 */
export const crossOriginIsolation: Plugin = {
	name: 'cross-origin-isolation',
	config: () => ({ server: { headers } }),
	configureServer: (server) => void server.middlewares.use(isolate),
	configurePreviewServer: (server) => void server.middlewares.use(isolate)
};

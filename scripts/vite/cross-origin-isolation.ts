import type { Connect, Plugin } from 'vite';

const isolate: Connect.NextHandleFunction = (_request, response, next) => {
	response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
	response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
	next();
};

/**
 * Wasm threads need these two headers; a static host must send them too. A plugin, because SvelteKit's
 * preview passes over Vite's `preview.headers`.
 */
export const crossOriginIsolation: Plugin = {
	name: 'cross-origin-isolation',
	configureServer: (server) => void server.middlewares.use(isolate),
	configurePreviewServer: (server) => void server.middlewares.use(isolate)
};

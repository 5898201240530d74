/** The page of the bench, built and served as a reader would get it: minified, cross-origin isolated. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import { crossOriginIsolation } from '../vite/cross-origin-isolation.ts';
import { tfjsWasmThreads } from '../vite/tfjs-wasm-threads.ts';

export interface Served {
	readonly url: string;
	close(): Promise<void>;
}

export async function serve(root = fileURLToPath(new URL('page', import.meta.url))): Promise<Served> {
	const outDir = await mkdtemp(join(tmpdir(), 'bench-'));
	const shared = { root, configFile: false, logLevel: 'error' } as const;
	await build({
		...shared,
		plugins: [tfjsWasmThreads],
		build: { outDir, emptyOutDir: true, target: 'esnext', chunkSizeWarningLimit: 2000 },
		worker: { format: 'es' }
	});
	const server = await preview({
		...shared,
		plugins: [crossOriginIsolation],
		build: { outDir },
		preview: { port: 0, host: '127.0.0.1' }
	});
	return {
		url: server.resolvedUrls?.local[0] ?? '',
		close: async () => {
			await server.close();
			await rm(outDir, { recursive: true });
		}
	};
}

import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { tsImport } from 'tsx/esm/api';
import { defineConfig } from 'vitest/config';
import { chromium } from './scripts/vite/chromium.ts';
import { chunks } from './scripts/vite/chunks.ts';
import { crossOriginIsolation } from './scripts/vite/cross-origin-isolation.ts';
import { tfjsWasmThreads } from './scripts/vite/tfjs-wasm-threads.ts';

const tfjs = ['core', 'backend-cpu', 'backend-wasm', 'backend-webgl', 'backend-webgpu'];

export default defineConfig({
	plugins: [crossOriginIsolation, tfjsWasmThreads, sveltekit()],
	// Without this the first run in `vite dev` re-optimises the dependencies and reloads the page.
	optimizeDeps: { include: tfjs.map((name) => `@tensorflow/tfjs-${name}`) },
	build: { chunkSizeWarningLimit: 700 },
	environments: {
		client: { build: { rolldownOptions: { output: { codeSplitting: chunks } } } }
	},
	test: {
		coverage: { include: ['src/lib/**'], reporter: ['text-summary'] },
		projects: [
			{
				extends: true,
				// Files share a process: they are small and many, and opening one each takes longer than the tests.
				test: {
					name: 'node',
					environment: 'node',
					isolate: false,
					testTimeout: 30_000,
					include: ['tests/unit/**/*.test.ts']
				}
			},
			{
				extends: true,
				test: { name: 'slow', environment: 'node', include: ['tests/slow/**/*.test.ts'] }
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['tests/browser/**/*.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						commands: {
							picturesInTerminal: async () =>
								(await tsImport('./tests/browser/commands.ts', import.meta.url)).picturesInTerminal()
						},
						provider: playwright({ launchOptions: chromium }),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});

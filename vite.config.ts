import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromium } from './scripts/vite/chromium.ts';
import { crossOriginIsolation } from './scripts/vite/cross-origin-isolation.ts';
import { markdown } from './scripts/vite/markdown.ts';
import { tfjsWasmThreads } from './scripts/vite/tfjs-wasm-threads.ts';

const tfjs = ['core', 'backend-cpu', 'backend-wasm', 'backend-webgl', 'backend-webgpu'];

export default defineConfig({
	plugins: [
		crossOriginIsolation,
		tfjsWasmThreads,
		sveltekit({
			extensions: ['.svelte', '.md'],
			preprocess: markdown,
			compilerOptions: {
				// What mdsvex writes is not in runes mode.
				runes: ({ filename }: { filename: string }) =>
					filename.endsWith('.md') || filename.includes('node_modules') ? undefined : true
			},
			adapter: adapter({ pages: 'build', assets: 'build', fallback: '404.html', strict: true }),
			paths: { base: (process.env.BASE_PATH ?? '') as '' | `/${string}` }
		})
	],
	// Without this the first run in `vite dev` re-optimises the dependencies and reloads the page.
	optimizeDeps: { include: tfjs.map((name) => `@tensorflow/tfjs-${name}`) },
	build: { chunkSizeWarningLimit: 700 },
	test: {
		projects: [
			{
				extends: true,
				test: { name: 'node', environment: 'node', include: ['tests/unit/**/*.test.ts'] }
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
						provider: playwright({ launchOptions: chromium }),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});

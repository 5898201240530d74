import adapter from '@sveltejs/adapter-static';
import { tsImport } from 'tsx/esm/api';

/** Node 20 cannot import TypeScript by itself. */
const { markdown } = await tsImport('./scripts/vite/markdown.ts', import.meta.url);

/** @type {import('@sveltejs/kit').Config} */
export default {
	extensions: ['.svelte', '.md'],
	preprocess: markdown,
	compilerOptions: {
		// What mdsvex writes is not in runes mode.
		runes: ({ filename }) =>
			filename.endsWith('.md') || filename.includes('node_modules') ? undefined : true
	},
	kit: {
		adapter: adapter({ pages: 'build', assets: 'build', fallback: '404.html', strict: true }),
		paths: { base: process.env.BASE_PATH ?? '' }
	}
};

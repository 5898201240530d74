import type { Plugin } from 'vite';

/** What SvelteKit loads on every page: its start, its app and the layout. */
const LOADED_EVERYWHERE = /client[\\/]entry\.js$|client-optimized[\\/](app|nodes[\\/]0)\.js$/;

/**
 * A chunk for each set of pages that share a module makes forty small ones, which compress worse than few: what every page
 * loads becomes one, 3 to 4 KB less after gzip on each.
 */
export const oneChunkForAllPages = (): Plugin => {
	const modules = new Set<string>();
	return {
		name: 'one-chunk-for-all-pages',
		applyToEnvironment: ({ name }) => name === 'client',
		buildEnd() {
			const visit = (id: string): void => {
				if (modules.has(id)) return;
				modules.add(id);
				this.getModuleInfo(id)?.importedIds.forEach(visit);
			};
			for (const id of this.getModuleIds()) if (LOADED_EVERYWHERE.test(id)) visit(id);
		},
		outputOptions: (options) => ({
			...options,
			codeSplitting: { groups: [{ name: 'everywhere', test: (id) => modules.has(id) }] }
		})
	};
};

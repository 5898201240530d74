/**
 * Modules that come in one file because most pages that need one of them need all: many small files compress worse than a large
 * one, and the name of each is in the lists of files that Vite writes into every page. Only modules that have no styles and load
 * nothing later, or SvelteKit leaves styles out of the prerendered pages' links.
 */
const together: Readonly<Record<string, readonly RegExp[]>> = {
	/** On every page. */
	site: [
		/node_modules\/(svelte|@sveltejs\/kit|devalue|clsx)\//,
		/vite\/preload-helper/,
		/src\/lib\/text\/(index|problem|page-problem|printable|en\/site|en\/page-problems)\.ts$/,
		/src\/lib\/web\//,
		/src\/lib\/state\/(part\.svelte|address\/remember)\.ts$/
	],
	/** Expressions, folds, and names and colours of what they are made of. */
	networks: [
		/src\/lib\/arch\/networks\//,
		/src\/lib\/arch\/(blocks|build|catalogue|inception-v[34]-modules|ops|size|some|stems)\.ts$/,
		/src\/lib\/arch\/(cost|datasets|groups|parameters|receptive-field|shapes)\.ts$/,
		/src\/lib\/(layout\/(caption|scales)|diagram\/kinds)\.ts$/
	],
	/** Least and most. */
	extremes: [/node_modules\/d3-array\/src\/(ascending|extent|least)\.js$/],
	/** What lays a network out. */
	drawing: [
		/src\/lib\/layout\/(drawing|unit)\.ts$/,
		/src\/lib\/diagram\/(caption|elements|navigate|paths|view)\.ts$/,
		/src\/lib\/engine\/(available|backend-names)\.ts$/,
		/src\/lib\/origin\/place\.ts$/
	]
};

/** For rolldown's `output.codeSplitting`. */
export const chunks = {
	groups: Object.entries(together).map(([name, modules]) => ({
		name,
		test: (id: string) => modules.some((module) => module.test(id))
	}))
};

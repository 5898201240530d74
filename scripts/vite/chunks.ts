/**
 * Modules that come in one file because most pages that need one of them need all: many small files compress worse than a large
 * one, and the name of each is in the lists of files that Vite writes into every page. A file takes along all that its modules
 * import and that no file above it has: what is needed without them has a file further up.
 */
const together: Readonly<Record<string, readonly RegExp[]>> = {
	/** On every page. */
	site: [
		/node_modules\/(svelte|@sveltejs\/kit|devalue|clsx)\//,
		/vite\/preload-helper/,
		/src\/lib\/text\/(index|problem|page-problem|printable|en\/site|en\/page-problems)\.ts$/,
		/src\/lib\/web\//,
		/src\/lib\/state\/(part\.svelte|address\/remember)\.ts$/,
		/src\/lib\/ui\/PartNotice\.svelte/,
		/src\/routes\/(Outdated|find\/Find(Button|er))\.svelte/
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
	/** Names of networks and nodes. */
	labels: [/src\/lib\/arch\/(label|node)\.ts$/],
	/** A network drawn. */
	drawing: [
		/src\/lib\/diagram\/(CursorMark|Diagram|FoldControl|Folds|GlyphMark|Links|Marks|TitleMark)\.svelte/,
		/src\/lib\/diagram\/(caption|elements|navigate|paths|view)\.ts$/,
		/src\/lib\/layout\/(drawing|unit)\.ts$/,
		/src\/lib\/engine\/(available|backend-names)\.ts$/,
		/src\/lib\/origin\/place\.ts$/
	],
	/** How far a run is and what it ran on, also one that was recorded. */
	progress: [/src\/lib\/ui\/(Arriving|Progress|RanOn|Thumbnails)\.svelte/],
	/** The sample photos. */
	photos: [
		/src\/lib\/(text|text\/en|vision)\/photos\.ts$/,
		/src\/lib\/(ui\/photo-urls|state\/site-url)\.ts$/
	],
	/** What a run needs before it begins. */
	session: [
		/src\/lib\/state\/(site-)?session\.ts$/,
		/src\/lib\/ui\/(BackendSelect|PictureInput)\.svelte/,
		/src\/lib\/(engine\/(errors|output|statistics)|vision\/canvas|ui\/pixels)\.ts$/
	],
	/** A run of a whole network on a photo. */
	run: [
		/src\/lib\/state\/run\/(live-run|photo-choice|report)/,
		/src\/lib\/ui\/(PhotoPicker|RunControls)\.svelte/
	]
};

/** For rolldown's `output.codeSplitting`. */
export const chunks = {
	groups: Object.entries(together).map(([name, modules]) => ({
		name,
		test: (id: string) => modules.some((module) => module.test(id))
	}))
};

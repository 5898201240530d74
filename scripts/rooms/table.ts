/**
 * What each room may use, from the ground up: a room comes after all that it uses, so arrows point downwards only.
 * The linter, the tests and the map of the rooms (docs/rooms.svg) read this table and nothing else.
 */
export interface Room {
	/** Other rooms. */
	uses: readonly string[];
	/** Packages from outside; a trailing `*` stands for any ending. */
	packages: readonly string[];
	/** Pure rooms run anywhere, so the linter keeps the browser's globals out of them as well. */
	pure?: true;
}

const files = ['content', 'static', 'training'];
const facts = ['text', 'schema', 'arch', 'layout', 'results', 'course', 'find', 'origin'];
const numbers = ['web', 'weights', 'vision', 'engine'];
const page = ['svelte', 'svelte/*', '$app/*', 'd3-*'];

export const rooms: Readonly<Record<string, Room>> = {
	text: { uses: [], packages: [], pure: true },
	schema: { uses: ['text'], packages: ['valibot'], pure: true },
	arch: { uses: [], packages: [], pure: true },
	layout: { uses: ['arch'], packages: [], pure: true },
	origin: { uses: ['arch'], packages: [], pure: true },
	results: {
		uses: ['arch', 'schema', 'text', 'training'],
		packages: ['d3-array', 'd3-dsv', 'valibot'],
		pure: true
	},
	course: {
		uses: ['arch', 'results', 'schema', 'text', 'content'],
		packages: ['valibot'],
		pure: true
	},
	find: {
		uses: ['arch', 'layout', 'schema', 'text'],
		packages: ['minisearch', 'node-html-parser', 'valibot'],
		pure: true
	},
	web: { uses: ['text'], packages: ['svelte/store'] },
	weights: { uses: ['arch', 'schema', 'text', 'web', 'static'], packages: ['valibot'] },
	vision: {
		uses: ['arch', 'schema', 'text', 'web'],
		packages: ['d3-color', 'd3-scale-chromatic', 'valibot']
	},
	engine: { uses: ['arch', 'text', 'vision', 'web', 'weights'], packages: ['@tensorflow/*'] },
	state: { uses: [...facts, ...numbers], packages: [...page, 'valibot'] },
	ui: { uses: [...facts, ...numbers, 'state'], packages: page },
	diagram: { uses: [...facts, ...numbers, 'state', 'ui'], packages: page },
	charts: { uses: [...facts, ...numbers, 'state', 'ui'], packages: page },
	lesson: { uses: [...facts, ...numbers, 'state', 'ui', 'diagram', 'charts'], packages: page },
	// Scripts and files only for what is made when the site is built.
	routes: {
		uses: [...facts, ...numbers, 'state', 'ui', 'diagram', 'charts', 'lesson', ...files, 'scripts'],
		packages: [...page, '@sveltejs/kit', './$types', 'katex/*', 'sharp', 'node:*']
	}
};

/** The room of a file, by its path from the project's root; elsewhere the name of the top-level folder. */
export function roomOf(path: string): string {
	const [top = '', second = '', third = ''] = path.split('/');
	if (top !== 'src') return top;
	return second === 'lib' ? third : 'routes';
}

/**
 * The map of the rooms as SVG. Rooms stand on a diagonal, each above all that it uses. A line leaves a room to the
 * right; where it meets the column of another room stands how many files use that room, and an arrow leads down to it.
 */
import { ascending, max, min, rollups } from 'd3-array';
import type { Graph } from './graph.ts';
import { roomOf, rooms } from './table.ts';

export interface Arrow {
	from: string;
	to: string;
	/** Files of the one room that import from the other. */
	files: number;
}

export function arrowsIn(graph: Graph): Arrow[] {
	const uses = [...graph].flatMap(([file, targets]) =>
		[...new Set(targets.map(roomOf))].map((to) => ({ from: roomOf(file), to }))
	);
	const arrows = rollups(
		uses.filter(({ from, to }) => from !== to),
		({ length }) => length,
		({ from }) => from,
		({ to }) => to
	).flatMap(([from, targets]) => targets.map(([to, files]) => ({ from, to, files })));
	// Sorted, so that a change of the imports is a small change of the file.
	return arrows.sort((a, b) => ascending(`${a.from} ${a.to}`, `${b.from} ${b.to}`));
}

const STEP = { x: 72, y: 42 };
const BOX = { width: 66, height: 26 };
const HEAD = 7;

const STYLE = `
	:root { color-scheme: light dark; --paper: #fff; --ink: #1f2328; --line: #8c959f; --box: #eaeef2; }
	@media (prefers-color-scheme: dark) { :root { --paper: #0d1117; --ink: #e6edf3; --line: #6e7681; --box: #21262d; } }
	text { font: 13px system-ui, sans-serif; fill: var(--ink); text-anchor: middle; dominant-baseline: central; }
	.paper { fill: var(--paper); }
	.box { fill: var(--box); stroke: var(--line); }
	.line { fill: none; stroke: var(--line); }
	.head { fill: var(--line); }`;

export function drawMap(arrows: readonly Arrow[]): string {
	const used = Object.keys(rooms).reverse();
	const names = [
		...used,
		...new Set(
			arrows
				.map(({ to }) => to)
				.filter((to) => !used.includes(to))
				.sort()
		)
	];
	const x = (name: string) => (names.indexOf(name) + 0.5) * STEP.x;
	const y = (name: string) => (names.indexOf(name) + 0.5) * STEP.y;
	const box = (name: string) => [
		`<rect class="box" x="${x(name) - BOX.width / 2}" y="${y(name) - BOX.height / 2}" width="${BOX.width}" height="${BOX.height}" rx="4"/>`,
		`<text x="${x(name)}" y="${y(name)}">${name}</text>`
	];
	const outOf = (name: string) => {
		const end = max(
			arrows.filter(({ from }) => from === name),
			({ to }) => x(to)
		);
		return end === undefined ? [] : [`<path class="line" d="M${x(name)} ${y(name)}H${end}"/>`];
	};
	const into = (name: string) => {
		const start = min(
			arrows.filter(({ to }) => to === name),
			({ from }) => y(from)
		);
		const top = y(name) - BOX.height / 2;
		return start === undefined
			? []
			: [
					`<path class="line" d="M${x(name)} ${start}V${top - HEAD}"/>`,
					`<path class="head" d="M${x(name)} ${top}l-4 ${-HEAD}h8z"/>`
				];
	};
	const count = ({ from, to, files }: Arrow) => [
		`<circle class="paper" cx="${x(to)}" cy="${y(from)}" r="12"/>`,
		`<text x="${x(to)}" y="${y(from)}">${files}</text>`
	];
	const [width, height] = [names.length * STEP.x, names.length * STEP.y];
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
		`<title>Which room uses which, and in how many files</title>`,
		`<style>${STYLE}\n</style>`,
		`<rect class="paper" width="${width}" height="${height}"/>`,
		...names.flatMap(outOf),
		...names.flatMap(into),
		...arrows.flatMap(count),
		...names.flatMap(box),
		'</svg>\n'
	].join('\n');
}

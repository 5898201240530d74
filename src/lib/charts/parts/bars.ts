/** Bars below each other, each divided among the same parts: where everything is, in px. */
import { bisectRight, cumsum, groups, range, sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';

/** One module of a network. */
export interface BarPart {
	readonly id: string;
	readonly label: string;
	/** Fits into a bar. */
	readonly short: string;
	/** Equal for neighbours that belong together. */
	readonly stage: string;
	/** One for each row. */
	readonly values: readonly number[];
}

export interface BarRow {
	readonly name: string;
	readonly write: (value: number) => string;
}

/** Height of a bar. */
export const BAR = 30;
/** From the top of one bar to that of the next; the row's name is above its bar. */
const STEP = 92;
const TOP = 22;

export const topOf = (row: number): number => TOP + row * STEP;

/** Of a chart with that many bars. */
export const heightOf = (rows: number): number => topOf(rows - 1) + BAR;

/** What each bar adds up to. */
export const totalsOf = (parts: readonly BarPart[], rows: number): readonly number[] =>
	range(rows).map((row) => sum(parts, ({ values }) => values[row]));

/** For each bar, where each part begins and where the last one ends; all bars are as wide. */
export const edgesOf = (
	parts: readonly BarPart[],
	totals: readonly number[],
	width: number
): readonly (readonly number[])[] =>
	totals.map((total, row) => {
		const across = scaleLinear([0, total || 1], [0, width]);
		return [0, ...cumsum(parts, ({ values }) => values[row])].map((value) => across(value));
	});

/** Parts that belong together: those from `from` until before `to`. */
export interface BarStage {
	readonly key: string;
	readonly short: string;
	readonly from: number;
	readonly to: number;
}

export const stagesOf = (parts: readonly BarPart[]): readonly BarStage[] =>
	groups(range(parts.length), (i) => parts[i]?.stage ?? '').map(([key, members]) => {
		const [from, count] = [members[0] ?? 0, members.length];
		const short = parts[from]?.short ?? '';
		return { key, short: count > 1 ? `${short} ×${count}` : short, from, to: from + count };
	});

/** SVG path of the band from the stretch `upper` of one bar to the stretch `lower` of the next. */
export function bandPath(
	row: number,
	upper: readonly [number, number],
	lower: readonly [number, number]
): string {
	const [top, bottom] = [topOf(row) + BAR, topOf(row + 1)];
	const middle = (top + bottom) / 2;
	const side = (from: number, to: number, y: number) => `C${from},${middle} ${to},${middle} ${to},${y}`;
	return `M${upper[0]},${top}H${upper[1]}${side(upper[1], lower[1], bottom)}H${lower[0]}${side(lower[0], upper[0], top)}Z`;
}

/** The part at a point of the drawing, in the bar that is nearest to it. */
export function partAt(edges: readonly (readonly number[])[], x: number, y: number): number {
	const row = Math.min(edges.length - 1, Math.max(0, Math.round((y - topOf(0) - BAR / 2) / STEP)));
	const own = edges[row] ?? [];
	return Math.max(0, Math.min(own.length - 2, bisectRight(own, x) - 1));
}

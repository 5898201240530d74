/** The lines of a drawing as SVG paths. */
import type { Link, Point } from '#lib/layout/drawing.ts';

/** From lane to lane, level at both ends. */
function flow({ source, target }: { readonly source: Point; readonly target: Point }): string {
	const middle = (source.x + target.x) / 2;
	return `L${source.x},${source.y}C${middle},${source.y},${middle},${target.y},${target.x},${target.y}`;
}

const CORNER = 8;
/** A branch keeps to its lane until here before the concatenation. */
const BEND = 46;
/** A branch is in its lane from here before its first bar, clear of the words under the bars. */
const LEAD = 22;
/** Where a line that goes on below turns down, behind the words under its last bar. */
const TURN = 30;

/** Straight pieces through `points`, corners rounded. */
function rounded(points: readonly Point[]): string {
	const [start, ...rest] = points;
	if (!start) return '';
	const pieces = rest.map((point, i) => {
		const [from, next] = [points[i] ?? start, rest[i + 1]];
		if (!next) return `L${point.x},${point.y}`;
		const reach = (other: Point) => {
			const distance = Math.hypot(other.x - point.x, other.y - point.y) || 1;
			const share = Math.min(CORNER, distance / 2) / distance;
			return { x: point.x + (other.x - point.x) * share, y: point.y + (other.y - point.y) * share };
		};
		const [before, after] = [reach(from), reach(next)];
		return `L${before.x},${before.y}Q${point.x},${point.y} ${after.x},${after.y}`;
	});
	return `M${start.x},${start.y}${pieces.join('')}`;
}

/** Out of the source, onto the rail, along it, and down to the target. */
const overRail = ({ source, target, rail }: Link, turn: number): Point[] => [
	source,
	{ x: source.x + turn, y: source.y },
	{ x: source.x + turn, y: rail },
	{ x: target.x, y: rail },
	target
];

export function pathOf(link: Link): string {
	const { kind, joins, source, target } = link;
	switch (kind) {
		case 'flow': {
			const bends = joins
				? { source: { x: Math.max(source.x, target.x - BEND), y: source.y }, target }
				: { source, target: { x: Math.max(source.x + CORNER, target.x - LEAD), y: target.y } };
			return `M${source.x},${source.y}${flow(bends)}L${target.x},${target.y}`;
		}
		case 'skip':
			return rounded(overRail(link, CORNER));
		case 'wrap':
			return rounded(overRail(link, TURN));
	}
}

/** The lines of a drawing as SVG paths. */
import { curveBumpX, link } from 'd3-shape';
import type { Link, Point } from '#lib/layout/drawing.ts';

const flow = link<{ source: Point; target: Point }, Point>(curveBumpX)
	.x(({ x }) => x)
	.y(({ y }) => y);

const CORNER = 8;
/** A branch keeps to its lane until here before the concatenation. */
const BEND = 46;

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

export function pathOf({ kind, source, target, rail }: Link): string {
	switch (kind) {
		case 'flow': {
			const bend = { x: Math.max(source.x, target.x - BEND), y: source.y };
			return `M${source.x},${source.y}L${flow({ source: bend, target })?.slice(1) ?? ''}`;
		}
		case 'skip':
			return rounded([
				source,
				{ x: source.x + CORNER, y: source.y },
				{ x: source.x + CORNER, y: rail },
				{ x: target.x, y: rail },
				target
			]);
		case 'wrap':
			return rounded([
				source,
				{ x: source.x + 1.5 * CORNER, y: source.y },
				{ x: source.x + 1.5 * CORNER, y: rail },
				{ x: target.x, y: rail },
				target
			]);
	}
}

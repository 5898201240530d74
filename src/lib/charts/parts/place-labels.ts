/** Where the names of dots stand, so that they cover neither dots nor each other. */
import { least } from 'd3-array';

/** Middle of a dot, px. */
export interface DotPlace {
	readonly x: number;
	readonly y: number;
}

export interface LabelWish extends DotPlace {
	readonly text: string;
}

export interface LabelPlace {
	/** Of the text's anchor, px, at half its height. */
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'middle' | 'end';
	/** Whether it covers no other name. */
	readonly free: boolean;
}

/** Of a chart, px. */
export interface Bounds {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** Width of a character and height of a line at 13 px in the face for numbers, generously. */
const LETTER = 6.7;
const LINE = 15;
/** Middle of a dot to its edge, and to the text beside it. */
const DOT = 7;
const GAP = 11;

const around = (x: number, y: number, halfWidth: number, halfHeight: number): Bounds => ({
	left: x - halfWidth,
	right: x + halfWidth,
	top: y - halfHeight,
	bottom: y + halfHeight
});

const meet = (a: Bounds, b: Bounds): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const lies = (inner: Bounds, outer: Bounds): boolean =>
	inner.left >= outer.left &&
	inner.right <= outer.right &&
	inner.top >= outer.top &&
	inner.bottom <= outer.bottom;

interface Option {
	readonly place: Omit<LabelPlace, 'free'>;
	readonly box: Bounds;
}

/** What there is to try, best first: beside the dot, then below and above it. */
function options({ x, y, text }: LabelWish): readonly [Option, ...Option[]] {
	const half = (text.length * LETTER) / 2;
	const at = (anchor: LabelPlace['anchor'], dx: number, dy: number) => {
		const middle = x + dx + { start: half, middle: 0, end: -half }[anchor];
		return { place: { x: x + dx, y: y + dy, anchor }, box: around(middle, y + dy, half, LINE / 2) };
	};
	return [
		at('start', GAP, 0),
		at('end', -GAP, 0),
		...[LINE, -LINE, 1.9 * LINE, -1.9 * LINE].map((dy) => at('middle', 0, dy)),
		...[LINE, -LINE].flatMap((dy) => [at('start', DOT, dy), at('end', -DOT, dy)])
	];
}

/**
 * In the order of the wishes; a name for which there is no room covers as little as it can, and is not cut off.
 * @param nameless dots that are not to be covered either
 */
export function placeLabels(
	wishes: readonly LabelWish[],
	nameless: readonly DotPlace[],
	bounds: Bounds
): readonly LabelPlace[] {
	const dots = [...wishes, ...nameless].map(({ x, y }) => around(x, y, DOT, DOT));
	const names: Bounds[] = [];
	return wishes.map((wish, own) => {
		/** How much is covered; a name counts for more than all dots. */
		const covered = ({ box }: Option) => {
			const over = (things: readonly Bounds[]) => things.filter((thing) => meet(box, thing)).length;
			return over(names) * dots.length + over(dots.filter((_, i) => i !== own));
		};
		const tried = options(wish);
		const best = least(
			tried.filter(({ box }) => lies(box, bounds)),
			covered
		);
		const { place, box } = best ?? tried[0];
		const free = !names.some((name) => meet(box, name));
		if (free) names.push(box);
		return { ...place, free };
	});
}

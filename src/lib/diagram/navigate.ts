/** What is drawn of a node or module, and where the arrow keys lead: along the flow of data, and between branches. */
import type { Drawing } from '#lib/layout/drawing.ts';
import type { Glyph } from '#lib/layout/unit.ts';

export type Direction = 'next' | 'previous' | 'up' | 'down' | 'first' | 'last';

export const directionByKey: Readonly<Record<string, Direction>> = {
	ArrowRight: 'next',
	ArrowLeft: 'previous',
	ArrowDown: 'down',
	ArrowUp: 'up',
	Home: 'first',
	End: 'last'
};

/** The nearest glyph above or below whose bar stands over or under this one's place in the line. */
function vertical(drawing: Drawing, from: Glyph, sign: 1 | -1): Glyph | undefined {
	const distance = ({ x, y }: Glyph) => Math.abs(y - from.y) + 2 * Math.abs(x - from.x);
	return drawing.glyphs
		.filter(({ id, x, y }) => id !== from.id && (y - from.y) * sign > 4 && Math.abs(x - from.x) < 120)
		.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** Ids of the nodes that are drawn of what `id` names, a node or a module; none where it is not drawn. */
export function drawnOf({ glyphs }: Drawing, id: string): readonly string[] {
	const own = glyphs.filter((glyph) => glyph.id === id);
	return (own.length > 0 ? own : glyphs.filter(({ module }) => module === id)).map((glyph) => glyph.id);
}

/** Id of the node that `direction` leads to from `id`; `id` itself where there is none. */
export function step(drawing: Drawing, id: string, direction: Direction): string {
	const glyph = drawing.glyphs.find((candidate) => candidate.id === id);
	const [first, last] = [drawing.glyphs[0], drawing.glyphs.at(-1)];
	if (!glyph || direction === 'first') return first?.id ?? id;
	if (direction === 'last') return last?.id ?? id;
	if (direction === 'up' || direction === 'down')
		return vertical(drawing, glyph, direction === 'up' ? -1 : 1)?.id ?? id;
	const flows = drawing.links.filter(({ kind }) => kind === 'flow');
	if (direction === 'next') return flows.find(({ from }) => from === id)?.to ?? id;
	return flows.find(({ to }) => to === id)?.from ?? id;
}

/** A drawing without words, as little as is needed to draw it: made with the site, so that a list need not load networks. */
import type { Picture } from '#lib/course/pictures.ts';
import type { Drawing } from '#lib/layout/drawing.ts';
import { colourOf, kindOf } from './kinds.ts';
import { pathOf } from './paths.ts';

const shortened = (path: string): string =>
	path.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number))));

export function pictureOf({ width, height, glyphs, links }: Drawing): Picture {
	const lines = (skips: boolean) =>
		shortened(
			links
				.filter(({ kind }) => (kind === 'skip') === skips)
				.map(pathOf)
				.join('')
		);
	return {
		width: Math.round(width),
		height: Math.round(height),
		bars: glyphs.map((glyph) => ({
			x: Math.round(glyph.x - glyph.width / 2),
			y: Math.round(glyph.y - glyph.height / 2),
			width: Math.round(glyph.width),
			height: Math.round(glyph.height),
			rx: glyph.form === 'mark' ? Math.round(glyph.height / 2) : 1,
			fill: colourOf(kindOf(glyph.op?.op ?? null))
		})),
		flow: lines(false),
		skip: lines(true)
	};
}

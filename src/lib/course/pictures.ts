/** What each lesson draws in small, as the site holds it, in a file of its own: `pictures.json`. */
import * as v from 'valibot';
import { checked } from '#lib/schema/checked.ts';

const bar = v.object({
	x: v.number(),
	y: v.number(),
	width: v.number(),
	height: v.number(),
	rx: v.number(),
	fill: v.string()
});

const picture = v.object({
	width: v.number(),
	height: v.number(),
	/** Corner, sides and radius of each bar or mark, and its colour. */
	bars: v.array(bar),
	/** The data of a path that draws all lines, and of one for all shortcuts. */
	flow: v.string(),
	skip: v.string()
});
export type Picture = v.InferOutput<typeof picture>;

const pictures = v.record(v.string(), v.array(picture));

/** Pictures by slug of a lesson. @throws Problem that names the first entry that makes no sense */
export const parsePictures = (json: unknown): Readonly<Record<string, readonly Picture[]>> =>
	checked('pictures.json', pictures, json);

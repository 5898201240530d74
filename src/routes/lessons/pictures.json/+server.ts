import { json } from '@sveltejs/kit';
import { networkById } from '#lib/arch/catalogue.ts';
import { declared } from '#lib/course/declared.ts';
import { courseOf, type Lesson } from '#lib/course/lesson.ts';
import { factsOf } from '#lib/course/place.ts';
import type { Picture } from '#lib/course/pictures.ts';
import { pictureOf } from '#lib/diagram/miniature.ts';
import { drawingOf } from '#lib/layout/drawing.ts';

/** Units that a line of a picture has room for. */
const LINE = 700;

/** The first of a lesson's modules that its first network has. */
function pictureFor({ networks, modules }: Lesson): readonly Picture[] {
	const [network] = networks.map(networkById);
	const module = network?.modules.find(({ id }) => modules.includes(id));
	if (!network || !module) return [];
	const options = { width: LINE, modules: new Set([module.id]) };
	return [pictureOf(drawingOf(network, factsOf(network).shapes, options))];
}

export const prerender = true;

/** What each lesson draws in small, by slug; none for a lesson without a drawing. */
export const GET = () =>
	json(Object.fromEntries(courseOf(declared).map((lesson) => [lesson.slug, pictureFor(lesson)])));

import { json } from '@sveltejs/kit';
import { declared } from '#lib/course/declared.ts';

export const prerender = true;

/** Ids of the terms that each lesson uses, by slug. */
export const GET = () =>
	json(
		Object.fromEntries(
			Object.entries(declared).map(([path, { terms }]) => [/\d\d-(.*)\.md$/.exec(path)?.[1] ?? path, terms])
		)
	);

import { json } from '@sveltejs/kit';
import { declared } from '#lib/course/declared.ts';
import { courseOf } from '#lib/course/lesson.ts';

export const prerender = true;

/** The table of contents; a lesson that says something that is not so ends the build here. */
export const GET = () => json(courseOf(declared));

/** What a reader is told when a page cannot be shown; the error itself goes to the console. */
import type { HandleClientError } from '@sveltejs/kit';
import { text } from '#lib/text/index.ts';
import { Problem } from '#lib/text/problem.ts';

export const handleError: HandleClientError = ({ error, status }) => {
	console.error(error);
	if (error instanceof Problem) return { message: error.message };
	return { message: status === 404 ? text.errors.page : text.errors.failed };
};

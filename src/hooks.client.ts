/** What the reader is told when a page cannot be shown. */
import type { HandleClientError } from '@sveltejs/kit';
import { text } from '#lib/text/index.ts';
import { Problem } from '#lib/text/problem.ts';
import { missingPart } from '#lib/web/part.ts';

/** Every browser words a failed import in its own way; Vite says which errors are one. */
const failedImports = new WeakSet<Error>();
addEventListener('vite:preloadError', ({ payload }) => failedImports.add(payload));

export const handleError: HandleClientError = ({ error, status }) => {
	if (status === 404) return { message: text.error.notFound };
	console.error(error);
	if (error instanceof Problem) return { message: error.message };
	const missing = error instanceof Error && failedImports.has(error);
	return { message: missing ? missingPart(text.error.page, error).message : text.error.failed };
};

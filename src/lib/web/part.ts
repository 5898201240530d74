/** Parts of the site's own code that are loaded when they are needed. */
import { Problem } from '#lib/text/problem.ts';
import { offline } from './download.ts';

/** Why a part of the site could not be loaded: its file went with an older version of the site, or there is no network. */
export const missingPart = (what: string, cause: unknown): Problem =>
	offline()
		? new Problem('web/offline', { what }, { cause })
		: new Problem('web/new-version', { what }, { cause });

/**
 * Loads a part of the site.
 * @param what names it for the reader, as the beginning of a sentence
 * @param load `() => import(…)`
 * @throws Problem `web/offline` or `web/new-version`
 */
export async function loadPart<T>(what: string, load: () => Promise<T>): Promise<T> {
	try {
		return await load();
	} catch (cause) {
		throw missingPart(what, cause);
	}
}

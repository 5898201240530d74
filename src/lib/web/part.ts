/** Parts of the site's own code that are loaded when they are needed. */
import { PageProblem } from '#lib/text/page-problem.ts';
import { arriving } from './arrivals.ts';
import { offline } from './download.ts';

/** Why a part of the site could not be loaded: its file went with an older version of the site, or there is no network. */
export const missingPart = (what: string, cause: unknown): PageProblem =>
	offline()
		? new PageProblem('web/offline', { what }, { cause })
		: new PageProblem('web/new-version', { what }, { cause });

/** Files that the page has asked for in advance: Vite asks so for all that an `import()` needs. */
const asked = (): readonly HTMLLinkElement[] =>
	typeof document === 'object'
		? [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')]
		: [];

/**
 * Loads a part of the site; its files count among the `arrivals`.
 * @param what names it for the reader, as the beginning of a sentence
 * @param load `() => import(…)`
 * @throws Problem `web/offline` or `web/new-version`
 */
export async function loadPart<T>(what: string, load: () => Promise<T>): Promise<T> {
	const before = new Set(asked());
	const loading = load();
	const files = asked().filter((link) => !before.has(link));
	const ends = files.map((link) => {
		const tell = arriving();
		const end = () => tell(1);
		for (const event of ['load', 'error']) link.addEventListener(event, end);
		return end;
	});
	try {
		return await loading;
	} catch (cause) {
		throw missingPart(what, cause);
	} finally {
		for (const end of ends) end();
	}
}

/** Files that come over the network, and why one could not be had. */
import { Problem } from '#lib/text/problem.ts';

export interface DownloadOptions {
	readonly signal?: AbortSignal;
	/** What fetches; a page that is prerendered has one of its own. */
	readonly fetch?: (url: string, options?: RequestInit) => Promise<Response>;
}

export const offline = (): boolean => typeof navigator === 'object' && navigator.onLine === false;

/**
 * Fetches a file and reads it to its end.
 * @param what names it for the reader, as the beginning of a sentence
 * @param read what of it is wanted, e.g. `(response) => response.arrayBuffer()`
 * @throws Problem `web/offline` or `web/unreachable`; the signal's reason when it was aborted
 */
export async function download<T>(
	url: string,
	what: string,
	read: (response: Response) => Promise<T>,
	{ signal, fetch = globalThis.fetch }: DownloadOptions = {}
): Promise<T> {
	const failed = (reason: string, cause?: unknown) =>
		offline()
			? new Problem('web/offline', { what }, { cause })
			: new Problem('web/unreachable', { what, reason }, { cause });
	const explain = (cause: Error): never => {
		signal?.throwIfAborted();
		throw failed(cause.message, cause);
	};
	const response = await fetch(url, { signal }).catch(explain);
	if (!response.ok) throw failed(String(response.status));
	return read(response).catch(explain);
}

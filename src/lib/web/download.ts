/** Files that come over the network, and why one could not be had. */
import { PageProblem } from '#lib/text/page-problem.ts';
import { arriving } from './arrivals.ts';

export interface DownloadOptions {
	readonly signal?: AbortSignal;
	/** What fetches; a page that is prerendered has one of its own. */
	readonly fetch?: (url: string, options?: RequestInit) => Promise<Response>;
}

export const offline = (): boolean => typeof navigator === 'object' && navigator.onLine === false;

/** The same response; `tell` hears how much has been read, where its length is known: not of one that was compressed. */
function heard(response: Response, tell: (part: number) => void): Response {
	const length = response.headers.has('content-encoding')
		? NaN
		: Number(response.headers.get('content-length'));
	if (!response.body || !(length > 0)) return response;
	let read = 0;
	const count = new TransformStream<Uint8Array, Uint8Array>({
		transform(chunk, controller) {
			read += chunk.byteLength;
			if (read < length) tell(read / length);
			controller.enqueue(chunk);
		}
	});
	return new Response(response.body.pipeThrough(count), response);
}

/** A way to read what `download` fetches. */
export const asJson = (response: Response): Promise<unknown> => response.json();

/**
 * Fetches a file and reads it to its end; it counts among the `arrivals`.
 * @param what names it for the reader, as the beginning of a sentence
 * @param read what of it is wanted, e.g. `(response) => response.arrayBuffer()`
 * @throws Problem `web/offline` or `web/unreachable`; the signal's reason when it was aborted
 */
export async function download<T>(
	url: string,
	what: string,
	read: (response: Response) => Promise<T>,
	{ signal, fetch }: DownloadOptions = {}
): Promise<T> {
	const failed = (reason: string, cause?: unknown) =>
		offline()
			? new PageProblem('web/offline', { what }, { cause })
			: new PageProblem('web/unreachable', { what, reason }, { cause });
	const explain = (cause: Error): never => {
		signal?.throwIfAborted();
		throw failed(cause.message, cause);
	};
	const tell = arriving();
	try {
		const response = await (fetch ?? globalThis.fetch)(url, { signal }).catch(explain);
		if (!response.ok) throw failed(String(response.status));
		// What a prerendered page fetches with has to be asked itself.
		return await read(fetch ? response : heard(response, tell)).catch(explain);
	} finally {
		tell(1);
	}
}

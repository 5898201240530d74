/** The engine in a page: which backends there are, and which one to take when the reader does not say. */
import { text } from '#lib/text/index.ts';
import { messageOf } from '#lib/text/problem.ts';
import { loadPart } from '#lib/web/part.ts';
import { openBackend, type BackendName, type Loaders, type OpenBackend } from './backends.ts';
import { preferredBackends } from './available.ts';
import { loadWasm } from './wasm-loader.ts';

/** A backend that registers itself when its code is there. */
const loader = (load: () => Promise<unknown>) => async () => (await loadPart(text.run.engine, load), {});

export const loaders: Loaders = {
	webgl: loader(() => import('@tensorflow/tfjs-backend-webgl')),
	wasm: loadWasm,
	webgpu: loader(() => import('@tensorflow/tfjs-backend-webgpu')),
	cpu: loader(() => import('@tensorflow/tfjs-backend-cpu'))
};

/** A backend that would have been better, and the reason why it is not the one. */
export interface Skipped {
	readonly name: BackendName;
	readonly reason: string;
}

export type Opened = OpenBackend & { readonly skipped: readonly Skipped[] };

/** What a reader is told of the backend that ran. */
export type RanWith = Omit<Opened, 'backend'>;

/** Opens a backend in a page. @throws as `openBackend` */
export const open = (name: BackendName): Promise<OpenBackend> => openBackend(name, loaders);

/**
 * Opens the backend the reader chose, or the first preferred one that starts.
 * @throws EngineError `backend`, or Problem `web/…` when the chosen one, or every preferred one, fails to start
 */
export async function openPreferred(
	choice: BackendName | null,
	names: readonly BackendName[] = choice ? [choice] : preferredBackends(),
	skipped: readonly Skipped[] = []
): Promise<Opened> {
	const [first = 'cpu', ...rest] = names;
	try {
		return { ...(await open(first)), skipped };
	} catch (error) {
		if (rest.length === 0) throw error;
		return openPreferred(choice, rest, [...skipped, { name: first, reason: messageOf(error) }]);
	}
}

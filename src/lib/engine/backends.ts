/** Which machine does the arithmetic: the backends of tfjs, loaded when one is opened. */
import { backend, getBackend, setBackend, slice, type Tensor } from '@tensorflow/tfjs-core';
import type { BackendName } from './backend-names.ts';
import { driverOf } from './drivers.ts';
import { EngineError } from './errors.ts';
import { asProblem } from './explain-failure.ts';
import { inTurn, type Device } from './turns.ts';
import { refuseWithoutMemory } from './wasm-memory.ts';
import { glOf, removeLost, watchContext } from './webgl-context.ts';

export type { BackendName };

export interface OpenBackend extends Device {
	readonly name: BackendName;
	/** Threads of wasm, 1 elsewhere. */
	readonly threads: number;
	/** The graphics driver's own name, for WebGL. */
	readonly driver: string | null;
}

/** Brings the code of a backend in and registers it with tfjs. Given by the host: a page or Node. */
export type Loaders = Readonly<Record<BackendName, (() => Promise<Loaded>) | null>>;

/** What a loader can tell of its backend. */
export interface Loaded {
	/** Asked once the backend runs. */
	readonly threads?: () => number;
	/** Surrounds its start. */
	readonly around?: (start: () => Promise<boolean>) => Promise<boolean>;
}

/** Kernels of these return before the work is done. */
export const isAsynchronous = (name: string): boolean => name === 'webgl' || name === 'webgpu';

/** Waits until the open backend has really made `tensor`. */
export async function settle(tensor: Tensor): Promise<void> {
	if (!isAsynchronous(getBackend())) return;
	const probe = slice(
		tensor,
		tensor.shape.map(() => 0),
		tensor.shape.map(() => 1)
	);
	try {
		await probe.data();
	} finally {
		probe.dispose();
	}
}

/** The one that was opened last. tfjs' own `getBackend` names one that failed to start, too. */
let current: BackendName | null = null;

async function start(name: BackendName, { threads, around }: Loaded): Promise<OpenBackend> {
	removeLost();
	const set = () => setBackend(name);
	if (!(await (around ? around(set) : set()))) throw new Error(`${name} did not start`);
	const opened = backend();
	watchContext(opened);
	refuseWithoutMemory(opened);
	const gl = glOf(opened);
	return { name, backend: opened, threads: threads?.() ?? 1, driver: gl ? driverOf(gl) : null };
}

/**
 * Opens a backend and makes it the one that tfjs uses; an open one is given back as it is.
 * @throws EngineError `backend` when it cannot start here; the one that was open stays open
 */
export async function openBackend(name: BackendName, loaders: Loaders): Promise<OpenBackend> {
	const load = loaders[name];
	if (!load) throw new EngineError('backend', `there is no ${name} here`);
	try {
		const loaded = await load();
		return await inTurn(async () => {
			try {
				const opened = await start(name, loaded);
				current = name;
				return opened;
			} catch (error) {
				if (current) await setBackend(current);
				throw error;
			}
		});
	} catch (error) {
		throw asProblem(error, 'backend');
	}
}

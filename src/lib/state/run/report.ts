/** What a live model is at, and what a finished run tells. */
import type { Shape } from '#lib/arch/node.ts';
import type { RanWith } from '#lib/engine/browser.ts';
import type { Guess } from '#lib/engine/output.ts';
import type { ModuleReport, RunResult } from '#lib/engine/run.ts';
import type { Ready } from '../session.ts';

export type Phase =
	| { readonly name: 'idle' }
	| { readonly name: 'loading' }
	| { readonly name: 'compiling'; readonly done: number; readonly of: number }
	| { readonly name: 'running'; readonly module: string; readonly done: number; readonly of: number }
	| { readonly name: 'done' }
	| { readonly name: 'failed'; readonly message: string; readonly stopped: boolean };

/** What is known of one real tensor after a run. */
export interface Measured {
	readonly shape: Shape;
	readonly milliseconds: number | null;
}

/** A finished run. */
export interface Ran {
	readonly trained: boolean;
	readonly milliseconds: number;
	readonly backend: RanWith;
	/** What tfjs itself says it ran on. */
	readonly tfjsBackend: string;
	readonly modules: readonly ModuleReport[];
}

export const ranOf = ({
	ready,
	milliseconds,
	backend,
	modules
}: RunResult & { readonly ready: Ready }): Ran => ({
	trained: ready.program.weights.trained,
	milliseconds,
	backend: ready.backend,
	tfjsBackend: backend,
	modules
});

/** Milliseconds of a run that is no more trouble than a press: what follows from it may run unasked. */
const QUICK = 2000;
export const isQuick = (ran: Pick<Ran, 'milliseconds'> | null): boolean =>
	ran !== null && ran.milliseconds < QUICK;

/** What a finished run of a whole network says; it stays until another run has ended. */
export interface Answer extends Ran {
	readonly kind: 'logits' | 'embedding';
	readonly values: number;
	readonly top: readonly Guess[];
	/** Of the classes, where they have any. */
	readonly names: readonly string[] | null;
}

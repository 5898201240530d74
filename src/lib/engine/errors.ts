/** Ways in which a run can end without a result; each message says what to do. */

export type FailureKind = 'aborted' | 'memory' | 'context-lost' | 'backend' | 'mismatch' | 'failed';

const advice: Record<FailureKind, string> = {
	aborted: 'The run was stopped. Nothing is lost; run again when you like.',
	memory: 'The device ran out of memory. Choose a smaller input or a smaller network and run again.',
	'context-lost': 'The browser took the graphics context away. Run again: a new one is made, or choose wasm.',
	backend: 'This backend cannot start here. Choose another one.',
	mismatch: 'A tensor has another shape than was computed. Please report this.',
	failed: 'The run failed. Run again, with another backend if it happens twice.'
};

export class EngineError extends Error {
	constructor(
		readonly kind: FailureKind,
		detail: string,
		options?: ErrorOptions
	) {
		super(detail ? `${advice[kind]} (${detail})` : advice[kind], options);
		this.name = 'EngineError';
	}
}

const patterns: readonly (readonly [RegExp, FailureKind])[] = [
	[/context.?lost|CONTEXT_LOST/i, 'context-lost'],
	[/out of memory|allocat|memory access|Array buffer|Invalid typed array length|enlarge memory/i, 'memory']
];

/** Any error of a run as one that tells the reader what to do. */
export function asEngineError(error: unknown, fallback: FailureKind = 'failed'): EngineError {
	if (error instanceof EngineError) return error;
	const detail = error instanceof Error ? error.message : String(error);
	const kind = patterns.find(([pattern]) => pattern.test(detail))?.[1] ?? fallback;
	return new EngineError(kind, detail, { cause: error });
}

/** What a library threw, as an error that tells the reader what to do. */
import { messageOf, Problem } from '#lib/text/problem.ts';
import { EngineError, type FailureKind } from './errors.ts';

const patterns: readonly (readonly [RegExp, FailureKind])[] = [
	[/context.?lost|CONTEXT_LOST/i, 'context-lost'],
	[/out of memory|allocat|memory access|Array buffer|Invalid typed array length|enlarge memory/i, 'memory']
];

/** Any error of a run as one that tells the reader what to do. */
export function asEngineError(error: unknown, fallback: FailureKind = 'failed'): EngineError {
	if (error instanceof EngineError) return error;
	const detail = messageOf(error);
	const kind = patterns.find(([pattern]) => pattern.test(detail))?.[1] ?? fallback;
	return new EngineError(kind, detail, { cause: error });
}

/** A Problem as it is, any other error as `asEngineError` has it. */
export const asProblem = (error: unknown, fallback?: FailureKind): Problem =>
	error instanceof Problem ? error : asEngineError(error, fallback);

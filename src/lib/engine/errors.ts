/** Ways in which a run can end without a result; the words for each are in `text/`, under `engine/…`. */
import { PageProblem, type PageProblemCode } from '#lib/text/page-problem.ts';
import { messageOf, Problem } from '#lib/text/problem.ts';

type CodeOf<C extends PageProblemCode> = C extends `engine/${infer Kind}` ? Kind : never;
export type FailureKind = CodeOf<PageProblemCode>;

export class EngineError extends PageProblem<`engine/${FailureKind}`> {
	override readonly name = 'EngineError';

	constructor(
		readonly kind: FailureKind,
		detail: string,
		options?: ErrorOptions
	) {
		super(`engine/${kind}`, { detail }, options);
	}
}

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

/** @throws EngineError `aborted` once the work is not wanted any more */
export function stopIfAborted(signal: AbortSignal | undefined): void {
	if (signal?.aborted) throw new EngineError('aborted', '');
}

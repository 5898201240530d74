/** Ways in which a run can end without a result; the words for each are in `text/`, under `engine/…`. */
import { PageProblem, type PageProblemCode } from '#lib/text/page-problem.ts';

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

/** @throws EngineError `aborted` once the work is not wanted any more */
export function stopIfAborted(signal: AbortSignal | undefined): void {
	if (signal?.aborted) throw new EngineError('aborted', '');
}

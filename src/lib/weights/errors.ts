import { Problem, type ProblemCode } from '#lib/text/problem.ts';

type WeightFileCode = Extract<ProblemCode, `weights/${string}`>;

/** A file of weights is not what it should be; the words for each case are in `text/`, under `weights/…`. */
export class WeightFileError<C extends WeightFileCode = WeightFileCode> extends Problem<C> {
	override readonly name = 'WeightFileError';
}

import { FileProblem, type FileProblemCode } from '#lib/text/file-problem.ts';

type WeightFileCode = Extract<FileProblemCode, `weights/${string}`>;

/** A file of weights is not what it should be; the words for each case are in `text/`, under `weights/…`. */
export class WeightFileError<C extends WeightFileCode = WeightFileCode> extends FileProblem<C> {
	override readonly name = 'WeightFileError';
}

import { fileProblems } from './en/file-problems.ts';
import { Problem, type ProblemData } from './problem.ts';
import type { FileProblemWords } from './words.ts';

const words: FileProblemWords = fileProblems;

export type FileProblemCode = keyof FileProblemWords;

/** A file, or other data from outside, is not what it should be. */
export class FileProblem<C extends FileProblemCode = FileProblemCode> extends Problem<C> {
	protected override inWords(): string {
		return (words[this.code] as (data: ProblemData<C>) => string)(this.data);
	}
}

import { pageProblems } from './en/page-problems.ts';
import { Problem, type ProblemData } from './problem.ts';
import type { PageProblemWords } from './words.ts';

const words: PageProblemWords = pageProblems;

export type PageProblemCode = keyof PageProblemWords;

/** A run or a download failed. */
export class PageProblem<C extends PageProblemCode = PageProblemCode> extends Problem<C> {
	protected override inWords(): string {
		return (words[this.code] as (data: ProblemData<C>) => string)(this.data);
	}
}

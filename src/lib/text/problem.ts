/** Errors that a reader may see: a code and data where they happen, words in the reader's language where they are read. */
import { printable } from './printable.ts';
import type { ProblemWords } from './words.ts';

export type ProblemCode = keyof ProblemWords;

/** What the words of a problem need. */
export type ProblemData<C extends ProblemCode> = Parameters<ProblemWords[C]>[0];

/** Its `message` is looked up when it is read, and has no control characters of whatever its data came from. */
export abstract class Problem<C extends ProblemCode = ProblemCode> extends Error {
	override readonly name: string = 'Problem';
	readonly code: C;
	readonly data: ProblemData<C>;

	constructor(code: C, data: ProblemData<C>, options?: ErrorOptions) {
		super(undefined, options);
		this.code = code;
		this.data = data;
	}

	/** In words: each class of problems has a table of its own, so that a page has only those that it can meet. */
	protected abstract inWords(): string;

	override get message(): string {
		return printable(this.inWords());
	}
}

/** What an error says of itself, whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

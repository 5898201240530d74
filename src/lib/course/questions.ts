/**
 * Questions that the folds ask and answer. A maker goes through the lesson's modules, computes what is right at each place,
 * and what a reader gets who makes one of the usual mistakes: every wrong option carries its reason. The words are elsewhere.
 */
import type { Network } from '#lib/arch/node.ts';
import { keyOf, type Option, type Question } from './question.ts';
import { groundOf, type Maker } from './question-ground.ts';
import type { QuestionKind } from './question-kinds.ts';
import { concat, projection } from './questions-of-channels.ts';
import { field, padding, side } from './questions-of-maps.ts';
import { dearest, factorised, weights } from './questions-of-work.ts';

const makers: Readonly<Record<QuestionKind, Maker>> = {
	side,
	concat,
	weights,
	field,
	padding,
	dearest,
	projection,
	factorised
};

/** Options that stand for the same value would be right and wrong at once. */
const distinct = (options: readonly Option[]): Option[] =>
	options.filter(({ value }, i) => options.findIndex((other) => other.value === value) === i);

/**
 * All different questions of a kind about `modules`, in whichever of the networks has them; of those that would read the
 * same, the one about the first network.
 * @throws RangeError when the modules have nothing that the kind could ask about
 */
export function questionsOf(
	kind: QuestionKind,
	networks: readonly Network[],
	modules: readonly string[]
): readonly Question[] {
	const all = networks
		.flatMap((network) => makers[kind](groundOf(network, modules)))
		.map((made) => ({ ...made, kind, options: distinct(made.options) }));
	if (all.length === 0)
		throw new RangeError(`There is nothing in ${modules.join(', ')} to ask '${kind}' about.`);
	return [...new Map(all.toReversed().map((question) => [keyOf(question), question])).values()].toReversed();
}

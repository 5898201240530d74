/** How often a network is right when one of its blocks is left out. */
import { sum } from 'd3-array';
import * as v from 'valibot';
import { networkById } from '#lib/arch/catalogue.ts';
import type { Network } from '#lib/arch/node.ts';
import { checked } from '#lib/schema/checked.ts';
import { text, whole } from '#lib/schema/forms.ts';

export interface Count {
	readonly images: number;
	readonly correct: number;
}

export interface Removal {
	readonly network: Network;
	readonly whole: Count;
	/** In order of the data. */
	readonly without: readonly { readonly block: string; readonly score: Count }[];
}

/** What a network answers, whole or with one of its blocks left out. */
export interface Answers {
	/** `null` for the whole network. */
	readonly block: string | null;
	/** How many images of each class (rows) got each answer (columns), both in the order of the network's classes. */
	readonly confusion: readonly (readonly number[])[];
	/** How many are right when the class is read off the features instead, as `countByMeans` does. */
	readonly byMeans: Count;
}

export interface RecordedRemoval extends Removal {
	/** The whole network first, then without each block. */
	readonly answers: readonly Answers[];
}

export const accuracyOf = ({ correct, images }: Count): number => correct / images;

/** @param labels and `predictions`: class of each image, from 0 */
export const confusionOf = (labels: Uint8Array, predictions: Uint8Array, classes: number): number[][] =>
	Array.from({ length: classes }, (_, label) => {
		const answers = predictions.filter((_, i) => labels[i] === label);
		return Array.from({ length: classes }, (_, answer) => answers.filter((own) => own === answer).length);
	});

/** How many of all images got the answer that is theirs. */
export const answeredBy = ({ confusion }: Answers): Count => ({
	images: sum(confusion.map((row) => sum(row))),
	correct: sum(confusion, (row, i) => row[i])
});

const count = v.object({ images: whole(1), correct: whole(0) });

/** As `npm run evaluate -- NETWORK --without-each --json` prints it. */
const removalFile = v.object({
	network: text,
	images: whole(1),
	correct: whole(0),
	without: v.array(v.object({ block: text, correct: whole(0) })),
	answers: v.array(
		v.object({ block: v.nullable(text), confusion: v.array(v.array(whole(0))), byMeans: count })
	)
});

/**
 * @param name of the file, without its folder
 * @throws Problem that names the file and the first entry that makes no sense; RangeError for an unknown network
 */
export function parseRemoval(name: string, json: unknown): RecordedRemoval {
	const { network, images, correct, without, answers } = checked(name, removalFile, json);
	return {
		network: networkById(network),
		whole: { images, correct },
		without: without.map(({ block, correct: right }) => ({ block, score: { images, correct: right } })),
		answers
	};
}

/** How often a network is right when one of its blocks is left out. */
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

export const accuracyOf = ({ correct, images }: Count): number => correct / images;

/** As `npm run evaluate -- NETWORK --without-each --json` prints it. */
const removalFile = v.object({
	network: text,
	images: whole(1),
	correct: whole(0),
	without: v.array(v.object({ block: text, correct: whole(0) }))
});

/**
 * @param name of the file, without its folder
 * @throws Problem that names the file and the first entry that makes no sense; RangeError for an unknown network
 */
export function parseRemoval(name: string, json: unknown): Removal {
	const { network, images, correct, without } = checked(name, removalFile, json);
	return {
		network: networkById(network),
		whole: { images, correct },
		without: without.map(({ block, correct: right }) => ({ block, score: { images, correct: right } }))
	};
}

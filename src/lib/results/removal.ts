/** How often a network is right when one of its blocks is left out. */
import type { Network } from '#lib/arch/node.ts';

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

/** Which libraries have which network, and what they call its layers; `npm run test:snippets` asks the libraries. */
import { networkById } from '#lib/arch/catalogue.ts';
import type { Network, Shape } from '#lib/arch/node.ts';
import facts from './library-facts.json' with { type: 'json' };
import models from './library-models.json' with { type: 'json' };
import { costAt, shapeAt } from './place.ts';

export interface LibraryModel {
	readonly library: string;
	readonly network: Network;
	/** What the library calls it. */
	readonly model: string;
	/** In the order of the data; the library's names of places of the network. */
	readonly layers: readonly { readonly at: string; readonly name: string }[];
}

export const libraryModels: readonly LibraryModel[] = models.map((model) => ({
	...model,
	network: networkById(model.network)
}));

/** What the programs of the lessons ran with last, by name. */
export const librariesRun: Readonly<Record<string, string>> = facts.versions;

export const libraryModelsOf = (network: Network): readonly LibraryModel[] =>
	libraryModels.filter((model) => model.network === network);

/**
 * Parameters as the library counts them. Keras counts batch norm's moving statistics and has no gamma in this family;
 * PyTorch counts no statistics, and has one gamma for each of batch norm's channels, as many as moving means.
 */
export function parametersIn({ library, network }: Pick<LibraryModel, 'library' | 'network'>): number {
	const { trainable, nonTrainable, total } = costAt(network);
	return library === 'keras' ? total : trainable + nonTrainable / 2;
}

export interface NamedLayer {
	/** In this course. */
	readonly at: string;
	readonly shape: Shape;
	/** In each of the libraries, in the order of `libraryModelsOf`; `null` where it has no name of its own. */
	readonly names: readonly (string | null)[];
}

/** The places of a network that at least one library names, in the order of the data. */
export function layerNames(network: Network): readonly NamedLayer[] {
	const having = libraryModelsOf(network);
	const most = having.map(({ layers }) => layers).reduce((a, b) => (b.length > a.length ? b : a), []);
	return most.map(({ at }) => ({
		at,
		shape: shapeAt(network, at),
		names: having.map(({ layers }) => layers.find((layer) => layer.at === at)?.name ?? null)
	}));
}

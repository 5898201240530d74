import { error } from '@sveltejs/kit';
import { catalogue, networkIds } from '#lib/arch/catalogue.ts';
import { text } from '#lib/text/index.ts';

export const entries = () => networkIds.map((network) => ({ network }));

export function load({ params }) {
	const network = catalogue.find(({ id }) => id === params.network);
	if (!network) error(404, text.error.network(params.network, networkIds));
	return { network };
}

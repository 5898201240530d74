import { error } from '@sveltejs/kit';
import { networkById, networkIds } from '#lib/arch/catalogue.ts';

export const entries = () => networkIds.map((network) => ({ network }));

export function load({ params }) {
	try {
		return { network: networkById(params.network) };
	} catch (cause) {
		error(404, (cause as Error).message);
	}
}

/** Which two networks the reader compares, and how that stands in the URL. */
import { networkIds } from '#lib/arch/catalogue.ts';
import type { Side } from '#lib/arch/difference.ts';
import { needsRun, quantities, type Quantity } from '../explore/quantity-names.ts';
import { addressOf, number, unless, words, type Codecs } from '../address/url.ts';

/** A node of one of the two. */
export interface Spot {
	readonly side: Side;
	readonly id: string;
}

export interface NetworksChoices {
	/** Ids of networks. */
	readonly left: string;
	readonly right: string;
	/** Side of the square input of both; `null` is the larger of their own. */
	readonly input: number | null;
	/** The selected node. */
	readonly node: Spot | null;
	/** Ids of the groups drawn in full. */
	readonly unfolded: readonly string[];
	/** What the colours of the drawings stand for. */
	readonly colour: Quantity;
}

/** Those that need no run: nothing runs here. */
export const computedQuantities = quantities.filter((quantity) => !needsRun(quantity));

export const networksStart: NetworksChoices = {
	left: 'inception-resnet-v2-paper',
	right: 'inception-resnet-v2-slim',
	input: null,
	node: null,
	unfolded: [],
	colour: 'kind'
};

const network = (side: Side) => unless(side, networksStart[side], networkIds);

const codecs: Codecs<NetworksChoices> = {
	left: network('left'),
	right: network('right'),
	input: number('input', { min: 1 }),
	node: {
		key: 'node',
		write: (spot) => spot && `${spot.side}:${spot.id}`,
		read: (text) => {
			const [, side, id = ''] = /^(left|right):(.+)$/.exec(text) ?? [];
			return side === 'left' || side === 'right' ? { side, id } : undefined;
		}
	},
	unfolded: words('unfold'),
	colour: unless('colour', 'kind', computedQuantities)
};

export const networksAddress = addressOf(codecs, networksStart);

/** What the reader has chosen in the explorer, and how it stands in the URL. */
import { backendNames, type BackendName } from '#lib/engine/backend-names.ts';
import type { OverviewItem } from '#lib/layout/overview.ts';
import { addressOf, number, oneOf, word, words, type Codecs } from '../address/url.ts';

/** Zoom factor and shift of the drawing, in its own units. */
export interface View {
	readonly k: number;
	readonly x: number;
	readonly y: number;
}

export interface Choices {
	/** Id of the selected node. */
	readonly node: string | null;
	/** Ids of the groups drawn in full. */
	readonly unfolded: readonly string[];
	/** Side of the square input; `null` is the network's own. */
	readonly input: number | null;
	/** `null` shows the whole drawing. */
	readonly view: View | null;
	readonly photo: string | null;
	/** `null` lets the page choose. */
	readonly backend: BackendName | null;
}

export const noChoices: Choices = {
	node: null,
	unfolded: [],
	input: null,
	view: null,
	photo: null,
	backend: null
};

const codecs: Codecs<Choices> = {
	node: word('node'),
	unfolded: words('unfold'),
	input: number('input', { min: 1 }),
	view: {
		key: 'zoom',
		write: (view) =>
			view && view.k > 1 ? [view.k.toFixed(2), Math.round(view.x), Math.round(view.y)].join(',') : null,
		read: (value) => {
			const [k = NaN, x = NaN, y = NaN] = value.split(',').map(Number);
			return [k, x, y].every(Number.isFinite) && k >= 1 ? { k, x, y } : undefined;
		}
	},
	photo: word('photo'),
	backend: oneOf('backend', backendNames)
};

export const explorerAddress = addressOf(codecs, noChoices);

/** Leads to a block of an overview, unfolded where it stands for several; to the whole network for `null`. */
export const queryTo = (item: OverviewItem | null): string =>
	item
		? explorerAddress.toQuery({
				...noChoices,
				node: item.node,
				unfolded: item.group.modules.length > 1 ? [item.group.id] : []
			})
		: '';

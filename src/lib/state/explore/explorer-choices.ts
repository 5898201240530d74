/** What the reader has chosen in the explorer, and how it stands in the URL. */
import { channelOrders, contrastKinds, type ChannelLooks } from '#lib/engine/channel-looks.ts';
import { backendNames, type BackendName } from '#lib/engine/backend-names.ts';
import type { OverviewItem } from '#lib/layout/overview.ts';
import {
	lineWidths,
	nodeForms,
	quantities,
	type LineWidth,
	type NodeForm,
	type Quantity
} from './quantity-names.ts';
import { columnNames, type Sort } from './layer-columns.ts';
import type { Place } from '#lib/origin/place.ts';
import {
	addressOf,
	number,
	numbers,
	oneOf,
	someNumbers,
	unless,
	word,
	words,
	type Codecs
} from '../address/url.ts';

/** Zoom factor and shift of the drawing, in its own units; below 1 it is laid out in more room and not shifted. */
export interface View {
	readonly k: number;
	readonly x: number;
	readonly y: number;
}

export interface ExplorerChoices extends ChannelLooks {
	/** Id of the selected node or module, or of the input. */
	readonly node: string | null;
	/** Row, column and channel of the number of that node that is explained. */
	readonly pixel: Place | null;
	/** Ids of the groups drawn in full. */
	readonly unfolded: readonly string[];
	/** Side of the square input; `null` is the network's own. */
	readonly input: number | null;
	/** `null` shows the drawing as wide as the page. */
	readonly view: View | null;
	readonly photo: string | null;
	/** `null` lets the page choose. */
	readonly backend: BackendName | null;
	/** Whether all channels of that node stand on the page. */
	readonly channels: ChannelView;
	/** Channels that stand large beside each other, from 0, two at most. */
	readonly held: readonly number[];
	/** What the colours of the drawing stand for, the widths of its lines, and what is on its nodes. */
	readonly colour: Quantity;
	readonly lines: LineWidth;
	/** `null` for maps where a run is quick. */
	readonly nodes: NodeForm | null;
	/** How all nodes are listed. */
	readonly list: ListKind;
	/** What the table of layers shows of them. */
	readonly filter: string | null;
	readonly sort: Sort | null;
}

export const channelViews = ['few', 'all'] as const;
export type ChannelView = (typeof channelViews)[number];

export const listKinds = ['outline', 'table'] as const;
export type ListKind = (typeof listKinds)[number];

export const explorerStart: ExplorerChoices = {
	node: null,
	pixel: null,
	unfolded: [],
	input: null,
	view: null,
	photo: null,
	backend: null,
	channels: 'few',
	contrast: 'shared',
	order: 'number',
	held: [],
	colour: 'kind',
	lines: 'even',
	nodes: null,
	list: 'outline',
	filter: null,
	sort: null
};

/** Factors by which the drawing can be enlarged, and made smaller, at most. */
export const LARGEST_ZOOM = 12;
export const SMALLEST_ZOOM = 0.15;

/** How many channels can be held. */
export const HELD = 2;

/** Places count from 1 where people see them. */
const fromOne = (index: number): number => index + 1;
const fromZero = (count: number): number => count - 1;
const pixel = numbers('pixel', 3, { min: 1 });
const held = someNumbers('held', HELD, { min: 1 });
const zoom = numbers('zoom', 3, { min: -Infinity, digits: 2 });

const codecs: Codecs<ExplorerChoices> = {
	node: word('node'),
	pixel: {
		key: 'pixel',
		write: (place) => pixel.write(place && place.map(fromOne)),
		read: (text) => {
			const [y, x, channel] = pixel.read(text)?.map(fromZero) ?? [];
			return y === undefined || x === undefined || channel === undefined ? undefined : [y, x, channel];
		}
	},
	unfolded: words('unfold'),
	input: number('input', { min: 1 }),
	view: {
		key: 'zoom',
		write: (view) =>
			view && view.k !== 1 ? zoom.write([view.k, Math.round(view.x), Math.round(view.y)]) : null,
		read: (value) => {
			const [k = NaN, x = NaN, y = NaN] = zoom.read(value) ?? [];
			if (k >= SMALLEST_ZOOM && k < 1) return { k, x: 0, y: 0 };
			return k >= 1 && k <= LARGEST_ZOOM ? { k, x, y } : undefined;
		}
	},
	photo: word('photo'),
	backend: oneOf('backend', backendNames),
	channels: unless('channels', 'few', channelViews),
	contrast: unless('contrast', 'shared', contrastKinds),
	order: unless('order', 'number', channelOrders),
	held: {
		key: 'held',
		write: (channels) => held.write(channels.map(fromOne)),
		read: (text) => held.read(text)?.map(fromZero)
	},
	colour: unless('colour', 'kind', quantities),
	lines: unless('lines', 'even', lineWidths),
	nodes: oneOf('nodes', nodeForms),
	list: unless('list', 'outline', listKinds),
	filter: word('filter'),
	sort: {
		key: 'sort',
		write: (sort) => sort && `${sort.descending ? '-' : ''}${sort.column}`,
		read: (text) => {
			const column = columnNames.find((name) => name === text.replace(/^-/, ''));
			return column && { column, descending: text.startsWith('-') };
		}
	}
};

export const explorerAddress = addressOf(codecs, explorerStart);

/** Leads to a block of an overview, unfolded where it stands for several; to the whole network for `null`. */
export const queryTo = (item: OverviewItem | null): string =>
	item
		? explorerAddress.toQuery({
				...explorerStart,
				node: item.node,
				unfolded: item.group.modules.length > 1 ? [item.group.id] : []
			})
		: '';

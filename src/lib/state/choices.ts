/**
 * What the reader has chosen in the explorer, and how it stands in the URL. One declared list drives
 * reading and writing; a word that makes no sense is passed over, never an error.
 */
import { backendNames, type BackendName } from '#lib/engine/backend-names.ts';

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

interface Codec<T> {
	readonly key: string;
	/** `null` leaves the key out of the URL. */
	readonly write: (value: T) => string | null;
	/** `undefined` when the text makes no sense. */
	readonly read: (text: string) => T | undefined;
}

const word = (key: string): Codec<string | null> => ({
	key,
	write: (value) => value,
	read: (value) => value
});

const codecs: { readonly [K in keyof Choices]: Codec<Choices[K]> } = {
	node: word('node'),
	unfolded: {
		key: 'unfold',
		write: (ids) => (ids.length > 0 ? ids.join(',') : null),
		read: (value) => value.split(',').filter(Boolean)
	},
	input: {
		key: 'input',
		write: (side) => (side === null ? null : String(side)),
		read: (value) => (/^\d{1,4}$/.test(value) && Number(value) > 0 ? Number(value) : undefined)
	},
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
	backend: {
		key: 'backend',
		write: (name) => name,
		read: (value) => backendNames.find((name) => name === value)
	}
};

const keys = Object.keys(codecs) as (keyof Choices)[];

/** Choices as a query, `''` when everything is as it comes. Slashes stay readable. */
export function toQuery(choices: Choices): string {
	const query = new URLSearchParams();
	const put = <K extends keyof Choices>(name: K) => {
		const value = codecs[name].write(choices[name]);
		if (value !== null) query.set(codecs[name].key, value);
	};
	keys.forEach(put);
	const text = query.toString().replaceAll('%2F', '/').replaceAll('%2C', ',');
	return text && `?${text}`;
}

export function fromQuery(query: URLSearchParams): Choices {
	const take = <K extends keyof Choices>(name: K): [K, Choices[K]] => {
		const value = query.get(codecs[name].key);
		return [name, (value === null ? undefined : codecs[name].read(value)) ?? noChoices[name]];
	};
	return Object.fromEntries(keys.map(take)) as unknown as Choices;
}

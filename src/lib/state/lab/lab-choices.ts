/** What the reader has chosen in the lab, and how it stands in the URL. */
import { reduced } from '#lib/arch/catalogue.ts';
import { backendNames, type BackendName } from '#lib/engine/backend-names.ts';
import { addressOf, oneOf, word, words, type Codec, type Codecs } from '../address/url.ts';

export const mapKinds = ['cam', 'occlusion'] as const;
export type MapKind = (typeof mapKinds)[number];

export interface LabChoices {
	readonly network: string;
	/** Position on the sample sheet; `own` for a picture of the reader's, which no address can hold. */
	readonly sample: number | 'own' | null;
	/** Factor on the scale of every residual block; 1 is the network as it was trained. */
	readonly all: number;
	/** Factors of single blocks, by module id, on top of `all`. */
	readonly factors: Readonly<Record<string, number>>;
	/** Module ids of blocks that are left out. */
	readonly off: readonly string[];
	/** Amounts by id of the perturbation. */
	readonly changes: Readonly<Record<string, number>>;
	/** What lies over the picture. */
	readonly map: MapKind | null;
	/** Class that the map explains; `null` for the predicted one. */
	readonly label: number | null;
	/** Id of the node whose channels are shown. */
	readonly node: string | null;
	/** Ids of the groups drawn in full. */
	readonly unfolded: readonly string[];
	readonly backend: BackendName | null;
}

export const LARGEST_FACTOR = 1.5;

export const labStart: LabChoices = {
	network: 'mini-inception-resnet-v2',
	sample: null,
	all: 1,
	factors: {},
	off: [],
	changes: {},
	map: null,
	label: null,
	node: null,
	unfolded: [],
	backend: null
};

const number = (text: string): number | undefined =>
	/^-?\d{1,4}(\.\d{1,3})?$/.test(text) ? Number(text) : undefined;

const whole = (key: string): Codec<number | null> => ({
	key,
	write: (value) => (value === null ? null : String(value)),
	read: (text) => (/^\d{1,4}$/.test(text) ? Number(text) : undefined)
});

/** Of the picture. */
const sample: Codec<number | 'own' | null> = {
	...whole('sample'),
	write: (value) => (value === null ? null : String(value)),
	read: (text) => (text === 'own' ? text : whole('sample').read(text))
};

const rounded = (value: number): string => String(Number(value.toFixed(3)));

/** `name:amount` pairs; a pair that makes no sense is passed over. */
const amounts = (key: string): Codec<Readonly<Record<string, number>>> => ({
	key,
	write: (record) => {
		const pairs = Object.entries(record).map(([name, amount]) => `${name}:${rounded(amount)}`);
		return pairs.length > 0 ? pairs.join(',') : null;
	},
	read: (text) =>
		Object.fromEntries(
			text.split(',').flatMap((pair) => {
				const [name = '', amount = ''] = pair.split(':');
				const value = number(amount);
				return name && value !== undefined ? [[name, value]] : [];
			})
		)
});

const factor: Codec<number> = {
	key: 'all',
	write: (value) => (value === 1 ? null : rounded(value)),
	read: (text) => {
		const value = number(text);
		return value !== undefined && value >= 0 && value <= LARGEST_FACTOR ? value : undefined;
	}
};

const networks: Codec<string> = {
	key: 'network',
	write: (id) => (id === labStart.network ? null : id),
	read: (id) => reduced.find((network) => network.id === id)?.id
};

const codecs: Codecs<LabChoices> = {
	network: networks,
	sample,
	all: factor,
	factors: amounts('scale'),
	off: words('off'),
	changes: amounts('change'),
	map: oneOf('map', mapKinds),
	label: whole('class'),
	node: word('node'),
	unfolded: words('unfold'),
	backend: oneOf('backend', backendNames)
};

export const { toQuery: labQuery, fromQuery: labFromQuery } = addressOf(codecs, labStart);

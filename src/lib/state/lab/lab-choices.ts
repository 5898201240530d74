/** What the reader has chosen in the lab, and how it stands in the URL. */
import { reduced } from '#lib/arch/catalogue.ts';
import { backendNames, type BackendName } from '#lib/engine/backend-names.ts';
import { perturbations } from '#lib/vision/perturb.ts';
import { addressOf, amounts, number, oneOf, unless, word, words, type Codecs } from '../address/url.ts';

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

/** Three digits, as a slider in steps of a twentieth and every address written so far need at most. */
const factor = { max: LARGEST_FACTOR, digits: 3 } as const;
const all = number('all', factor);
const position = number('sample');

const codecs: Codecs<LabChoices> = {
	network: unless(
		'network',
		labStart.network,
		reduced.map(({ id }) => id)
	),
	sample: {
		...position,
		write: (sample) => (sample === 'own' ? sample : position.write(sample)),
		read: (text) => (text === 'own' ? text : position.read(text))
	},
	all: {
		...all,
		write: (value) => (value === 1 ? null : all.write(value)),
		read: (text) => all.read(text) ?? undefined
	},
	factors: amounts('scale', (name) => (name ? factor : undefined)),
	off: words('off'),
	changes: amounts('change', (name) => {
		const change = perturbations.find(({ id }) => id === name);
		return change && { min: change.min, max: change.max, digits: 3 };
	}),
	map: oneOf('map', mapKinds),
	label: number('class'),
	node: word('node'),
	unfolded: words('unfold'),
	backend: oneOf('backend', backendNames)
};

export const labAddress = addressOf(codecs, labStart);

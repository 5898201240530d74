/** The words of the questions that the folds ask, by kind. */

/** Numbers by name. */
type Given = Readonly<Record<string, number>>;
const n = (given: Given, name: string): string => (given[name] ?? NaN).toLocaleString('en');

interface Option {
	readonly value: number | string;
	readonly gives?: number;
}

interface Wording {
	/** @param subject label of the node, or title of the network, that the question is about */
	readonly ask: (given: Given, subject: string) => string;
	/** Why it is right, or what was overlooked, by the name of the mistake. */
	readonly reasons: Readonly<Record<string, (given: Given, option: Option) => string>>;
}

const square = (side: string): string => `${side}×${side}`;
const pixels = (given: Given, name: string): string =>
	`${n(given, name)} input pixel${given[name] === 1 ? '' : 's'}`;
const all = new Intl.ListFormat('en-GB');
const parts = ({ into: _, ...branches }: Given): string[] =>
	Object.keys(branches).map((name) => n(branches, name));

/** Along which sides of the map a window of `kh` by `kw` sees more than one place. */
const along = ({ kh = 1, kw = 1 }: Given): string => {
	if (kh === kw) return 'in height and in width alike';
	return kh > kw ? 'in height' : 'in width';
};

const kinds = {
	side: {
		ask: (given, label) =>
			`A map of ${square(n(given, 'n'))} enters a ${label}. How wide is the map that leaves it?`,
		reasons: {
			right: (g, { value }) =>
				`A window of ${n(g, 'kernel')} has ${value} places on a side of ${n(g, 'n')} when it moves ${n(g, 'stride')} at a time.`,
			same: () => 'That is with padding. V means that the window stays inside the map.',
			valid: () => 'That is without padding. Where no V is printed, the map is padded.',
			noStride: (g) => `That is with stride 1. This window moves ${n(g, 'stride')} at a time.`,
			noPlusOne: () => 'That counts the moves. The first place counts too: one more.'
		}
	},
	concat: {
		ask: (given) =>
			`${n(given, 'into')} channels enter branches that give ${all.format(parts(given))}. How many channels leave the filter concat where they meet?`,
		reasons: {
			right: (g) => `A concatenation stacks the channels of its branches: ${parts(g).join(' + ')}.`,
			largest: () => 'Nothing is covered or dropped: the channels of all branches go on.',
			noPool: () => 'The pooled branch was forgotten. A pool keeps all its channels.',
			oneLess: () => 'One branch was forgotten.',
			withInput: () => 'What the branches begin from is not joined to them: only what they give is.'
		}
	},
	weights: {
		ask: (given, label) =>
			`${n(given, 'channels')} channels enter a ${label}. How many weights does its kernel have?`,
		reasons: {
			right: (g) => `${n(g, 'kh')} × ${n(g, 'kw')} × ${n(g, 'channels')} × ${n(g, 'filters')}.`,
			noInput: (g) => `Every filter looks at all ${n(g, 'channels')} channels that enter, not at one.`,
			oneFilter: (g) => `That is one filter. There are ${n(g, 'filters')}.`,
			oneSide: () => 'A kernel has a height and a width.',
			square: (g) => `The kernel is no square: ${n(g, 'kh')}×${n(g, 'kw')}.`
		}
	},
	field: {
		ask: (given, label) =>
			(given.count === 1
				? `Neighbours in the map that enters a ${label} lie ${pixels(given, 'jump')} apart. By how many input pixels does this window`
				: `A map passes through ${n(given, 'count')} windows of ${square(n(given, 'long'))} in a row. Neighbours in the maps that enter them lie ${pixels(given, 'jump')} apart. By how many input pixels do the windows together`) +
			` make the receptive field larger, ${along(given)}?`,
		reasons: {
			right: (g) =>
				`${g.count === 1 ? '' : `${n(g, 'count')} × `}(${n(g, 'long')} − 1) × ${n(g, 'jump')}: each place after the first adds one step.`,
			wholeKernel: (g) => `The first of the ${n(g, 'long')} places adds nothing: it was seen before.`,
			noJump: (g) => `In this map, yes. Each of its steps is ${pixels(g, 'jump')}.`,
			bothSides: () => 'Left and right, or top and bottom, were counted twice.',
			multiplied: () => 'Windows in a row add up. They do not multiply.'
		}
	},
	padding: {
		ask: (given) =>
			`A ${square(n(given, 'kernel'))} window runs over ${square(n(given, 'n'))} beside a branch that gives ${square(n(given, 'wanted'))}. How must it move, so that the two can be concatenated?`,
		reasons: {
			right: (g) => `That gives ${square(n(g, 'wanted'))}, as the other branch does.`,
			misfit: (g, { gives = NaN }) =>
				`That gives ${square(String(gives))}, which does not fit ${square(n(g, 'wanted'))}.`
		}
	},
	dearest: {
		ask: (_, network) => `${network}: which of these convolutions needs the most multiply-accumulates?`,
		reasons: {
			right: (_, { gives = NaN }) =>
				`It has the most weights times places: ${gives.toLocaleString('en', { notation: 'compact', maximumSignificantDigits: 3 })} multiply-accumulates.`,
			less: (_, { gives = NaN }) =>
				`It needs ${Math.round(100 * gives)}% of the work of the one that needs most.`
		}
	},
	projection: {
		ask: (given) =>
			`Suppose that ${n(given, 'into')} channels enter a residual block, and that its branches have ${n(given, 'mixed')} together. How many filters must the linear 1×1 after them have?`,
		reasons: {
			right: () => 'It is added to what entered, channel by channel, so it must have as many.',
			branches: () => 'That is what enters the 1×1. A sum needs as many channels as the shortcut has.',
			concatenated: () => 'Nothing is concatenated with the shortcut: it is added.',
			difference: () => 'Channels are not filled up; each one is added to its own.'
		}
	},
	factorised: {
		ask: (given) => {
			const side = n(given, 'side');
			return `A kernel of ${square(side)} becomes 1×${side} and then ${side}×1, with as many channels in between as before and after. About how much of its weights is left?`;
		},
		reasons: {
			right: (g) => `2 × ${n(g, 'side')} weights in place of ${n(g, 'side')} × ${n(g, 'side')}.`,
			oneOfTwo: () => 'That is one of the two.',
			onePixel: () => 'That is a 1×1.',
			half: () => 'Two kernels do not mean a half: it depends on the side.'
		}
	}
} satisfies Readonly<Record<string, Wording>>;

/** Padding and stride of a window. */
const ways = {
	'valid/2': 'stride 2, no padding',
	'same/2': 'stride 2, padded',
	'valid/1': 'stride 1, no padding',
	'same/1': 'stride 1, padded'
};

/** How an option names a convolution, and the map that enters it. */
const named = (label: string, map: string): string => `${label} on ${map}`;
const branches = ['first branch', 'second branch', 'third branch', 'fourth branch'];

export const questions = { kinds, ways, named, branches };

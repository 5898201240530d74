/** The words of the questions that the folds ask, by kind. */

/** Numbers by name. */
type Given = Readonly<Record<string, number>>;
const n = (given: Given, name: string): string => (given[name] ?? NaN).toLocaleString('en');

interface Option {
	readonly value: number | string;
	readonly gives?: number;
}

interface Wording {
	/** @param label of the node that the question is about */
	readonly ask: (given: Given, label: string) => string;
	/** Why it is right, or what was overlooked, by the name of the mistake. */
	readonly reasons: Readonly<Record<string, (given: Given, option: Option) => string>>;
}

const kinds = {
	side: {
		ask: (given, label) =>
			`A map of ${n(given, 'n')}×${n(given, 'n')} enters a ${label}. How many pixels has a side of the map that leaves it?`,
		reasons: {
			right: (g, { value }) =>
				`The window of ${n(g, 'kernel')} has ${value} places on a side of ${n(g, 'n')} when it moves ${n(g, 'stride')} at a time.`,
			same: () => 'That is with padding. V means that the window stays inside the map.',
			valid: () => 'That is without padding. Without V the map is padded.',
			noStride: (g) => `That is with stride 1. This window moves ${n(g, 'stride')} at a time.`,
			noPlusOne: () => 'That counts the moves. The first place counts too: one more.'
		}
	},
	concat: {
		ask: (given) =>
			`Branches with ${Object.values(given).join(', ')} channels meet in a filter concat. How many channels leave it?`,
		reasons: {
			right: (g) => `A concatenation puts channels behind each other: ${Object.values(g).join(' + ')}.`,
			largest: () => 'Nothing is covered or dropped: the channels of all branches go on.',
			noPool: () => 'The pooled branch was forgotten. A pool keeps all its channels.',
			oneLess: () => 'One branch was forgotten.',
			withInput: () => 'What the branches begin from is not joined to them: only what they give is.'
		}
	},
	weights: {
		ask: (given, label) =>
			`How many weights has the kernel of ${label}, when ${n(given, 'channels')} channels enter it?`,
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
			`Neighbours in the map that enters ${label} lie ${n(given, 'jump')} input pixels apart. By how many input pixels does this window widen what one value sees?`,
		reasons: {
			right: (g) => `(${n(g, 'long')} − 1) × ${n(g, 'jump')}: each further place adds one step.`,
			wholeKernel: (g) => `The first of the ${n(g, 'long')} places adds nothing: it was seen before.`,
			noJump: (g) => `In this map, yes. Each of its steps is ${n(g, 'jump')} input pixels.`,
			bothSides: () => 'Both sides together are meant, and they are counted once already.'
		}
	},
	padding: {
		ask: (given) =>
			`A ${n(given, 'kernel')}×${n(given, 'kernel')} window runs over ${n(given, 'n')}×${n(given, 'n')} beside a branch that gives ${n(given, 'wanted')}×${n(given, 'wanted')}. How must it move, so that the two can be concatenated?`,
		reasons: {
			right: (g) => `That gives ${n(g, 'wanted')}, as the other branch does.`,
			misfit: (g, { gives }) => `That gives ${gives}, which does not lie on ${n(g, 'wanted')}.`
		}
	},
	dearest: {
		ask: () => 'Which of these convolutions needs the most multiply-accumulates?',
		reasons: {
			right: () => 'It has the most weights times places.',
			cheaper: (_, { gives = NaN }) => `It needs ${Math.round(100 * gives)}% of the dearest one.`
		}
	},
	projection: {
		ask: (given) =>
			`${n(given, 'into')} channels enter a residual block, and its branches have ${n(given, 'mixed')} together. How many filters must the linear 1×1 behind them have?`,
		reasons: {
			right: () => 'It is added to what entered, channel by channel, so it must have as many.',
			branches: () => 'That is what enters the 1×1. A sum needs the depth of the shortcut.',
			concatenated: () => 'Nothing is concatenated with the shortcut: it is added.',
			difference: () => 'Channels are not filled up; each one is added to its own.'
		}
	},
	factorised: {
		ask: (given) =>
			`A ${n(given, 'side')}×${n(given, 'side')} kernel becomes 1×${n(given, 'side')} and then ${n(given, 'side')}×1, with as many channels in between as before and after. How much of its weights is left?`,
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

export const questions = { kinds, ways };

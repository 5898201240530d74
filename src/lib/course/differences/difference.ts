/** A difference between the paper and the code, or between the paper and itself: what there is to know of it but its words. */
import type { Design } from '#lib/arch/node.ts';
import type { FigureNumber, TableNumber } from '#lib/results/paper/contents.ts';
import type { DifferenceWords } from '#lib/text/words.ts';

/** What a difference changes: the shape of tensors and weights; only their values; what it costs; training; names; nothing. */
export const differenceKinds = ['shape', 'values', 'cost', 'training', 'naming', 'slip'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** What a difference is filed under: a network; the paper against itself; one code against another. */
export const differenceGroups = [
	'inception-resnet-v2',
	'inception-resnet-v1',
	'inception-v4',
	'inception-v3',
	'itself',
	'codes'
] as const;
export type DifferenceGroup = (typeof differenceGroups)[number];

/** Another text: the paper of Inception-v3, this paper's edition of AAAI 2017, the announcement of the release. */
export type Work = 'v3' | 'aaai' | 'blog';

/** Where it stands. Figure, table and section are those of arXiv 1602.07261. */
export type Source =
	| { readonly figure: FigureNumber }
	| { readonly table: TableNumber }
	| { readonly section: string }
	/** A file and its lines or a symbol. */
	| { readonly code: string }
	/** On GitHub, as `owner/name#number`. */
	| { readonly issue: string }
	| { readonly work: Work; readonly place?: string };

/** A node or module of a network that the site draws. */
export interface Place {
	readonly network: string;
	readonly node: string;
}

export type DifferenceRows = DifferenceWords['rows'];

export interface Said {
	readonly what: string;
	readonly paper: string;
	readonly code: string;
	/** What it means for a reader. */
	readonly why: string;
}

export interface Difference {
	readonly id: keyof DifferenceRows;
	readonly kind: DifferenceKind;
	/** The networks that it is about; none where it is about the paper alone. */
	readonly of: readonly Design[];
	readonly places: readonly Place[];
	/** Where it says what, on either side; one side has some. */
	readonly paper: readonly Source[];
	readonly code: readonly Source[];
	/** Its words, with the numbers that the folds compute. */
	readonly say: (rows: DifferenceRows) => Said;
}

export const figures = (...numbers: readonly FigureNumber[]): readonly Source[] =>
	numbers.map((figure) => ({ figure }));

/** The first block of each kind in a residual network, which stands for all. */
export const firstBlocks = ['Repeat/block35_1', 'Repeat_1/block17_1', 'Repeat_2/block8_1'] as const;

export const modelsIssue = (number: number): Source => ({ issue: `tensorflow/models#${number}` });

/** Nodes of one network. */
export const at = (network: string, ...nodes: readonly string[]): readonly Place[] =>
	nodes.map((node) => ({ network, node }));

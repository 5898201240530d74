/**
 * Tables 2 to 5 of the paper (arXiv 1602.07261, v1 and v2 alike), row by row, as printed. Errors are in percent of images of
 * the ILSVRC-2012 validation set.
 */
import { designs, type Design } from '#lib/arch/node.ts';
import type { Metric } from './curves.ts';

/** What the rows are about: the four designs, two networks that the paper quotes, and its mixed ensemble. */
export const paperNetworks = [
	'bn-inception',
	'resnet-151',
	...designs,
	'inception-v4-and-3-inception-resnet-v2'
] as const;
export type PaperNetwork = (typeof paperNetworks)[number];

export const isDesign = (network: PaperNetwork): network is Design =>
	designs.some((design) => design === network);

/** Each table is one way to evaluate: one crop; 10 or 12; 144 or dense; several models with 144 or dense. */
export const resultTables = [2, 3, 4, 5] as const;
export type ResultTable = (typeof resultTables)[number];

/** What there is to know about a row beside its numbers. */
export const resultNotes = ['set-in-doubt', 'sic-151', 'aaai-151', 'aaai-ensemble', 'test-set'] as const;
export type ResultNote = (typeof resultNotes)[number];

/** In percent; `null` where nothing is printed. */
export type Errors = Readonly<Record<Metric, number | null>>;

export interface PaperResult extends Errors {
	readonly table: ResultTable;
	readonly network: PaperNetwork;
	/** `dense` is a network run over the whole picture, at every place. */
	readonly crops: number | 'dense';
	/** How many models vote. */
	readonly models: number;
	/** What was counted: the images that are not blacklisted, or all 50,000. */
	readonly set: 'subset' | 'all';
	readonly notes: readonly ResultNote[];
	/** What the AAAI 2017 edition prints in this row, where it differs. */
	readonly otherEdition?: Errors;
}

export const ALL_IMAGES = 50_000;

/** Top-5 error of the ensemble on the test images (abstract, caption of Table 5). */
export const TEST_SET_TOP5 = 3.08;

type Rest = Partial<Pick<PaperResult, 'notes' | 'otherEdition'>>;

const row =
	(table: ResultTable, set: PaperResult['set']) =>
	(
		network: PaperNetwork,
		crops: PaperResult['crops'],
		models: number,
		top1: number | null,
		top5: number,
		rest: Rest = {}
	): PaperResult => ({ table, set, network, crops, models, top1, top5, notes: [], ...rest });

const [two, three, four, five] = [row(2, 'subset'), row(3, 'all'), row(4, 'all'), row(5, 'all')];

export const paperResults: readonly PaperResult[] = [
	two('bn-inception', 1, 1, 25.2, 7.8),
	two('inception-v3', 1, 1, 21.2, 5.6),
	two('inception-resnet-v1', 1, 1, 21.3, 5.5, { notes: ['set-in-doubt'] }),
	two('inception-v4', 1, 1, 20.0, 5.0),
	two('inception-resnet-v2', 1, 1, 19.9, 4.9),

	three('resnet-151', 10, 1, 21.4, 5.7, {
		notes: ['sic-151', 'aaai-151'],
		otherEdition: { top1: 25.2, top5: 7.8 }
	}),
	three('inception-v3', 12, 1, 19.8, 4.6),
	three('inception-resnet-v1', 12, 1, 19.8, 4.6),
	three('inception-v4', 12, 1, 18.7, 4.2),
	three('inception-resnet-v2', 12, 1, 18.7, 4.1),

	four('resnet-151', 'dense', 1, 19.4, 4.5, { notes: ['sic-151'] }),
	four('inception-v3', 144, 1, 18.9, 4.3),
	four('inception-resnet-v1', 144, 1, 18.8, 4.3),
	four('inception-v4', 144, 1, 17.7, 3.8),
	four('inception-resnet-v2', 144, 1, 17.8, 3.7),

	five('resnet-151', 'dense', 6, null, 3.6, { notes: ['sic-151'] }),
	five('inception-v3', 144, 4, 17.3, 3.6),
	five('inception-v4-and-3-inception-resnet-v2', 144, 4, 16.5, 3.1, {
		notes: ['aaai-ensemble', 'test-set'],
		otherEdition: { top1: 16.4, top5: 3.1 }
	})
];

/** The terms of the course: where each is explained, and where a lesson uses them. */
import { glossaryText } from '#lib/text/glossary.ts';
import type { Meaning } from './meaning.ts';

export type TermId = keyof typeof glossaryText.terms;

/** Slug of the lesson that explains a term; `null` where nothing but the glossary does. */
export const explainedIn: Readonly<Record<TermId, string | null>> = {
	pixel: 'primer',
	tensor: 'primer',
	channel: 'primer',
	map: 'primer',
	convolution: 'primer',
	kernel: 'primer',
	weight: 'primer',
	filter: 'primer',
	stride: 'primer',
	padding: 'primer',
	bias: 'primer',
	relu: 'primer',
	activation: 'primer',
	parameters: 'primer',
	batch: 'primer',
	'batch-norm': 'primer',
	variance: 'primer',
	gradient: 'primer',
	pool: 'primer',
	logits: 'primer',
	softmax: 'primer',
	'top-1': 'primer',
	'top-5': 'primer',
	'multiply-accumulate': 'primer',
	concatenate: 'two-ideas-meet',
	shortcut: 'two-ideas-meet',
	residual: 'two-ideas-meet',
	linear: 'two-ideas-meet',
	stem: 'two-ideas-meet',
	reduction: 'two-ideas-meet',
	head: 'two-ideas-meet',
	epoch: 'two-ideas-meet',
	projection: 'reading-the-diagrams',
	'receptive-field': 'stem-of-v1',
	'filter-expansion': 'inception-resnet-a',
	'grouped-convolution': 'reduction-b',
	dropout: 'head',
	'dense-layer': 'head',
	embedding: 'head',
	'auxiliary-classifier': 'head',
	'learning-rate': 'residual-scaling',
	'warm-up': 'residual-scaling',
	clipping: 'residual-scaling',
	jump: 'how-far-can-it-see',
	imagenet: 'does-it-work',
	'validation-set': 'does-it-work',
	crop: 'how-far-can-it-see',
	ensemble: 'does-it-work',
	momentum: 'we-ran-it-ourselves',
	'weight-decay': 'we-ran-it-ourselves',
	seed: 'we-ran-it-ourselves',
	'standard-deviation': null,
	'cifar-10': null,
	replica: 'training-it',
	rmsprop: 'training-it',
	loss: 'training-it',
	'label-smoothing': 'training-it',
	regulariser: 'training-it',
	checkpoint: 'training-it',
	depthwise: 'what-came-after',
	'transfer-learning': 'use-it-today',
	features: 'use-it-today',
	class: null,
	grid: null,
	depth: null,
	'1x1-convolution': null,
	'convolutional-network': null,
	bottleneck: null,
	'layer-norm': null,
	transformer: null,
	training: null,
	'training-step': null,
	torchvision: null,
	layer: null,
	branch: null,
	module: null,
	stage: null,
	vector: null,
	inception: null,
	resnet: null,
	googlenet: null,
	vgg: null,
	alexnet: null,
	facenet: null,
	background: 'head',
	'bounding-box': null,
	'graphics-card': null,
	'gradient-descent': null,
	'running-average': null,
	'training-pictures': null,
	'test-pictures': null,
	keras: null,
	timm: null,
	pytorch: null,
	tensorflow: null,
	webassembly: null
};

export const termIds = Object.keys(explainedIn) as readonly TermId[];

/** The form that a term is listed by. */
export const nameOf = (id: TermId): string => glossaryText.terms[id].forms[0] ?? id;

const idOf = new Map(
	termIds.flatMap((id) => glossaryText.terms[id].forms.map((form) => [form.toLowerCase(), id] as const))
);

const escaped = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const alternatives = [...idOf.keys()].toSorted((a, b) => b.length - a.length).map(escaped);

/** Beside one of these a form is a part of another word. Scripts that put no spaces between words do not count. */
const INSIDE = '[\\p{Script=Latin}\\p{N}-]';

/** Every form, the longer ones first, where it is a word of its own. */
const formsPattern = new RegExp(`(?<!${INSIDE})(?:${alternatives.join('|')})(?!${INSIDE})`, 'giu');

/** The term that is called `text`, in any of its forms. */
export const termCalled = (text: string): TermId | null => idOf.get(text.toLowerCase()) ?? null;

/** A piece of text; one that is the first use of a term says which. */
export interface Piece {
	readonly text: string;
	readonly term: TermId | null;
}

/**
 * `text` cut at the terms that it is the first to use.
 * @param used terms that were used before; those of `text` are added
 */
export function piecesOf(text: string, used: Set<TermId>): readonly Piece[] {
	const pieces: Piece[] = [];
	let at = 0;
	for (const { 0: form, index } of text.matchAll(formsPattern)) {
		const term = termCalled(form);
		if (term === null || used.has(term)) continue;
		used.add(term);
		pieces.push({ text: text.slice(at, index), term: null }, { text: form, term });
		at = index + form.length;
	}
	return [...pieces, { text: text.slice(at), term: null }].filter((piece) => piece.text !== '');
}

/** The terms in `text`, each once, in the order of their first use. */
export function termsIn(text: string): readonly TermId[] {
	const used = new Set<TermId>();
	piecesOf(text, used);
	return [...used];
}

export const meaningOf = (id: TermId): Meaning => ({
	id,
	name: nameOf(id),
	means: glossaryText.terms[id].means,
	lesson: explainedIn[id]
});

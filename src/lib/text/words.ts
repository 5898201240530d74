/**
 * What the words of a language must be, from the English ones. A table that is declared with its type here is checked for
 * keys that it lacks or has too many, and for what its functions take.
 */
import type { activations } from './en/activations.ts';
import type { answer } from './en/answer.ts';
import type { channels } from './en/channels.ts';
import type { compare } from './en/compare.ts';
import type { context } from './en/context.ts';
import type { differences } from './en/differences.ts';
import type { exam } from './en/exam.ts';
import type { explorer } from './en/explorer.ts';
import type { fileProblems } from './en/file-problems.ts';
import type { find } from './en/find.ts';
import type { gallery } from './en/gallery.ts';
import type { glossary } from './en/glossary.ts';
import type { home } from './en/home.ts';
import type { inspector } from './en/inspector.ts';
import type { lab } from './en/lab.ts';
import type { layers } from './en/layers.ts';
import type { lessons } from './en/lessons.ts';
import type { networks } from './en/networks.ts';
import type { pageProblems } from './en/page-problems.ts';
import type { photos } from './en/photos.ts';
import type { primer } from './en/primer.ts';
import type { site } from './en/site.ts';
import type { training } from './en/training.ts';
import type { useIt } from './en/use-it.ts';

/** Any words in place of the English: a text for each text, a list for each list, a function of the same parameters. */
export type Words<T> = T extends string
	? string
	: T extends (...given: infer Given) => infer Said
		? (...given: Given) => Words<Said>
		: T extends readonly (infer Item)[]
			? readonly Words<Item>[]
			: { readonly [Key in keyof T]: Words<T[Key]> };

export type SiteWords = Words<typeof site>;
export type ActivationWords = Words<typeof activations>;
export type AnswerWords = Words<typeof answer>;
export type ChannelWords = Words<typeof channels>;
export type ContextWords = Words<typeof context>;
export type DifferenceWords = Words<typeof differences>;
export type ExamWords = Words<typeof exam>;
export type ExplorerWords = Words<typeof explorer>;
export type FindWords = Words<typeof find>;
export type GalleryWords = Words<typeof gallery>;
export type GlossaryWords = Words<typeof glossary>;
export type HomeWords = Words<typeof home>;
export type InspectorWords = Words<typeof inspector>;
export type LabWords = Words<typeof lab>;
export type LayerWords = Words<typeof layers>;
export type LessonWords = Words<typeof lessons>;
export type CompareWords = Words<typeof compare>;
export type NetworkWords = Words<typeof networks>;
export type PhotoWords = Words<typeof photos>;
export type PrimerWords = Words<typeof primer>;
export type PageProblemWords = Words<typeof pageProblems>;
export type FileProblemWords = Words<typeof fileProblems>;
export type ProblemWords = PageProblemWords & FileProblemWords;
export type TrainingWords = Words<typeof training>;
export type UseItWords = Words<typeof useIt>;

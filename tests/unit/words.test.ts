/** The words are complete: for what is declared in the rooms above them, and in every language. */
import { describe, expect, expectTypeOf, test } from 'vitest';
import { networkIds } from '#lib/arch/catalogue.ts';
import type { Aspect, Side } from '#lib/arch/difference.ts';
import type { Design, Padding } from '#lib/arch/node.ts';
import type { StageName } from '#lib/arch/stages.ts';
import type { Drag } from '#lib/charts/parts/plot-gestures.ts';
import type { QuestionKind } from '#lib/course/question-kinds.ts';
import type { Kind } from '#lib/diagram/kinds.ts';
import type { BackendName } from '#lib/engine/backend-names.ts';
import type { Metric } from '#lib/results/paper/curves.ts';
import type { FigureNumber, TableNumber } from '#lib/results/paper/contents.ts';
import type { PaperFigure } from '#lib/results/paper/figures.ts';
import type { PaperNetwork, PaperResult, ResultNote, ResultTable } from '#lib/results/paper/tables.ts';
import type { CostKind, Origin, Version } from '#lib/state/compare/cost-choices.ts';
import type { Form } from '#lib/state/compare/curves-choices.ts';
import type { Grouping } from '#lib/state/compare/results-choices.ts';
import { photos } from '#lib/vision/photos.ts';
import type { Perturbation } from '#lib/vision/perturb.ts';
import { networks } from '#lib/text/en/networks.ts';
import { photoText } from '#lib/text/photos.ts';
import type {
	CompareWords,
	InspectorWords,
	LabWords,
	LessonWords,
	SiteWords,
	Words
} from '#lib/text/words.ts';

/** What a table of words has words for; its own name is no entry. */
type Entries<Table> = Exclude<keyof Table, 'label'>;

describe('tables have words for exactly what is declared elsewhere', () => {
	test('of the interface', () => {
		expectTypeOf<keyof SiteWords['kinds']>().toEqualTypeOf<Kind>();
		expectTypeOf<keyof InspectorWords['paddings']>().toEqualTypeOf<Padding>();
		expectTypeOf<keyof SiteWords['backends']>().toEqualTypeOf<BackendName>();
	});

	test('of the lab', () => {
		type Change = LabWords['change'];
		expectTypeOf<keyof Change['names']>().toEqualTypeOf<Perturbation['id']>();
		expectTypeOf<keyof Change['units']>().toEqualTypeOf<Perturbation['unit']>();
	});

	test('of the networks', () => expect(Object.keys(networks).toSorted()).toEqual(networkIds.toSorted()));

	test('of the photos', () =>
		expect(Object.keys(photoText).toSorted()).toEqual(photos.map(({ id }) => id).toSorted()));

	test('of the lessons', () => {
		expectTypeOf<keyof LessonWords['questions']['kinds']>().toEqualTypeOf<QuestionKind>();
		expectTypeOf<keyof LessonWords['playground']['paddings']>().toEqualTypeOf<Padding>();
		expectTypeOf<keyof LessonWords['cite']['figures']>().toEqualTypeOf<FigureNumber>();
		expectTypeOf<keyof LessonWords['cite']['tables']>().toEqualTypeOf<TableNumber>();
	});

	test('of the curves', () => {
		type Curves = CompareWords['curves'];
		expectTypeOf<keyof Curves['shows']>().toEqualTypeOf<PaperFigure['figure']>();
		expectTypeOf<Entries<Curves['metric']>>().toEqualTypeOf<Metric>();
		expectTypeOf<keyof Curves['axis']>().toEqualTypeOf<Metric>();
		expectTypeOf<Entries<Curves['form']>>().toEqualTypeOf<Form>();
		expectTypeOf<Entries<Curves['drag']>>().toEqualTypeOf<Drag>();
	});

	test('of the tables of results', () => {
		type Results = CompareWords['results'];
		expectTypeOf<Entries<Results['metric']>>().toEqualTypeOf<Metric>();
		expectTypeOf<Entries<Results['by']>>().toEqualTypeOf<Grouping>();
		expectTypeOf<keyof Results['networks']>().toEqualTypeOf<Exclude<PaperNetwork, Design>>();
		expectTypeOf<keyof Results['tables']>().toEqualTypeOf<ResultTable>();
		expectTypeOf<keyof Results['sets']>().toEqualTypeOf<PaperResult['set']>();
		expectTypeOf<keyof Results['noteText']>().toEqualTypeOf<ResultNote>();
		expectTypeOf<keyof Results['steps']['columns']>().toEqualTypeOf<ResultTable>();
	});

	test('of cost and error', () => {
		type Cost = CompareWords['cost'];
		expectTypeOf<Entries<Cost['metric']>>().toEqualTypeOf<Metric>();
		expectTypeOf<Entries<Cost['kind']>>().toEqualTypeOf<CostKind>();
		expectTypeOf<Entries<Cost['origin']>>().toEqualTypeOf<Origin>();
		expectTypeOf<keyof Cost['axes']>().toEqualTypeOf<CostKind | 'error'>();
		expectTypeOf<keyof Cost['amounts']>().toEqualTypeOf<CostKind>();
		expectTypeOf<Entries<Cost['training']['version']>>().toEqualTypeOf<Version>();
	});

	test('of two networks side by side', () => {
		type Networks = CompareWords['networks'];
		expectTypeOf<keyof Networks['choose']>().toEqualTypeOf<Side>();
		expectTypeOf<keyof Networks['stages']>().toEqualTypeOf<StageName>();
		expectTypeOf<keyof Networks['aspects']>().toEqualTypeOf<Aspect>();
	});
});

describe('another language', () => {
	interface English {
		readonly title: 'Lessons';
		readonly minutes: (n: number) => `${number} min`;
		readonly chosen: (own: boolean) => 'your own' | 'a sample';
		readonly limits: readonly ['one', 'two'];
		readonly pages: { readonly first: 'First'; readonly last: 'Last' };
	}
	type Table = Words<English>;

	const german: Table = {
		title: 'Lektionen',
		minutes: (n) => `${n} Minuten`,
		chosen: () => 'ein Bild',
		limits: ['eins'],
		pages: { first: 'Erste', last: 'Letzte' }
	};

	test('has words of its own', () => {
		expectTypeOf(german).toEqualTypeOf<Table>();
		expectTypeOf<Table['title']>().toEqualTypeOf<string>();
		expectTypeOf<Table['chosen']>().toEqualTypeOf<(own: boolean) => string>();
		expectTypeOf<Table['limits']>().toEqualTypeOf<readonly string[]>();
	});

	test('lacks nothing, has nothing too many, and takes the same', () => {
		// @ts-expect-error -- a key is missing
		void ({ ...german, pages: { first: 'Erste' } } satisfies Table);
		// @ts-expect-error -- a key is too many
		void ({ ...german, pages: { ...german.pages, next: 'Nächste' } } satisfies Table);
		// @ts-expect-error -- the function takes something else
		void ({ ...german, minutes: (n: string) => n } satisfies Table);
		// @ts-expect-error -- the function gives no words
		void ({ ...german, minutes: (n: number) => n } satisfies Table);
		// @ts-expect-error -- a text stands where a function should
		void ({ ...german, minutes: 'Minuten' } satisfies Table);
	});
});

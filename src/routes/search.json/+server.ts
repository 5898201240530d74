import { json } from '@sveltejs/kit';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { catalogue } from '#lib/arch/catalogue.ts';
import { totalsOf } from '#lib/arch/cost.ts';
import { opsOf } from '#lib/arch/ops.ts';
import { shapesOf } from '#lib/arch/shapes.ts';
import { meaningOf, termIds } from '#lib/course/glossary.ts';
import { courseOf, LessonError } from '#lib/course/lesson.ts';
import { sectionsOf } from '#lib/find/sections.ts';
import { indexOf, type Passage } from '#lib/find/texts.ts';
import { compareText } from '#lib/text/compare.ts';
import { glossaryText } from '#lib/text/glossary.ts';
import { homeText } from '#lib/text/home.ts';
import { text, whole } from '#lib/text/index.ts';
import { labText } from '#lib/text/lab.ts';
import { lessonText } from '#lib/text/lessons.ts';
import { aboutNetwork } from '#lib/text/networks.ts';
import About, { metadata as about } from '../../../content/en/pages/about.md';
import LessonText from './LessonText.svelte';

export const prerender = true;

interface Written {
	readonly default: Component;
	readonly metadata: Record<string, unknown>;
}

const written = import.meta.glob<Written>('/content/en/*.md', { eager: true });

/** The text of a lesson with the numbers that its components compute. */
function lessons(): readonly Passage[] {
	const course = courseOf(
		Object.fromEntries(Object.entries(written).map(([file, { metadata }]) => [file, metadata]))
	);
	return course.flatMap((lesson) => {
		const [, file] = Object.entries(written).find(([path]) => path.endsWith(`-${lesson.slug}.md`)) ?? [];
		if (!file) throw new LessonError(`No file has the text of ${lesson.slug}.`);
		const { body } = render(LessonText, { props: { course, lesson, Content: file.default } });
		return sectionsOf({ path: `lessons/${lesson.slug}/`, ...lesson }, body);
	});
}

const page = (path: string, title: string, ...sentences: readonly string[]): Passage => ({
	path,
	title,
	heading: '',
	text: sentences.join(' ')
});

const { curves, results, cost, networks } = compareText;

/** What needs more room than a sentence has its own search on its page. */
const pages: readonly Passage[] = [
	page('', text.site, homeText.title, homeText.lead),
	page('lessons/', text.nav.lessons, lessonText.lead),
	page('explore/', text.nav.explore, homeText.explorer),
	page('compare/', curves.title, curves.lead),
	page('compare/results/', results.title, results.lead),
	page('compare/cost/', cost.title, cost.lead),
	page('compare/networks/', networks.title, networks.lead),
	page('lab/', labText.title, labText.lead),
	page('glossary/', glossaryText.title, glossaryText.lead),
	...catalogue.map((network) => {
		const { id, title } = network;
		const totals = totalsOf(opsOf(network), shapesOf(network));
		return page(
			`explore/${id}/`,
			title,
			text.networks.description(title, whole(totals.conv), whole(totals.total)),
			...aboutNetwork(id).notes
		);
	}),
	...termIds.map(meaningOf).map(({ id, name, means }) => ({
		...page(`glossary/#${id}`, glossaryText.title, means),
		heading: name
	})),
	...sectionsOf(
		{ path: 'about/', title: text.nav.about, summary: about.description ?? '' },
		render(About, { props: {} }).body
	)
];

/** The index of the search over the whole site, made when the site is built. */
export const GET = () => json(indexOf([...pages, ...lessons()]));

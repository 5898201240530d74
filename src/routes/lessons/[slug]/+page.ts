import { error } from '@sveltejs/kit';
import type { Component } from 'svelte';
import { text } from '#lib/text/index.ts';

const files = import.meta.glob<Component>('/content/en/*.md', { import: 'default' });

const slugOf = (path: string): string => path.replace(/^.*\/\d\d-(.*)\.md$/, '$1');

export const entries = () => Object.keys(files).map((path) => ({ slug: slugOf(path) }));

export async function load({ params, parent }) {
	const { course } = await parent();
	const lesson = course.find(({ slug }) => slug === params.slug);
	const open = Object.entries(files).find(([path]) => slugOf(path) === params.slug)?.[1];
	if (!lesson || !open) error(404, text.error.lesson(params.slug));
	return { lesson, Content: await open() };
}

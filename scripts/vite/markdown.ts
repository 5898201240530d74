/** How the Markdown of `content/` becomes Svelte. */
import { mdsvex } from 'mdsvex';
import rehypeSlug from 'rehype-slug';
import remarkMath from 'remark-math';
import { headingLinks } from './heading-links.ts';
import { lessonComponents } from './lesson-components.ts';
import { maths } from './maths.ts';
import { termButtons } from './term-buttons.ts';

/** The plugins are typed for other versions of unified than the one inside mdsvex. */
const plugins = (...list: unknown[]) => list as never;

export const markdown = [
	lessonComponents,
	mdsvex({
		extensions: ['.md'],
		remarkPlugins: plugins(remarkMath, maths),
		rehypePlugins: plugins(rehypeSlug, headingLinks, termButtons)
	})
];

/** A page in Markdown, and what stands between its `---` lines. */
declare module '*.md' {
	import type { Component } from 'svelte';

	export const metadata: Readonly<Record<string, string>>;
	const Content: Component;
	export default Content;
}

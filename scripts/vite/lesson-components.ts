/** Svelte preprocessor: a lesson uses the components of `src/lib/lesson/` by their names alone. */
import { readdirSync } from 'node:fs';
import type { PreprocessorGroup } from 'svelte/compiler';
import { isLesson } from './lesson-file.ts';

const FOLDER = new URL('../../src/lib/lesson/', import.meta.url);
const FRONTMATTER = /^---\n[\s\S]*?\n---\n/;

const known = (): string[] =>
	readdirSync(FOLDER)
		.filter((file) => file.endsWith('.svelte'))
		.map((file) => file.slice(0, -'.svelte'.length));

const importOf = (name: string): string => `import ${name} from '#lib/lesson/${name}.svelte';`;

/** The import that each component named in `content` needs. @throws Error for a name that is no component */
export function importsFor(content: string, filename: string): string[] {
	const names = new Set([...content.matchAll(/<([A-Z]\w*)/g)].map(([, name = '']) => name));
	const components = known();
	const stranger = [...names].find((name) => !components.includes(name));
	if (stranger)
		throw new Error(`${filename} uses <${stranger}>, but src/lib/lesson/ has only ${components.join(', ')}.`);
	return [...names].map(importOf);
}

/** Components that stand in a sentence. Markdown takes a line that begins with one for a block of its own. */
const inSentences =
	/^<(Shape|Cost|Field|Parts|Count|Accuracy|RecordedShare|ContextValue|Node|Cite|Work|ToLesson)\b.*$/m;

/** @throws Error where a line begins with a component that belongs in a sentence */
function checkLines(content: string, filename: string): void {
	const [line] = inSentences.exec(content) ?? [];
	if (line !== undefined)
		throw new Error(`${filename}: a line may not begin with '${line.slice(0, 60)}'. Begin it with a word.`);
}

export const lessonComponents: PreprocessorGroup = {
	name: 'lesson-components',
	markup({ content, filename = '' }) {
		if (!filename.endsWith('.md')) return;
		checkLines(content, filename);
		const head = FRONTMATTER.exec(content)?.[0] ?? '';
		// `term-buttons.ts` writes the meanings at the end of a lesson.
		const imports = [...importsFor(content, filename), ...(isLesson(filename) ? [importOf('Meanings')] : [])];
		const script = `<script lang="ts">\n${imports.join('\n')}\n</script>\n`;
		return { code: `${head}${script}\n${content.slice(head.length)}` };
	}
};

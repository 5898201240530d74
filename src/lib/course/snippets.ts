/** The Python programs that lessons show, as they are in their files; `npm run test:snippets` runs them. */
const files = import.meta.glob<string>('/content/snippets/*.py', {
	query: '?raw',
	import: 'default',
	eager: true
});

const nameOf = (path: string): string => path.replace(/^.*\/|\.py$/g, '');

/** Source by name of the file, without its ending. */
export const snippets: ReadonlyMap<string, string> = new Map(
	Object.entries(files).map(([path, source]) => [nameOf(path), source])
);

/** @throws RangeError that lists the snippets there are */
export function snippetNamed(name: string): string {
	const source = snippets.get(name);
	if (source === undefined)
		throw new RangeError(`No snippet '${name}'. There are: ${[...snippets.keys()].join(', ')}.`);
	return source;
}

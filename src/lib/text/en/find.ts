/** The words of the search over the whole site. */
export const find = {
	hint: 'A word, a name in the code or in the paper, a window such as 1×7, a shape such as 17×17×1088.',
	/** Begins a sentence. */
	index: 'The index of the lessons',
	loading: 'Fetching the index of the lessons …',
	kinds: { passages: 'Lessons and pages', nodes: 'Nodes' },
	none: (query: string) => `Nothing has “${query}”. Try fewer or other words.`,
	count: (shown: number, of: number) => (shown < of ? `${shown} of ${of}` : String(of)),
	blocks: (n: number) => `in ${n} identical blocks`
};

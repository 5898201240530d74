import { expect, test } from 'vitest';
import { ChannelSheets, KEPT } from '#lib/state/explore/channel-sheets.svelte.ts';
import { withStatistics, type Reading } from '#lib/state/run/reading.ts';

const reading = (value: number) => withStatistics({ shape: [1, 1, 1], values: Float32Array.of(value) });
const ids = ({ found }: ChannelSheets) => [...found.keys()];

/** Answers when told to. */
function slowReader() {
	const asked: { node: string; answer: (value: Reading | null) => void; fail: (why: Error) => void }[] = [];
	const read = (node: string) =>
		new Promise<Reading | null>((answer, fail) => void asked.push({ node, answer, fail }));
	const last = () => asked.at(-1) ?? expect.fail('nothing was asked for');
	return { asked, read, last };
}

test('one after the other, those that are wanted when it is their turn', async () => {
	const sheets = new ChannelSheets();
	const { asked, read, last } = slowReader();
	const first = sheets.want(['stem', 'a', 'b'], read);
	expect(asked.map(({ node }) => node)).toEqual(['stem']);
	await sheets.want(['b'], read);
	expect(asked).toHaveLength(1);
	last().answer(reading(1));
	await expect.poll(() => asked.map(({ node }) => node)).toEqual(['stem', 'b']);
	last().answer(reading(2));
	await first;
	expect(ids(sheets)).toEqual(['stem', 'b']);
	await sheets.want(['stem'], read);
	expect(asked).toHaveLength(2);
});

test('what was asked for before another run is passed over', async () => {
	const sheets = new ChannelSheets();
	const { asked, read, last } = slowReader();
	const before = sheets.want(['stem'], read);
	const late = last();
	sheets.clear();
	const after = sheets.want(['a'], read);
	last().answer(reading(2));
	await after;
	late.answer(reading(1));
	await before;
	expect(ids(sheets)).toEqual(['a']);
	expect(asked).toHaveLength(2);
});

test('a failure says why and asks for no more until there is another run', async () => {
	const sheets = new ChannelSheets();
	const { asked, read, last } = slowReader();
	const failing = sheets.want(['stem', 'a'], read);
	last().fail(new Error('lost'));
	await failing;
	expect(sheets.problem).toBe('lost');
	await sheets.want(['b'], read);
	expect(asked).toHaveLength(1);
	sheets.clear();
	expect(sheets.problem).toBeNull();
	const again = sheets.want(['b'], read);
	last().answer(null);
	await again;
	expect(ids(sheets)).toEqual([]);
});

test('a few are kept, those to be seen and the newest', async () => {
	const sheets = new ChannelSheets();
	const nodes = Array.from({ length: KEPT + 5 }, (_, i) => `node ${i}`);
	for (const node of nodes) await sheets.want(['node 0', node], () => Promise.resolve(reading(1)));
	expect(ids(sheets)).toHaveLength(KEPT);
	expect(ids(sheets)).toContain('node 0');
	expect(ids(sheets).at(-1)).toBe(nodes.at(-1));
	expect(ids(sheets)).not.toContain('node 1');
	await sheets.want(nodes, () => Promise.resolve(reading(1)));
	expect(ids(sheets)).toHaveLength(KEPT);
});

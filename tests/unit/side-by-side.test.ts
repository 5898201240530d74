import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogue, networkIds } from '#lib/arch/catalogue.ts';
import { INPUT } from '#lib/arch/ops.ts';
import { computedQuantities, networksAddress, networksStart } from '#lib/state/compare/networks-choices.ts';
import { SideBySide } from '#lib/state/compare/side-by-side.svelte.ts';

const read = (query: string) => networksAddress.fromQuery(new URLSearchParams(query));
const having = (change: Partial<typeof networksStart>) => {
	const compared = new SideBySide();
	compared.change(change);
	return compared;
};

test('whatever was chosen comes back from the address', () => {
	const id = fc.stringMatching(/^[A-Za-z0-9_/]+$/);
	const choices = fc.record({
		left: fc.constantFrom(...networkIds),
		right: fc.constantFrom(...networkIds),
		input: fc.option(fc.integer({ min: 1, max: 600 })),
		node: fc.option(fc.record({ side: fc.constantFrom('left' as const, 'right' as const), id })),
		unfolded: fc.array(id),
		colour: fc.constantFrom(...computedQuantities)
	});
	fc.assert(
		fc.property(choices, (chosen) => {
			expect(read(networksAddress.toQuery(chosen))).toEqual(chosen);
		})
	);
});

test('the pair to begin with is a bare address, and words without sense are passed over', () => {
	expect(networksAddress.toQuery(networksStart)).toBe('');
	expect(read('left=lenet&right=&input=-3&node=middle:concat')).toEqual(networksStart);
});

test('the cursor is on a node and on what stands in its place', () => {
	const compared = new SideBySide();
	compared.pointed = { side: 'right', ids: ['Repeat/block35_10/add'] };
	expect(compared.lit.right).toEqual(['Repeat/block35_10/add']);
	expect(compared.lit.left).toContain('Repeat/block35_1/add');
	compared.leave({ side: 'left', id: 'Repeat/block35_10/add' });
	expect(compared.lit.right).toHaveLength(1);
	compared.leave({ side: 'right', id: 'Repeat/block35_10/add' });
	expect(compared.lit).toEqual({ left: [], right: [] });
	compared.pointed = { side: 'left', ids: [INPUT] };
	expect(compared.lit.right).toEqual([INPUT]);
	compared.pointed = { side: 'right', ids: ['Mixed_5b/concat', 'Conv2d_2a_3x3'] };
	expect(compared.lit).toEqual({ left: ['Conv2d_2a_3x3'], right: ['Mixed_5b/concat', 'Conv2d_2a_3x3'] });
});

test('what is selected outlasts what is pointed at, follows its network to the other side, and goes with it', () => {
	const node = { side: 'left', id: 'Mixed_5a/concat' } as const;
	const compared = having({ node });
	expect(compared.lit).toEqual({ left: [node.id], right: [] });
	compared.swap();
	expect(compared.choices).toMatchObject({ left: networksStart.right, right: networksStart.left });
	expect(compared.lit).toEqual({ left: [], right: [node.id] });
	compared.choose('right', 'inception-v3');
	expect(compared.choices.node).toBeNull();
});

test('a node in a folded group unfolds it, one that no network has is dropped', () => {
	const hidden = having({ node: { side: 'right', id: 'Repeat_1/block17_12/add' } });
	expect([...hidden.unfolded]).toEqual(['Repeat_1/block17_1']);
	hidden.toggle('Repeat_1/block17_1');
	expect([hidden.unfolded.size, hidden.choices.node]).toEqual([0, null]);
	expect(having({ node: { side: 'left', id: 'Mixed_5b/concat' } }).choices.node).toBeNull();
});

test('blocks carry a mark where their number differs or the other network has none', () => {
	const compared = new SideBySide();
	expect(compared.blockMark('right', 'Mixed_5b')).toBe('alone');
	expect(compared.blockMark('right', 'Repeat/block35_1')).toBe('differs');
	expect(compared.blockMark('right', 'Repeat/block35_2')).toBeNull();
	expect(compared.blockMark('right', 'Mixed_6a')).toBeNull();
});

test('both get the same input: the larger of their own, or one that both can take', () => {
	for (const left of catalogue)
		for (const right of catalogue)
			expect(having({ left: left.id, right: right.id }).drawn).toBe(
				Math.max(left.defaultInput[0], right.defaultInput[0])
			);
	const pair = { left: 'mini-inception-v4', right: 'inception-v4' };
	const small = having({ ...pair, input: 32 });
	expect(small.problem?.network.id).toBe('inception-v4');
	expect([small.size, small.drawn]).toEqual([32, 299]);
	const enough = having({ ...pair, input: 100 });
	expect(enough.problem).toBeNull();
	expect(enough.shapes.left.get(INPUT)).toEqual([100, 100, 3]);
	expect(enough.shapes.right.get(INPUT)).toEqual([100, 100, 3]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue, networkById } from '#lib/arch/catalogue.ts';
import { valueAt } from '#lib/arch/ops.ts';
import { smallestInput } from '#lib/arch/shapes.ts';
import { backendNames } from '#lib/engine/backend-names.ts';
import { channelOrders, contrastKinds } from '#lib/engine/channel-looks.ts';
import {
	channelViews,
	explorerAddress,
	explorerStart,
	HELD,
	listKinds
} from '#lib/state/explore/explorer-choices.ts';
import { columnNames } from '#lib/state/explore/layer-columns.ts';
import { Explorer, inputRange } from '#lib/state/explore/explorer.svelte.ts';
import { lineWidths, nodeForms, quantities } from '#lib/state/explore/quantity-names.ts';
import { atlasFor, channelAt, paint } from '#lib/vision/atlas.ts';

const read = (query: string) => explorerAddress.fromQuery(new URLSearchParams(query));

describe('choices in the address', () => {
	test('whatever was chosen comes back', () => {
		const id = fc.stringMatching(/^[A-Za-z0-9_/]+$/);
		const choices = fc.record({
			node: fc.option(id),
			pixel: fc.option(fc.tuple(fc.nat(400), fc.nat(400), fc.nat(2000))),
			unfolded: fc.array(id),
			input: fc.option(fc.integer({ min: 1, max: 600 })),
			view: fc.option(
				fc.record({
					k: fc.integer({ min: 101, max: 1200 }).map((k) => k / 100),
					x: fc.integer({ min: -9999, max: 0 }),
					y: fc.integer({ min: -9999, max: 0 })
				})
			),
			photo: fc.option(id),
			backend: fc.option(fc.constantFrom(...backendNames)),
			channels: fc.constantFrom(...channelViews),
			contrast: fc.constantFrom(...contrastKinds),
			order: fc.constantFrom(...channelOrders),
			held: fc.uniqueArray(fc.nat(2000), { maxLength: HELD }),
			colour: fc.constantFrom(...quantities),
			nodes: fc.option(fc.constantFrom(...nodeForms)),
			lines: fc.constantFrom(...lineWidths),
			list: fc.constantFrom(...listKinds),
			filter: fc.option(fc.string({ minLength: 1 })),
			sort: fc.option(fc.record({ column: fc.constantFrom(...columnNames), descending: fc.boolean() }))
		});
		fc.assert(
			fc.property(choices, (chosen) => {
				expect(read(explorerAddress.toQuery(chosen))).toEqual(chosen);
			})
		);
	});

	test('nothing chosen is a bare address, and words without sense are passed over', () => {
		expect(explorerAddress.toQuery(explorerStart)).toBe('');
		expect(read('input=-4&zoom=a,b,c&backend=abacus&input=1e9')).toEqual(explorerStart);
		expect(read('input=0&zoom=0.05,0,0&list=heap&sort=-beauty&held=a,-1&order=taste')).toEqual(explorerStart);
	});

	test('a drawing that is smaller than usual is not shifted', () => {
		expect(read('zoom=0.5,20,30').view).toEqual({ k: 0.5, x: 0, y: 0 });
	});

	test('paths stay readable', () => {
		expect(explorerAddress.toQuery({ ...explorerStart, node: 'Repeat/block35_3/concat' })).toBe(
			'?node=Repeat/block35_3/concat'
		);
	});
});

describe('the explorer', () => {
	const fresh = () => new Explorer(networkById('inception-resnet-v2-slim'));

	test.each([
		[3000, null],
		[599, null],
		[598, 598],
		[75, 75],
		[70, 70]
	])('an input of %i from an address is taken as %s: the field has the same limit', (input, taken) => {
		const explorer = fresh();
		explorer.adopt({ ...explorerStart, input });
		expect(explorer.choices.input).toBe(taken);
		expect(explorer.side).toBe(taken ?? 299);
	});

	test('a node inside a folded group unfolds it', () => {
		const explorer = fresh();
		explorer.adopt({ ...explorer.choices, node: 'Repeat_1/block17_12/add' });
		expect([...explorer.unfolded]).toEqual(['Repeat_1/block17_1']);
	});

	test('folding a group moves a selection that would be hidden to its stand-in', () => {
		const explorer = fresh();
		explorer.adopt({ ...explorer.choices, node: 'Repeat/block35_4/Branch_1/Conv2d_0b_3x3' });
		explorer.toggle('Repeat/block35_1');
		expect(explorer.choices.node).toBe('Repeat/block35_1/Branch_1/Conv2d_0b_3x3');
		expect(explorer.unfolded.size).toBe(0);
	});

	test('an impossible size keeps a drawing and names the problem', () => {
		const explorer = fresh();
		explorer.resize(60);
		expect(explorer.problem?.smallest).toEqual([75, 75]);
		expect(valueAt(explorer.shapes, 'Mixed_6a/concat')).toEqual([17, 17, 1088]);
		explorer.resize(299);
		expect(explorer.problem).toBeNull();
		expect(explorer.choices.input).toBeNull();
	});

	test('the sizes on offer lie around the own size of each network, and its range reaches what works', () => {
		for (const network of catalogue) {
			const [{ smallest, largest }, own] = [inputRange(network), network.defaultInput[0]];
			expect(smallest, network.id).toBeLessThan(own);
			expect(largest, network.id).toBeGreaterThan(own);
			expect(largest, network.id).toBeGreaterThan(smallestInput(network)[0]);
		}
		expect(inputRange(networkById('mini-inception-v4'))).toEqual({ smallest: 8, largest: 64 });
	});

	test('an unknown node selects nothing', () => {
		const explorer = fresh();
		explorer.adopt({ ...explorer.choices, node: 'Mixed_9z/concat' });
		expect(explorer.selected).toBeNull();
	});
});

describe('the picture of the channels', () => {
	test('every channel of every page is found again where it was painted', () => {
		const side = fc.integer({ min: 1, max: 150 });
		fc.assert(
			fc.property(side, side, fc.integer({ min: 1, max: 2080 }), (h, w, channels) => {
				const atlas = atlasFor([h, w, channels], channels);
				const perPage = atlas.columns * atlas.rows;
				for (let cell = 0; cell < Math.min(perPage, channels); cell += 7) {
					const x = ((cell % atlas.columns) + 0.5) / atlas.columns;
					const y = (Math.floor(cell / atlas.columns) + 0.5) / atlas.rows;
					expect(channelAt(atlas, 0, channels, x, y)).toBe(cell);
				}
			})
		);
	});

	test.each([
		[-0.01, 0.5],
		[1.01, 0.5],
		[0.5, -0.01],
		[0.5, 1.01]
	])('beside the maps, at %d and %d, there is no channel', (x, y) => {
		expect(channelAt(atlasFor([8, 8, 400], 400), 40, 400, x, y)).toBeNull();
	});

	test('a pixel has the colour of its value, and channels do not mix', () => {
		const shape = [1, 2, 2] as const;
		const values = new Float32Array([0, 1, 1, 0]);
		const atlas = { columns: 2, rows: 1, width: 5, height: 1 };
		const pixels = paint(values, shape, [0, 1], atlas, () => ({ min: 0, max: 1 }));
		const at = (x: number) => [...pixels.slice(x * 4, x * 4 + 4)];
		expect(at(0)).toEqual(at(4));
		expect(at(1)).toEqual(at(3));
		expect(at(0)).not.toEqual(at(1));
		expect(at(2)[3]).toBe(0);
	});
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkById, reduced } from '#lib/arch/catalogue.ts';
import { defaultScales } from '#lib/engine/plan.ts';
import { backendNames } from '#lib/engine/backend-names.ts';
import { LARGEST_FACTOR, labAddress, labStart, mapKinds } from '#lib/state/lab/lab-choices.ts';
import { perturbations } from '#lib/vision/perturb.ts';
import { asTrained, blocksOf, contribution, optionsFor, pooledNode } from '#lib/state/lab/lab-run.ts';

const residual = networkById('mini-inception-resnet-v2');
const pure = networkById('mini-inception-v4');
const read = (query: string) => labAddress.fromQuery(new URLSearchParams(query));

describe('choices of the lab in the address', () => {
	test('whatever was chosen comes back', () => {
		const id = fc.stringMatching(/^[A-Za-z0-9_/]+$/);
		const hundredth = (min: number, max: number) => fc.integer({ min, max }).map((n) => n / 100);
		const choices = fc.record({
			network: fc.constantFrom(...reduced.map((network) => network.id)),
			sample: fc.option(fc.oneof(fc.integer({ min: 0, max: 999 }), fc.constant('own' as const))),
			all: hundredth(0, LARGEST_FACTOR * 100),
			factors: fc.dictionary(id, hundredth(0, LARGEST_FACTOR * 100), { noNullPrototype: true }),
			off: fc.array(id),
			changes: fc.record(
				Object.fromEntries(perturbations.map(({ id, min, max }) => [id, hundredth(100 * min, 100 * max)])),
				{ requiredKeys: [], noNullPrototype: true }
			) as fc.Arbitrary<Record<string, number>>,
			map: fc.option(fc.constantFrom(...mapKinds)),
			label: fc.option(fc.integer({ min: 0, max: 9 })),
			node: fc.option(id),
			unfolded: fc.array(id),
			backend: fc.option(fc.constantFrom(...backendNames))
		});
		fc.assert(
			fc.property(choices, (chosen) => {
				expect(read(labAddress.toQuery(chosen))).toEqual(chosen);
			})
		);
	});

	test('nothing chosen is a bare address, and words without sense are passed over', () => {
		expect(labAddress.toQuery(labStart)).toBe('');
		expect(read('network=alexnet&sample=-1&all=9&scale=a,b:,c:x&map=heat&class=1.5')).toEqual(labStart);
	});

	test('an amount beyond its range is passed over, so that none is shown that is not applied', () => {
		expect(read('change=blur:9999').changes).toEqual({});
		expect(read('change=blur:4,hue:-181,noise:64,tilt:1').changes).toEqual({ blur: 4, noise: 64 });
		expect(read('scale=Repeat/block35_1:1.51,Repeat/block35_2:1.5').factors).toEqual({
			'Repeat/block35_2': 1.5
		});
	});
});

describe('what a run is asked', () => {
	test('the network as trained needs no options', () => {
		for (const network of reduced) expect(optionsFor(network, asTrained)).toEqual({ scales: {}, off: [] });
	});

	test('one factor for all multiplies the factor of one block and the scale it was trained with', () => {
		const own = defaultScales(residual);
		const { scales } = optionsFor(residual, { all: 0.5, factors: { 'Repeat/block35_2': 0.4 }, off: [] });
		expect(Object.keys(scales)).toEqual(Object.keys(own));
		expect(scales['Repeat/block35_1']).toBeCloseTo((own['Repeat/block35_1'] ?? NaN) * 0.5, 12);
		expect(scales['Repeat/block35_2']).toBeCloseTo((own['Repeat/block35_2'] ?? NaN) * 0.2, 12);
	});

	test('names of another network are passed over', () => {
		const setting = { all: 1, factors: { Mixed_6b: 0.1 }, off: ['Mixed_6b', 'stem'] };
		expect(optionsFor(residual, setting)).toEqual({ scales: {}, off: [] });
		expect(optionsFor(pure, setting)).toEqual({ scales: {}, off: ['Mixed_6b'] });
	});

	test('every residual block and every pure block of the twin can go; stem, reductions and head cannot', () => {
		const kinds = (id: string) => {
			const network = networkById(id);
			const can = blocksOf(network).map((block) => block.id);
			return new Set(network.modules.filter((module) => can.includes(module.id)).map(({ kind }) => kind));
		};
		expect(blocksOf(residual)).toHaveLength(Object.keys(defaultScales(residual)).length);
		expect(kinds(residual.id)).toEqual(new Set(['residual']));
		expect(kinds(pure.id)).toEqual(new Set(['inception']));
		expect(blocksOf(pure)).toHaveLength(pure.modules.filter(({ kind }) => kind === 'inception').length);
	});
});

test('what a block adds is the size of its scaled branch over that of its shortcut', () => {
	const kept = (values: number[]) => ({
		shape: [1, 1, values.length] as const,
		values: new Float32Array(values)
	});
	const [branch, shortcut] = [
		[3, -4, 0, 0],
		[6, 8, 0, 0]
	];
	expect(contribution(kept(branch), kept(shortcut.map((x, i) => x + (branch[i] ?? 0))))).toBeCloseTo(0.5, 6);
});

test('the head averages the last maps there are, whatever block is off', () => {
	const last = blocksOf(residual).at(-1)?.id ?? '';
	expect(pooledNode(residual, [])).toBe(`${last}/relu`);
	expect(pooledNode(residual, [last])).toBe(`${blocksOf(residual).at(-2)?.id}/relu`);
});

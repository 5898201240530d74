import { describe, expect, test } from 'vitest';
import { catalogue, networkById, pairOf, reduced } from '#lib/arch/catalogue.ts';
import { moduleTotals, totalsOf } from '#lib/arch/cost.ts';
import type { Network } from '#lib/arch/node.ts';
import { opsOf, outputsOf, valueAt } from '#lib/arch/ops.ts';
import { at, shapesOf } from '#lib/arch/shapes.ts';
import { defaultScales, removable } from '#lib/engine/plan.ts';

/** Small network, the large one it is made from, its twin. */
const pairs = [
	['mini-inception-v3', 'inception-v3', 'mini-inception-resnet-v1'],
	['mini-inception-resnet-v1', 'inception-resnet-v1-paper', 'mini-inception-v3'],
	['mini-inception-v4', 'inception-v4', 'mini-inception-resnet-v2'],
	['mini-inception-resnet-v2', 'inception-resnet-v2-paper', 'mini-inception-v4']
] as const;

const totals = (network: Network) => totalsOf(opsOf(network), shapesOf(network));

/** The ops of a module without widths, strides and padding, and without what they read from other modules. */
function skeleton(network: Network, module: string) {
	const own = opsOf(network).filter((op) => op.module === module);
	const ids = new Set(own.map(({ id }) => id));
	return own.map((op) => ({
		id: op.id,
		op: op.op,
		inputs: op.inputs.filter((id) => ids.has(id)),
		...('kernel' in op && { kernel: op.kernel }),
		...(op.op === 'conv' && { batchNorm: op.batchNorm, bias: op.bias, activation: op.activation })
	}));
}

test('every reduced network is looked at here', () => {
	expect(pairs.map(([id]) => id)).toEqual(reduced.map(({ id }) => id));
});

describe.each(pairs)('%s', (id, largeId, twinId) => {
	const [network, large, twin] = [networkById(id), networkById(largeId), networkById(twinId)];

	test('takes 32×32 pictures of ten classes, and is small', () => {
		expect(network.defaultInput).toEqual([32, 32, 3]);
		expect(network.classes).toBe(10);
		const { trainable, macs } = totals(network);
		expect(trainable).toBeGreaterThan(550_000);
		expect(trainable).toBeLessThan(800_000);
		expect(macs).toBeLessThan(50_100_000);
	});

	test('names its twin', () => {
		expect(network.twin).toBe(twinId);
	});

	test('costs what its twin costs', () => {
		const [ours, theirs] = [totals(network).macs, totals(twin).macs];
		expect(Math.abs(ours - theirs) / Math.min(ours, theirs)).toBeLessThan(0.05);
		expect(network.design).not.toBe(twin.design);
	});

	test('has the grids 16, 8 and 4: the stem halves once, each reduction once', () => {
		const [shapes, outputs] = [shapesOf(network), outputsOf(network)];
		const grids = network.modules
			.filter(({ kind }) => kind !== 'head')
			.map(({ id, kind }) => [kind === 'reduction', ...at(shapes, valueAt(outputs, id)).slice(0, 2)]);
		const halved = grids.map((_, i) => 16 / 2 ** grids.slice(0, i + 1).filter(([reduced]) => reduced).length);
		expect(grids.map(([, h, w]) => [h, w])).toEqual(halved.map((side) => [side, side]));
		expect(halved.at(-1)).toBe(4);
	});

	test('has every kind of block of the large network, and no other', () => {
		const kinds = ({ modules }: Network) =>
			new Set(modules.map(({ kind, label }) => `${kind} ${label.replace(/ \(\d+x\d+\)$/, '')}`));
		expect(kinds(network)).toEqual(kinds(large));
	});

	test('is the expression of the large one: the same ops, kernels and joins under the same names', () => {
		for (const { id: module } of network.modules.filter(({ kind }) => kind !== 'head'))
			expect(skeleton(network, module)).toEqual(skeleton(large, module));
	});
});

test('twins name each other, and both say who the pair is', () => {
	const twins = catalogue.flatMap((network) => (network.twin === undefined ? [] : [network]));
	for (const network of twins) {
		const twin = networkById(network.twin ?? '');
		expect(twin.twin, network.id).toBe(network.id);
		expect(pairOf(network)).toEqual(pairOf(twin));
		expect(new Set(pairOf(network))).toEqual(new Set([network, twin]));
	}
	const alone = catalogue.filter((network) => !twins.includes(network));
	for (const network of alone) expect(pairOf(network)).toEqual([network]);
	expect(twins).toEqual(reduced);
});

/** The layers of a stem and the shapes they give, by id. */
const stemOf = (id: string) => {
	const network = networkById(id);
	const shapes = shapesOf(network);
	const stem = opsOf(network).filter(({ module }) => module === 'stem');
	return new Map(stem.map((op) => [op.id, { op, shape: at(shapes, op.id) }]));
};

describe('twins begin alike', () => {
	test('v4 and Inception-ResNet-v2: the same stem, but for the order of its two long kernels', () => {
		const [pure, residual] = ['mini-inception-v4', 'mini-inception-resnet-v2'].map(stemOf);
		const long = /Mixed_4a\/Branch_1\/Conv2d_(0b|0c|1a)/;
		const others = (stem = new Map<string, unknown>()) => [...stem].filter(([id]) => !long.test(id));
		expect(others(pure)).toHaveLength(13);
		expect(others(pure)).toEqual(others(residual));
		const cost = (id: string) => moduleTotals(networkById(id), shapesOf(networkById(id))).get('stem');
		expect(cost('mini-inception-v4')).toEqual(cost('mini-inception-resnet-v2'));
	});

	test('v3 and Inception-ResNet-v1: the same layers up to the last, a pool there and a convolution here', () => {
		const [pure, residual] = ['mini-inception-v3', 'mini-inception-resnet-v1'].map((id) => [...stemOf(id)]);
		expect(pure?.slice(0, -1)).toEqual(residual?.slice(0, -1));
		expect([pure?.at(-1)?.[0], residual?.at(-1)?.[0]]).toEqual(['MaxPool_5a_3x3', 'Conv2d_4b_3x3']);
	});
});

describe('every block but stem, reductions and head can be taken out', () => {
	test.each(['mini-inception-resnet-v1', 'mini-inception-resnet-v2', 'mini-inception-v4'])('of %s', (id) => {
		const network = networkById(id);
		const blocks = network.modules.filter(({ kind }) => kind === 'residual' || kind === 'inception');
		expect(removable(network)).toEqual(blocks.map((module) => module.id));
	});

	test('of mini-inception-v3 those that can be taken out of the large network', () => {
		expect(removable(networkById('mini-inception-v3'))).toEqual(removable(networkById('inception-v3')));
	});
});

test.each(['mini-inception-resnet-v1', 'mini-inception-resnet-v2'])(
	'%s has the scales of the released code',
	(id) => {
		const scales = Object.entries(defaultScales(networkById(id)));
		const released = { 'Repeat/block35': 0.17, 'Repeat_1/block17': 0.1, 'Repeat_2/block8': 0.2 };
		const groups = new Map(scales.map(([module, scale]) => [module.replace(/_\d+$/, ''), scale]));
		expect(Object.fromEntries(groups)).toEqual(released);
		expect(new Set(scales.map(([, scale]) => scale)).size).toBe(3);
	}
);

import { describe, expect, test } from 'vitest';
import { networkById, published } from '#lib/arch/catalogue.ts';
import { costOf, moduleTotals, totalsOf } from '#lib/arch/cost.ts';
import { depthsOf } from '#lib/arch/depth.ts';
import { codeName } from '#lib/arch/label.ts';
import { opsOf, outputsOf, type Op } from '#lib/arch/ops.ts';
import { receptiveFieldsOf } from '#lib/arch/receptive-field.ts';
import { at, shapesOf } from '#lib/arch/shapes.ts';
import { parametersOf } from '#lib/arch/parameters.ts';
import names from '../golden/facts/names.json' with { type: 'json' };
import {
	referenceNetworks,
	sizes,
	type ReferenceOp,
	type ReferenceTotals,
	type SizeKey
} from '../golden/reference.ts';

const asReference = (op: Op): Partial<ReferenceOp> => ({
	id: op.id,
	op: op.op,
	inputs: [...op.inputs],
	...('kernel' in op && { kernel: [...op.kernel], stride: op.stride, padding: op.padding }),
	...('filters' in op && { filters: op.filters, bn: op.batchNorm, bias: op.bias }),
	...(op.op === 'conv' && { activation: op.activation }),
	...(op.op === 'conv' && op.printedFilters !== undefined && { figure_filters: op.printedFilters }),
	...(op.op === 'scale' && { value: op.value }),
	...(op.op === 'dropout' && { keep_prob: op.keep })
});

const pick = (op: ReferenceOp): Partial<ReferenceOp> => {
	const {
		id,
		inputs,
		kernel,
		stride,
		padding,
		filters,
		bn,
		bias,
		activation,
		figure_filters,
		value,
		keep_prob
	} = op;
	const all = {
		id,
		op: op.op,
		inputs,
		kernel,
		stride,
		padding,
		filters,
		bn,
		bias,
		figure_filters,
		value,
		keep_prob
	};
	const relevant = op.op === 'conv' ? { ...all, activation: activation ?? null } : all;
	return Object.fromEntries(Object.entries(relevant).filter(([, fact]) => fact !== undefined));
};

const pickTotals = (totals: ReferenceTotals, size: SizeKey) => ({
	trainable: totals.trainable,
	nonTrainable: totals.non_trainable,
	total: totals.total,
	macs: totals.macs[size],
	activations: totals.activations[size],
	ops: totals.ops,
	conv: totals.conv
});

test('the published networks are those of the reference', () => {
	expect(published.map(({ id }) => id)).toEqual(referenceNetworks.map(({ id }) => id));
});

describe.each(referenceNetworks)('$id', (reference) => {
	const network = networkById(reference.id);
	const ops = opsOf(network);
	const referenceOps = reference.modules.flatMap((module) => module.ops);
	const groupSize = (group: string) =>
		reference.modules.filter(({ repeat }) => repeat?.group === group).length;

	test('every node: id, op, inputs, kernel, stride, padding, filters, batch norm, bias, activation', () => {
		expect(ops.map(asReference)).toEqual(referenceOps.map(pick));
	});

	test('every module: id, kind, label, figure, repeat, scale, final ReLU, output node', () => {
		expect(network.defaultInput).toEqual(reference.default_input);
		expect(network.classes).toBe(reference.classes);
		expect(
			network.modules.map(({ id, kind, label, figure, repeat }) => ({ id, kind, label, figure, repeat }))
		).toEqual(
			reference.modules.map(({ id, kind, label, figure, repeat }) => ({
				id,
				kind,
				label,
				figure,
				// facenet's six block8 are counted as 5, 5, 5, 5, 5 and 6 there: the group says how many there are.
				repeat: repeat ? { ...repeat, of: groupSize(repeat.group) } : null
			}))
		);
		for (const module of reference.modules) {
			const own = ops.filter((op) => op.module === module.id);
			expect(own.map(({ id }) => id)).toEqual(module.ops.map(({ id }) => id));
			expect(outputsOf(network).get(module.id)).toBe(module.ops.at(-1)?.id);
			if (module.kind === 'residual') {
				expect(own.find((op) => op.op === 'scale')).toMatchObject({ value: module.residual_scale });
				expect(own.some((op) => op.op === 'relu')).toBe(module.final_relu);
			}
		}
	});

	test('depth in weighted layers of every node', () => {
		const depths = depthsOf(network);
		expect(ops.map(({ id }) => [id, depths.get(id)])).toEqual(
			referenceOps.map(({ id, weight_layer_depth }) => [id, weight_layer_depth])
		);
		expect(depths.get(ops.at(-1)?.id ?? '')).toBe(reference.totals.weight_layer_depth);
	});

	describe.each(sizes)('at %s', (size) => {
		const side = Number(size);
		const shapes = shapesOf(network, [side, side]);

		test('output shape, parameters and multiply-accumulates of every node', () => {
			const ours = ops.map((op) => ({ id: op.id, out: at(shapes, op.id), ...costOf(op, shapes) }));
			expect(ours).toMatchObject(
				referenceOps.map((op) => ({
					id: op.id,
					out: op.out[size],
					trainable: op.trainable,
					nonTrainable: op.non_trainable,
					macs: op.macs[size]
				}))
			);
		});

		test('receptive field of every node', () => {
			const fields = receptiveFieldsOf(network, shapes);
			const stated = referenceOps.filter(
				({ id }) => side === reference.default_input[0] || ops.find((op) => op.id === id)?.module !== 'head'
			);
			expect(stated.map(({ id }) => ({ id, ...fields.get(id) }))).toEqual(
				stated.map(({ id, rf }) => ({
					id,
					size: rf.size,
					jump: rf.jump,
					firstCenter: rf.first_center
				}))
			);
		});

		test('totals of every module and of the network', () => {
			const totals = moduleTotals(network, shapes);
			for (const module of reference.modules) {
				expect(totals.get(module.id), module.id).toEqual(pickTotals(module.totals, size));
				expect(at(shapes, outputsOf(network).get(module.id) ?? '')).toEqual(module.out[size]);
			}
			expect(totalsOf(ops, shapes)).toEqual(pickTotals(reference.totals, size));
		});
	});
});

describe('names and shapes of the weights in the released TF-slim code', () => {
	interface Tensor {
		op: string;
		param: string;
		slim: { name: string; shape: number[] } | null;
		aux?: boolean;
	}
	const facts = names.networks as unknown as Record<string, { tensors: Tensor[] }>;

	test.each(published.filter(({ codeScope }) => codeScope).map((network) => [network.id, network] as const))(
		'%s',
		(id, network) => {
			const shapes = shapesOf(network);
			const ours = opsOf(network).flatMap((op) =>
				parametersOf(op, at(shapes, op.inputs[0])[2]).map(({ param }) => `${codeName(network, op)} ${param}`)
			);
			const theirs = (facts[id]?.tensors ?? [])
				.filter(({ op, slim, aux }) => slim && !aux && shapes.has(op))
				.map(({ op, param, slim }) => {
					expect(slim?.name.startsWith(`${network.codeScope}/${op}/`), slim?.name).toBe(true);
					return `${network.codeScope}/${op} ${param}`;
				});
			expect(new Set(ours)).toEqual(new Set(theirs));
		}
	);
});

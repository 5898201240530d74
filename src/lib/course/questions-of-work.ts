/** Questions about weights and multiply-accumulates. */
import { costOf } from '#lib/arch/cost.ts';
import { paperLabel } from '#lib/arch/label.ts';
import { treesOf, valueAt, type ConvOp, type Tree } from '#lib/arch/ops.ts';
import { elements } from '#lib/arch/parameters.ts';
import type { Named, Option } from './question.ts';
import { at, convolutions, inputShape, type Ground, type Maker } from './question-ground.ts';

/** Weights of a kernel. */
export const weights: Maker = (ground) =>
	convolutions(ground.ops).map((op) => {
		const channels = inputShape(ground, op)[2];
		const { filters } = op;
		const [kh, kw] = op.kernel;
		const long = Math.max(kh, kw);
		return {
			subject: paperLabel(op),
			given: { kh, kw, channels, filters },
			at: at(ground, op.id),
			options: [
				{ value: elements([kh, kw, channels, filters]), because: 'right' },
				{ value: kh * kw * filters, because: 'noInput' },
				{ value: kh * kw * channels, because: 'oneFilter' },
				kh === kw
					? { value: kh * channels * filters, because: 'oneSide' }
					: { value: long * long * channels * filters, because: 'square' }
			]
		};
	});

/** The branch of each node of `tree`, of the outer ones where branches fork once more. */
function branchesIn(tree: Tree, branch: number | null = null): readonly (readonly [string, number | null])[] {
	switch (tree.kind) {
		case 'op':
			return [[tree.op.id, branch]];
		case 'series':
			return tree.children.flatMap((child) => branchesIn(child, branch));
		case 'branches':
			return tree.children.flatMap((child, i) => branchesIn(child, branch ?? i));
		case 'residual':
			return branchesIn(tree.body, branch);
	}
}

interface Work {
	readonly op: ConvOp;
	readonly named: Named;
	readonly macs: number;
}

const readAlike = (a: Named, b: Named): boolean =>
	[a.label, a.module, a.branch, ...a.input].join() === [b.label, b.module, b.branch, ...b.input].join();

/** The convolutions that a name tells apart from all others, the one with the most work first. */
function worksIn(ground: Ground): readonly Work[] {
	const { network, ops, facts } = ground;
	const several = new Set(ops.map(({ module }) => module)).size > 1;
	const branches = new Map([...treesOf(network).values()].flatMap((tree) => branchesIn(tree)));
	const labels = new Map(network.modules.map(({ id, label }) => [id, label]));
	const works = convolutions(ops).map((op) => ({
		op,
		named: {
			label: paperLabel(op),
			input: inputShape(ground, op),
			module: several ? valueAt(labels, op.module) : null,
			branch: branches.get(op.id) ?? null
		},
		macs: costOf(op, facts.shapes).macs
	}));
	return works
		.filter(({ named }) => works.filter((other) => readAlike(other.named, named)).length === 1)
		.toSorted((a, b) => b.macs - a.macs);
}

/** An option with this share of the most work, or less, is clearly not the right one. */
const CLEARLY_LESS = 0.95;

const offered = ({ op, named, macs }: Work, most: number): Option => ({
	value: op.id,
	named,
	...(macs === most ? { because: 'right', gives: macs } : { because: 'less', gives: macs / most })
});

/** Which of a few convolutions needs the most multiply-accumulates. */
export const dearest: Maker = (ground) => {
	const works = worksIn(ground);
	return works.flatMap((most) => {
		const others = works.filter(({ macs }) => macs < most.macs * CLEARLY_LESS);
		if (others.length < 2) return [];
		return others.slice(0, Math.max(1, others.length - 2)).map((_, start) => ({
			subject: ground.network.title,
			given: {},
			at: at(ground, null),
			options: [most, ...others.slice(start, start + 3)].map((work) => offered(work, most.macs))
		}));
	});
};

/** Sides of square kernels that have a middle; larger ones are in none of the networks. */
const sides = [3, 5, 7, 9, 11];

/** Share of the weights that is left when a square kernel becomes one row and one column. */
export const factorised: Maker = (ground) => {
	const rows = convolutions(ground.ops).filter(({ kernel: [h, w] }) => h !== w);
	if (rows.length === 0) return [];
	const percent = (share: number) => Math.round(100 * share);
	return sides.map((side) => {
		const row = rows.find(({ kernel }) => Math.max(...kernel) === side);
		return {
			subject: '',
			given: { side },
			at: row ? at(ground, row.id) : null,
			options: [
				{ value: percent(2 / side), because: 'right' },
				{ value: percent(1 / side), because: 'oneOfTwo' },
				{ value: percent(1 / (side * side)), because: 'onePixel' },
				{ value: 50, because: 'half' }
			]
		};
	});
};

/**
 * Questions that the folds ask and answer. A maker picks a place in the lesson's modules, computes what is right there, and
 * what a reader gets who makes one of the usual mistakes: every wrong option carries its reason. The words are elsewhere.
 */
import type { Network } from '#lib/arch/node.ts';
import { opsOf, readersOf, valueAt, type ConvOp, type Op, type PoolOp } from '#lib/arch/ops.ts';
import { elements } from '#lib/arch/parameters.ts';
import { outputLength } from '#lib/arch/shapes.ts';
import { totalsOf } from '#lib/arch/cost.ts';
import { factsOf, hasPlace, placeIn, type Facts } from './place.ts';
import type { QuestionKind } from './question-kinds.ts';

/** A number in 0..1, as `Math.random`. */
export type Random = () => number;

/** What a question is about, for its words. */
export interface Asked {
	readonly kind: QuestionKind;
	/** Node that the question is about. */
	readonly node: string;
	readonly op: Op;
	/** Numbers that the words need, by name. */
	readonly given: Readonly<Record<string, number>>;
}

export interface Option {
	readonly value: number | string;
	/** `right`, or the name of the mistake that leads here. */
	readonly because: string;
	/** What the option would really give, for its reason. */
	readonly gives?: number;
}

export interface Question extends Asked {
	/** In the order in which they are shown; one is right. */
	readonly options: readonly Option[];
}

interface Ground {
	readonly network: Network;
	readonly ops: readonly Op[];
	readonly facts: Facts;
	readonly random: Random;
}

const pick = <T>(list: readonly T[], random: Random): T | undefined =>
	list[Math.floor(random() * list.length)];

const inputOf = ({ facts }: Ground, op: Op) => valueAt(facts.shapes, op.inputs[0]);

type Made = Omit<Asked, 'kind' | 'op' | 'node'> & { readonly op: Op; readonly options: readonly Option[] };
type Maker = (ground: Ground) => Made | null;

const windows = (ops: readonly Op[]) =>
	ops.filter((op): op is ConvOp | PoolOp => 'kernel' in op && Math.max(...op.kernel) > 1);
const convolutions = (ops: readonly Op[]) => ops.filter((op): op is ConvOp => op.op === 'conv');

/** Side of the map behind a window, for a side that the network itself may not have. */
const side: Maker = (ground) => {
	const op = pick(
		windows(ground.ops).filter(({ stride, padding }) => stride > 1 || padding === 'valid'),
		ground.random
	);
	if (!op) return null;
	const [kernel] = op.kernel;
	const n = Math.max(kernel + 4, inputOf(ground, op)[0] + Math.floor(ground.random() * 9) - 4);
	const other = op.padding === 'valid' ? 'same' : 'valid';
	return {
		op,
		given: { n, kernel, stride: op.stride },
		options: [
			{ value: outputLength(n, kernel, op.stride, op.padding), because: 'right' },
			{ value: outputLength(n, kernel, op.stride, other), because: other },
			{ value: outputLength(n, kernel, 1, op.padding), because: 'noStride' },
			{ value: Math.floor((n - kernel) / op.stride), because: 'noPlusOne' }
		]
	};
};

/** What the branches that meet in `op` all begin from. */
function forkOf({ network }: Ground, op: Op): string {
	const all = opsOf(network);
	const readers = readersOf(all);
	const byId = new Map(all.map((each) => [each.id, each]));
	let [id] = op.inputs;
	while (valueAt(readers, id).length === 1) [id] = valueAt(byId, id).inputs;
	return id;
}

/** Channels behind a concatenation. */
const concat: Maker = (ground) => {
	const op = pick(
		ground.ops.filter(({ op: name }) => name === 'concat'),
		ground.random
	);
	if (!op) return null;
	const parts = op.inputs.map((id) => valueAt(ground.facts.shapes, id)[2]);
	const sum = parts.reduce((total, part) => total + part, 0);
	const pools = op.inputs.filter((id) => ground.ops.some((each) => each.id === id && each.op === 'maxpool'));
	const pooled = pools.reduce((total, id) => total + valueAt(ground.facts.shapes, id)[2], 0);
	return {
		op,
		given: Object.fromEntries(parts.map((part, i) => [`branch${i}`, part])),
		options: [
			{ value: sum, because: 'right' },
			{ value: Math.max(...parts), because: 'largest' },
			{ value: sum - (pooled || Math.min(...parts)), because: pooled ? 'noPool' : 'oneLess' },
			{ value: sum + valueAt(ground.facts.shapes, forkOf(ground, op))[2], because: 'withInput' }
		]
	};
};

/** Weights of a kernel. */
const weights: Maker = (ground) => {
	const op = pick(convolutions(ground.ops), ground.random);
	if (!op) return null;
	const channels = inputOf(ground, op)[2];
	const [kh, kw] = op.kernel;
	const long = Math.max(kh, kw);
	const count = elements([kh, kw, channels, op.filters]);
	return {
		op,
		given: { kh, kw, channels, filters: op.filters },
		options: [
			{ value: count, because: 'right' },
			{ value: kh * kw * op.filters, because: 'noInput' },
			{ value: kh * kw * channels, because: 'oneFilter' },
			kh === kw
				? { value: kh * channels * op.filters, because: 'oneSide' }
				: { value: long * long * channels * op.filters, because: 'square' }
		]
	};
};

/** What a window adds to the receptive field, in input pixels along the longer side of its kernel. */
const field: Maker = (ground) => {
	const op = pick(windows(ground.ops), ground.random);
	if (!op) return null;
	const long = Math.max(...op.kernel);
	const [jump] = valueAt(ground.facts.fields, op.inputs[0]).jump;
	return {
		op,
		given: { long, jump },
		options: [
			{ value: (long - 1) * jump, because: 'right' },
			{ value: long * jump, because: 'wholeKernel' },
			{ value: long - 1, because: 'noJump' },
			{ value: (long - 1) * jump * 2, because: 'bothSides' }
		]
	};
};

/** How a window must move so that its map fits the one it is joined with. */
const padding: Maker = (ground) => {
	const op = pick(
		windows(ground.ops).filter(({ stride, kernel }) => stride > 1 && kernel[0] > 1),
		ground.random
	);
	if (!op) return null;
	const [n] = inputOf(ground, op);
	const [kernel] = op.kernel;
	const wanted = outputLength(n, kernel, op.stride, op.padding);
	const ways = [2, 1].flatMap((stride) =>
		(['valid', 'same'] as const).map((way) => ({
			value: `${way}/${stride}`,
			gives: outputLength(n, kernel, stride, way)
		}))
	);
	if (ways.filter(({ gives }) => gives === wanted).length !== 1) return null;
	return {
		op,
		given: { n, kernel, wanted },
		options: ways.map(({ value, gives }) => ({
			value,
			because: gives === wanted ? 'right' : 'misfit',
			gives
		}))
	};
};

/** Which convolution of the modules multiplies most. */
const dearest: Maker = (ground) => {
	const costs = convolutions(ground.ops)
		.map((op) => ({ op, macs: totalsOf([op], ground.facts.shapes).macs }))
		.toSorted((a, b) => b.macs - a.macs);
	const [first, ...rest] = costs;
	const others = rest.filter(({ macs }) => macs < (first?.macs ?? 0) * 0.95);
	if (!first || others.length < 3) return null;
	const start = Math.floor(ground.random() * (others.length - 2));
	return {
		op: first.op,
		given: {},
		options: [
			{ value: first.op.id, because: 'right' },
			...others
				.slice(start, start + 3)
				.map(({ op, macs }) => ({ value: op.id, because: 'cheaper', gives: macs / first.macs }))
		]
	};
};

/** Filters of the linear projection that ends a residual branch. */
const projection: Maker = (ground) => {
	const add = pick(
		ground.ops.filter(({ op }) => op === 'add'),
		ground.random
	);
	if (!add) return null;
	const { ops } = placeIn(ground.network, add.module);
	const joined = ops.find(({ op }) => op === 'concat');
	const linear = convolutions(ops).find(({ inputs }) => joined && inputs[0] === joined.id);
	if (!joined || !linear) return null;
	const into = valueAt(ground.facts.shapes, add.inputs[0])[2];
	const mixed = valueAt(ground.facts.shapes, joined.id)[2];
	return {
		op: linear,
		given: { into, mixed },
		options: [
			{ value: into, because: 'right' },
			{ value: mixed, because: 'branches' },
			{ value: into + mixed, because: 'concatenated' },
			{ value: Math.abs(into - mixed), because: 'difference' }
		]
	};
};

/** Share of the multiplications that is left when a square kernel becomes one row and one column. */
const factorised: Maker = (ground) => {
	const rows = convolutions(ground.ops).filter(({ kernel: [h, w] }) => h !== w);
	const op = pick(rows, ground.random);
	if (!op) return null;
	const side = Math.max(...op.kernel);
	const percent = (share: number) => Math.round(100 * share);
	return {
		op,
		given: { side },
		options: [
			{ value: percent(2 / side), because: 'right' },
			{ value: percent(1 / side), because: 'oneOfTwo' },
			{ value: percent(1 / (side * side)), because: 'onePixel' },
			{ value: 50, because: 'half' }
		]
	};
};

const makers = {
	side,
	concat,
	weights,
	field,
	padding,
	dearest,
	projection,
	factorised
} as const satisfies Record<QuestionKind, Maker>;

/** Options that stand for the same value would be right and wrong at once. */
const distinct = (options: readonly Option[]): Option[] =>
	options.filter(({ value }, i) => options.findIndex((other) => other.value === value) === i);

function shuffled<T>(list: readonly T[], random: Random): T[] {
	return list
		.map((item) => ({ item, key: random() }))
		.toSorted((a, b) => a.key - b.key)
		.map(({ item }) => item);
}

/**
 * A question of one kind about those of `modules` that the network has.
 * @throws RangeError when the modules have nothing that the kind could ask about
 */
export function questionOf(
	kind: QuestionKind,
	network: Network,
	modules: readonly string[],
	random: Random
): Question {
	const own = modules.filter((module) => hasPlace(network, module));
	const ops = own.flatMap((module) => placeIn(network, module).ops);
	const made = makers[kind]({ network, ops, facts: factsOf(network), random });
	if (!made) throw new RangeError(`There is nothing in ${modules.join(', ')} to ask '${kind}' about.`);
	return { ...made, kind, node: made.op.id, options: shuffled(distinct(made.options), random) };
}

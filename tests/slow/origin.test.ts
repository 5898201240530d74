/** Walks from numbers of real tensors back to the picture: what is worked out is what the engine has computed. */
import { beforeAll, describe, expect, test } from 'vitest';
import { randomInt, randomLcg } from 'd3-random';
import { networkById } from '#lib/arch/catalogue.ts';
import type { Network, Pair } from '#lib/arch/node.ts';
import { INPUT, opsOf, valueAt, type Op, type OpName } from '#lib/arch/ops.ts';
import { parametersOf, type ParameterName } from '#lib/arch/parameters.ts';
import { at, shapesOf } from '#lib/arch/shapes.ts';
import { openBackend } from '#lib/engine/backends.ts';
import { loaders } from '#lib/engine/node.ts';
import { compile } from '#lib/engine/program.ts';
import { run } from '#lib/engine/run.ts';
import { originOf, sourcesOf, type Origin } from '#lib/origin/origin.ts';
import { valueAtPlace, type Place, type Values } from '#lib/origin/place.ts';
import { goldenInput, seeded } from '#lib/weights/seeded.ts';

/** Of three networks, with every kind of node between them. */
const walked: readonly (readonly [string, Pair])[] = [
	['inception-resnet-v1-facenet', [97, 107]],
	['inception-v4', [107, 97]],
	['mini-inception-resnet-v2', [32, 32]]
];
const PIXELS = 200;

const below = randomInt.source(randomLcg(0.37));

interface Ran {
	readonly network: Network;
	readonly tensors: ReadonlyMap<string, Values>;
}

async function ran([id, size]: (typeof walked)[number]): Promise<Ran> {
	const network = networkById(id);
	const input = goldenInput(at(shapesOf(network, size), INPUT));
	const program = await compile(network, seeded);
	const { kept } = await run(program, { values: input, size }, { keep: opsOf(network).map((op) => op.id) });
	program.dispose();
	return { network, tensors: new Map([...kept, [INPUT, { shape: [...size, 3], values: input }]]) };
}

const sizeOf = ({ values }: Values): number => {
	let most = 0;
	for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i] ?? NaN));
	return most;
};

const weights = new Map<string, Promise<ReadonlyMap<ParameterName, Float32Array>>>();

/** As they are stored. */
function weightsOf({ id }: Network, op: Op, channels: number) {
	const key = `${id} ${op.id} ${channels}`;
	const known = weights.get(key);
	if (known) return known;
	const reading = Promise.all(
		parametersOf(op, channels).map(
			async (parameter) => [parameter.param, await seeded.read(parameter)] as const
		)
	).then((entries) => new Map(entries));
	weights.set(key, reading);
	return reading;
}

async function explained({ network, tensors }: Ran, op: Op, place: Place): Promise<Origin> {
	const inputs = op.inputs.map((id) => valueAt(tensors, id));
	return originOf(op, place, inputs, await weightsOf(network, op, inputs[0]?.shape[2] ?? 0));
}

function expectRight({ tensors }: Ran, { op, place, value }: Origin) {
	const tensor = valueAt(tensors, op.id);
	const difference = Math.abs(value - valueAtPlace(tensor, place));
	expect(difference / sizeOf(tensor), `${op.id} at ${place.join()}`).toBeLessThan(1e-4);
}

describe('numbers of three networks', () => {
	let all: readonly Ran[];
	beforeAll(async () => {
		await openBackend('wasm', loaders);
		all = await Promise.all(walked.map(ran));
	}, 120_000);

	test(
		`${PIXELS} at random, of all kinds of nodes, are what the engine computed, each step back to the picture`,
		{ timeout: 240_000 },
		async () => {
			const kinds = new Set<OpName>();
			const pick = <T>(list: readonly T[]): T => list[below(list.length)()] as T;
			for (let i = 0; i < PIXELS; i++) {
				const one = pick(all);
				const ops = opsOf(one.network);
				const kind = pick([...new Set(ops.map((op) => op.op))]);
				let op: Op | undefined = pick(ops.filter((op) => op.op === kind));
				let place = valueAt(one.tensors, op.id).shape.map((side) => below(side)()) as unknown as Place;
				while (op) {
					const origin: Origin = await explained(one, op, place);
					kinds.add(op.op);
					expectRight(one, origin);
					const sources = sourcesOf(origin);
					for (const { node, place, value } of sources.slice(0, 3))
						expect(value).toBe(valueAtPlace(valueAt(one.tensors, node), place));
					const next = pick(sources.slice(0, 5));
					op = ops.find(({ id }) => id === next.node);
					place = next.place;
					if (!op) expect(next.node).toBe(INPUT);
				}
			}
			expect([...kinds].sort()).toEqual(
				[...new Set(all.flatMap(({ network }) => opsOf(network).map(({ op }) => op)))].sort()
			);
		}
	);

	test('the parts of a weighted sum add up to it, and the steps after it to the value', async () => {
		for (const one of all) {
			const [op] = opsOf(one.network).filter((candidate) => candidate.op === 'conv');
			if (!op) throw new Error('No convolution.');
			const origin = await explained(one, op, [3, 4, 5]);
			if (origin.kind !== 'weighted' || origin.shift?.kind !== 'norm') throw new Error(origin.kind);
			const { terms, sum, shift, shifted, value } = origin;
			expect(terms).toHaveLength(27);
			expect(terms.reduce((all, { value, weight }) => all + value * weight, 0)).toBe(sum);
			expect((sum - shift.mean) / Math.sqrt(shift.variance + 0.001) + shift.beta).toBe(shifted);
			expect(value).toBe(Math.max(0, shifted));
		}
	});

	test('at the border only what is inside the map is counted', async () => {
		const [one] = all;
		const op = opsOf(one?.network ?? networkById('inception-v4')).find(
			(o) => o.op === 'conv' && o.padding === 'same' && o.kernel.join() === '3,3'
		);
		if (!one || !op) throw new Error('No such convolution.');
		const origin = await explained(one, op, [0, 0, 0]);
		const channels = valueAt(one.tensors, op.inputs[0]).shape[2];
		expect(origin.kind === 'weighted' && origin.terms.length).toBe(4 * channels);
		expectRight(one, origin);
	});
});

test('a place that a tensor does not have is refused', () => {
	expect(() => valueAtPlace({ shape: [2, 2, 1], values: [1, 2, 3, 4] }, [0, 2, 0])).toThrow(RangeError);
});

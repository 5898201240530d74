import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue, networkById } from '#lib/arch/catalogue.ts';
import type { Network } from '#lib/arch/node.ts';
import { INPUT, opsOf, outputsOf, valueAt } from '#lib/arch/ops.ts';
import { defaultScales, plan, removable, type Plan, type PlanOptions } from '#lib/engine/plan.ts';

interface Case {
	network: Network;
	options: PlanOptions & { keep: string[]; off: string[] };
	/** The network as it would be without the modules that are off. */
	rest: Network;
	/** Ids of the modules that run, first to last. */
	inside: string[];
}

const blocksOf = new Map(catalogue.map((network) => [network, removable(network)]));

const without = (network: Network, off: readonly string[]): Network => ({
	...network,
	modules: network.modules.filter(({ id }) => !off.includes(id))
});

/** Members of `list` at any numbers, none of an empty list. */
const pick = <T>(list: readonly T[], numbers: readonly number[]): T[] =>
	numbers.flatMap((n) => list.slice(n % list.length || 0).slice(0, 1));

/** Any network, any stretch of its modules, some blocks off, skipped or scaled, some nodes of the stretch kept. */
const cases: fc.Arbitrary<Case> = fc
	.record({
		network: fc.constantFrom(...catalogue),
		ends: fc.tuple(fc.nat(), fc.nat()),
		whole: fc.boolean(),
		offs: fc.array(fc.nat(), { maxLength: 8 }),
		scales: fc.array(fc.tuple(fc.nat(), fc.constantFrom(0, 0, 0.17, 1)), { maxLength: 30 }),
		keeps: fc.array(fc.nat(), { maxLength: 6 })
	})
	.map(({ network, ends, whole, offs, scales, keeps }) => {
		const modules = network.modules.map(({ id }) => id);
		const [first = 0, last = 0] = ends.map((n) => n % modules.length).toSorted((a, b) => a - b);
		const stretch = whole ? modules : modules.slice(first, last + 1);
		const off = pick(blocksOf.get(network) ?? [], offs);
		const inside = stretch.filter((id) => !off.includes(id));
		const ops = opsOf(network).filter(({ module }) => inside.includes(module));
		const blocks = Object.keys(defaultScales(network));
		return {
			network,
			rest: without(network, off),
			inside,
			options: {
				...(whole ? {} : { from: stretch[0] ?? '', to: stretch.at(-1) ?? '' }),
				off,
				scales: Object.fromEntries(
					scales.flatMap(([i, scale]) => pick(blocks, [i]).map((id) => [id, scale] as const))
				),
				keep: pick(ops, keeps).map(({ id }) => id)
			}
		};
	})
	.filter(({ inside }) => inside.length > 0);

const always = (check: (plan: Plan, example: Case) => void) =>
	fc.assert(
		fc.property(cases, (example) => check(plan(example.network, example.options), example)),
		{ numRuns: 200 }
	);

const ids = ({ steps }: Plan) => steps.map(({ op }) => op.id);

describe('every plan', () => {
	test('starts with what the first module reads and ends with what the last one makes', () => {
		always(({ input, output, steps }, { rest, inside }) => {
			const outputs = outputsOf(rest);
			const index = rest.modules.findIndex(({ id }) => id === inside[0]);
			const before = rest.modules[index - 1];
			expect(input).toBe(before ? valueAt(outputs, before.id) : INPUT);
			expect(output).toBe(valueAt(outputs, inside.at(-1) ?? ''));
			expect(steps.at(-1)?.op.id).toBe(output);
		});
	});

	test('runs in the order of the data, each op once, within its modules', () => {
		always((made, { network, inside }) => {
			const order = opsOf(network).filter(({ module }) => inside.includes(module));
			const running = new Set(ids(made));
			expect(running.size).toBe(made.steps.length);
			expect(ids(made)).toEqual(order.map(({ id }) => id).filter((id) => running.has(id)));
		});
	});

	test('reads what is there, and nothing after it was freed', () => {
		always(({ input, steps }) => {
			const live = new Set([input]);
			for (const { op, inputs, frees } of steps) {
				for (const id of inputs) expect(live.has(id), `${op.id} reads ${id}`).toBe(true);
				live.add(op.id);
				for (const id of frees) expect(live.delete(id), `${op.id} frees ${id}`).toBe(true);
			}
		});
	});

	test('frees each result exactly once, so that nothing is left', () => {
		always(({ input, steps }) => {
			const freed = steps.flatMap(({ frees }) => frees);
			expect(freed.toSorted()).toEqual([...steps.map(({ op }) => op.id), input].toSorted());
		});
	});

	test('frees each result with its last reader, not later', () => {
		always(({ input, steps }) => {
			const lastReader = new Map(steps.flatMap(({ op, inputs }) => inputs.map((id) => [id, op.id])));
			for (const { op, frees } of steps) for (const id of frees) expect(lastReader.get(id) ?? id).toBe(op.id);
			expect(lastReader.has(input)).toBe(true);
		});
	});

	test('computes what is kept, and nothing that neither it nor the output needs', () => {
		always(({ output, steps }, { options }) => {
			const running = new Set(steps.map(({ op }) => op.id));
			for (const id of options.keep) expect(running.has(id), id).toBe(true);
			const read = new Set(steps.flatMap(({ inputs }) => inputs));
			for (const id of running)
				expect(read.has(id) || id === output || options.keep.includes(id), id).toBe(true);
		});
	});

	test('gives the sum of a skipped block its shortcut alone, and every other op all it reads', () => {
		always(({ steps }, { rest, options }) => {
			const reads = new Map(opsOf(rest).map(({ id, inputs }) => [id, inputs]));
			for (const { op, inputs } of steps) {
				const skipped = op.op === 'add' && options.scales?.[op.module] === 0;
				expect(inputs, op.id).toEqual(valueAt(reads, op.id).slice(0, skipped ? 1 : undefined));
			}
		});
	});

	test('with modules off is that of the network without them', () => {
		always((made, { rest, inside, options }) => {
			const { off, keep, scales = {} } = options;
			const left = Object.entries(scales).filter(([id]) => !off.includes(id));
			const ends = { from: inside[0] ?? '', to: inside.at(-1) ?? '' };
			const expected = plan(rest, { ...ends, keep, scales: Object.fromEntries(left) });
			const work = ({ steps, input, output }: Plan) => ({
				input,
				output,
				steps: steps.map(({ op, inputs, frees }) => [op.id, inputs, frees])
			});
			expect(work(made)).toEqual(work(expected));
		});
	});
});

describe('a whole run', () => {
	test.each(catalogue.map((network) => [network.id, network] as const))('of %s is every op', (_, network) => {
		expect(ids(plan(network))).toEqual(opsOf(network).map(({ id }) => id));
	});

	const resnets = catalogue.filter(({ design }) => design.startsWith('inception-resnet'));
	test.each(resnets.map((network) => [network.id, network] as const))(
		'of %s with every block skipped runs no body',
		(_, network) => {
			const blocks = network.modules.filter(({ kind }) => kind === 'residual').map(({ id }) => id);
			const scales = Object.fromEntries(blocks.map((id) => [id, 0]));
			const rest = plan(network, { scales }).steps.map(({ op }) => op);
			for (const op of rest) if (blocks.includes(op.module)) expect(['add', 'relu']).toContain(op.op);
			const others = (ops: readonly { module: string }[]) =>
				ops.filter(({ module }) => !blocks.includes(module));
			expect(others(rest)).toEqual(others(opsOf(network)));
		}
	);
});

describe('a module that is off', () => {
	const network = networkById('mini-inception-resnet-v2');

	test.each([
		['that there is not', { off: ['Repeat/block35_9'] }, /no module 'Repeat\/block35_9'/],
		['that makes the grid', { off: ['stem'] }, /stem of .* changes the shape/],
		['that halves the grid', { off: ['Repeat/block35_1', 'Mixed_6a'] }, /Mixed_6a of .* changes the shape/],
		['that gives the answer', { off: ['head'] }, /head of .* changes the shape/],
		['of which a value is wanted', { off: ['Repeat/block35_2'], keep: ['Repeat/block35_2/relu'] }, /to keep/],
		[
			'and all that was to run',
			{ off: ['Repeat/block35_2'], from: 'Repeat/block35_2', to: 'Repeat/block35_2' },
			RangeError
		]
	])('%s is refused', (_, options, message) => {
		expect(() => plan(network, options)).toThrow(RangeError);
		expect(() => plan(network, options)).toThrow(message);
	});
});

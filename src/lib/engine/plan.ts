/** What a run has to compute, and how long each result must be kept. Pure: no tensor is touched here. */
import { INPUT, opsOf, outputsOf, type Op } from '#lib/arch/ops.ts';
import type { Network } from '#lib/arch/node.ts';
import { UNSTATED_SCALE } from '#lib/arch/parameters.ts';

/** Factor on what each residual block adds, by module id. 0 skips the block: only the shortcut remains. */
export type Scales = Readonly<Record<string, number>>;

/** The scales a network has by itself, by module id. */
export const defaultScales = (network: Network): Scales =>
	Object.fromEntries(
		opsOf(network).flatMap((op) => (op.op === 'scale' ? [[op.module, op.value ?? UNSTATED_SCALE]] : []))
	);

/** The projections into which each block's own scale is folded: id of the op to that scale. */
export const foldedScales = (network: Network): ReadonlyMap<string, number> =>
	new Map(
		opsOf(network).flatMap((op) =>
			op.op === 'scale' ? [[op.inputs[0] ?? '', op.value ?? UNSTATED_SCALE] as const] : []
		)
	);

export interface Step {
	readonly op: Op;
	/** What the op reads in this run: a skipped block's sum reads the shortcut alone. */
	readonly inputs: readonly string[];
	/** Results that nobody reads after this step, its own among them when nobody reads it at all. */
	readonly frees: readonly string[];
}

export interface PlanOptions {
	readonly scales?: Scales;
	/** Ids whose values are wanted besides the output. */
	readonly keep?: Iterable<string>;
	/** Module to start with; the plan's input is then what that module reads. */
	readonly from?: string;
	/** Last module to run. */
	readonly to?: string;
}

export interface Plan {
	readonly steps: readonly Step[];
	/** Id of the result that goes in: `input`, or the output of the module before `from`. */
	readonly input: string;
	readonly output: string;
}

/** @throws RangeError when `from` or `to` names no module */
function modulesBetween(network: Network, from: string | undefined, to: string | undefined) {
	const ids = network.modules.map(({ id }) => id);
	const position = (id: string) => {
		const index = ids.indexOf(id);
		if (index < 0) throw new RangeError(`${network.id} has no module '${id}'.`);
		return index;
	};
	const first = from === undefined ? 0 : position(from);
	const last = to === undefined ? ids.length - 1 : position(to);
	return { inside: new Set(ids.slice(first, last + 1)), before: ids[first - 1], last: ids[last] ?? '' };
}

/**
 * Steps in dataflow order: only what the output or a kept node depends on, each with what it frees.
 * @throws RangeError when `from`, `to` or a key of `scales` names no such module, or a kept id no node
 */
export function plan(network: Network, { scales = {}, keep = [], from, to }: PlanOptions = {}): Plan {
	const { inside, before, last } = modulesBetween(network, from, to);
	const outputs = outputsOf(network);
	const input = before === undefined ? INPUT : (outputs.get(before) ?? INPUT);
	const output = outputs.get(last) ?? INPUT;
	const ops = opsOf(network).filter(({ module }) => inside.has(module));
	const blocks = defaultScales(network);
	const stranger = Object.keys(scales).find((id) => !Object.hasOwn(blocks, id));
	if (stranger !== undefined) throw new RangeError(`${stranger} is no residual block of ${network.id}.`);

	const reads = (op: Op): readonly string[] =>
		op.op === 'add' && scales[op.module] === 0 ? op.inputs.slice(0, 1) : op.inputs;
	const wanted = new Set([output, ...keep]);
	const known = new Set(ops.map(({ id }) => id));
	for (const id of wanted)
		if (!known.has(id)) throw new RangeError(`${network.id} has no node '${id}' to keep here.`);

	const needed = new Set(wanted);
	for (const op of ops.toReversed()) if (needed.has(op.id)) reads(op).forEach((id) => needed.add(id));

	const running = ops.filter(({ id }) => needed.has(id));
	const lastReader = new Map<string, string>();
	for (const op of running) for (const id of reads(op)) lastReader.set(id, op.id);
	const steps = running.map((op) => ({
		op,
		inputs: reads(op),
		frees: [...new Set(reads(op))]
			.filter((id) => lastReader.get(id) === op.id)
			.concat(lastReader.has(op.id) ? [] : [op.id])
	}));
	return { steps, input, output };
}

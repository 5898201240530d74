/** What a run has to compute, and how long each result must be kept. Pure: no tensor is touched here. */
import { INPUT, opsOf, outputsOf, valueAt, type Op } from '#lib/arch/ops.ts';
import { shapesOf } from '#lib/arch/shapes.ts';
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
			op.op === 'scale' ? [[op.inputs[0], op.value ?? UNSTATED_SCALE] as const] : []
		)
	);

/** Id of what each module reads, by module id. */
function inputsOf(network: Network): ReadonlyMap<string, string> {
	const outputs = outputsOf(network);
	const before = [INPUT, ...network.modules.map(({ id }) => valueAt(outputs, id))];
	return new Map(network.modules.map(({ id }, i) => [id, before[i] ?? INPUT]));
}

/** Modules whose output has the shape of their input: without one of them the rest still fits. */
export function removable(network: Network): readonly string[] {
	const [shapes, outputs] = [shapesOf(network), outputsOf(network)];
	const shape = (id: string) => valueAt(shapes, id).join();
	return [...inputsOf(network)]
		.filter(([module, input]) => shape(input) === shape(valueAt(outputs, module)))
		.map(([module]) => module);
}

export interface Step {
	readonly op: Op;
	/** What the op reads in this run: a block of scale 0 leaves its sum the shortcut alone. */
	readonly inputs: readonly string[];
	/** Results that nobody reads after this step, its own among them when nobody reads it at all. */
	readonly frees: readonly string[];
}

export interface PlanOptions {
	readonly scales?: Scales;
	/** Ids of `removable` modules that are left out: what they read is passed on as it is. */
	readonly off?: readonly string[];
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

/** What stands for the result of a module in a run without the modules `off`: result id to result id. */
function passedOn(network: Network, off: readonly string[]): ReadonlyMap<string, string> {
	const can = off.length > 0 ? removable(network) : [];
	const [inputs, outputs] = [inputsOf(network), outputsOf(network)];
	const passed = new Map<string, string>();
	for (const { id } of network.modules.filter((module) => off.includes(module.id))) {
		if (!can.includes(id))
			throw new RangeError(`${id} of ${network.id} changes the shape: it cannot be off.`);
		const input = valueAt(inputs, id);
		passed.set(valueAt(outputs, id), passed.get(input) ?? input);
	}
	const stranger = off.find((id) => !network.modules.some((module) => module.id === id));
	if (stranger !== undefined) throw new RangeError(`${network.id} has no module '${stranger}'.`);
	return passed;
}

/**
 * Steps in dataflow order: only what the output or a kept node depends on, each with what it frees.
 * @throws RangeError when `from`, `to`, a key of `scales` or a member of `off` names no such module, when a kept
 *   id is no node of this run, or when nothing is left to run
 */
export function plan(
	network: Network,
	{ scales = {}, off = [], keep = [], from, to }: PlanOptions = {}
): Plan {
	const { inside, before, last } = modulesBetween(network, from, to);
	const outputs = outputsOf(network);
	const passed = passedOn(network, off);
	const standIn = (id: string): string => passed.get(id) ?? id;
	const input = before === undefined ? INPUT : standIn(valueAt(outputs, before));
	const output = standIn(valueAt(outputs, last));
	const ops = opsOf(network).filter(({ module }) => inside.has(module) && !off.includes(module));
	const blocks = defaultScales(network);
	const stranger = Object.keys(scales).find((id) => !Object.hasOwn(blocks, id));
	if (stranger !== undefined) throw new RangeError(`${stranger} is no residual block of ${network.id}.`);

	const reads = (op: Op): readonly string[] =>
		(op.op === 'add' && scales[op.module] === 0 ? op.inputs.slice(0, 1) : op.inputs).map(standIn);
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

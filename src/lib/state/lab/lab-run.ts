/** What the lab asks of a run, and what it reads out of one. Pure. */
import type { Network } from '#lib/arch/node.ts';
import { opsOf, valueAt } from '#lib/arch/ops.ts';
import { defaultScales, plan, removable, type PlanOptions } from '#lib/engine/plan.ts';
import type { Kept } from '#lib/engine/run.ts';
import type { LabChoices } from './lab-choices.ts';

/** A block that can be switched off, in order of the data. */
export interface Block {
	/** Module id. */
	readonly id: string;
	readonly label: string;
	/** Scale of what it adds to its shortcut; `null` where there is no shortcut. */
	readonly scale: number | null;
}

export function blocksOf(network: Network): readonly Block[] {
	const [scales, can] = [defaultScales(network), removable(network)];
	return network.modules
		.filter(({ id }) => can.includes(id))
		.map(({ id, label }) => ({ id, label, scale: scales[id] ?? null }));
}

type Setting = Pick<LabChoices, 'all' | 'factors' | 'off'>;

export const asTrained: Setting = { all: 1, factors: {}, off: [] };

/** Factor on the scale of one block. */
export const factorOf = ({ all, factors }: Setting, id: string): number => all * (factors[id] ?? 1);

/** Words of an address that name no block of this network are passed over. */
export function optionsFor(
	network: Network,
	setting: Setting
): Required<Pick<PlanOptions, 'scales' | 'off'>> {
	const blocks = blocksOf(network);
	const scaled = blocks.flatMap(({ id, scale }) =>
		scale === null || factorOf(setting, id) === 1 ? [] : [[id, scale * factorOf(setting, id)] as const]
	);
	return {
		scales: Object.fromEntries(scaled),
		off: blocks.filter(({ id }) => setting.off.includes(id)).map(({ id }) => id)
	};
}

const rms = (values: Float32Array): number =>
	Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

/** The two results that say how much a residual block adds, by module id. */
export function residualsOf(network: Network): ReadonlyMap<string, { scaled: string; sum: string }> {
	const ops = opsOf(network);
	const scaled = new Map(ops.flatMap(({ op, module, id }) => (op === 'scale' ? [[module, id]] : [])));
	return new Map(
		ops.flatMap(({ op, module, id }) =>
			op === 'add' ? [[module, { scaled: valueAt(scaled, module), sum: id }]] : []
		)
	);
}

/** Root mean square of the scaled branch over that of the shortcut. */
export function contribution(scaled: Kept, sum: Kept): number {
	const shortcut = sum.values.map((value, i) => value - (scaled.values[i] ?? 0));
	return rms(scaled.values) / rms(shortcut);
}

/**
 * The node whose maps the head averages when the modules `off` are left out.
 * @throws RangeError for a network whose head averages nothing
 */
export function pooledNode(network: Network, off: readonly string[]): string {
	const pooled = plan(network, { off }).steps.find(({ op }) => op.op === 'globalpool')?.inputs[0];
	if (pooled === undefined) throw new RangeError(`The head of ${network.id} averages no maps.`);
	return pooled;
}

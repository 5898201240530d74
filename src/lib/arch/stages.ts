/** The stages that every network of the family passes through: three grids, with a reduction between them. */
import { totalsOf, type Totals } from './cost.ts';
import { opsOf } from './ops.ts';
import type { Module, Network, Shape } from './node.ts';

export const stageNames = ['stem', 'a', 'reduction-a', 'b', 'reduction-b', 'c', 'final', 'head'] as const;
export type StageName = (typeof stageNames)[number];

const blocks = ['a', 'b', 'c'] as const;
const reductions = ['reduction-a', 'reduction-b'] as const;

function nameOf({ kind }: Module, reduced: number): StageName | undefined {
	switch (kind) {
		case 'stem':
		case 'head':
			return kind;
		case 'conv':
			return 'final';
		case 'reduction':
			return reductions[reduced];
		case 'inception':
		case 'residual':
			return blocks[reduced];
	}
}

/**
 * The modules of every stage that the network has, in order.
 * @throws RangeError for a network with more than two reductions
 */
export function stagesOf(network: Network): ReadonlyMap<StageName, readonly Module[]> {
	const stages = new Map<StageName, Module[]>();
	let reduced = 0;
	for (const module of network.modules) {
		const name = nameOf(module, reduced);
		if (!name) throw new RangeError(`${network.id}: no stage is known for ${module.id}.`);
		stages.set(name, [...(stages.get(name) ?? []), module]);
		if (module.kind === 'reduction') reduced += 1;
	}
	return stages;
}

/** Totals of some modules of one network. */
export function totalsIn(
	network: Network,
	modules: readonly Module[],
	shapes: ReadonlyMap<string, Shape>
): Totals {
	const ids = new Set(modules.map(({ id }) => id));
	return totalsOf(
		opsOf(network).filter(({ module }) => ids.has(module)),
		shapes
	);
}

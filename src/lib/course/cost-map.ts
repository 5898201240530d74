/** Where in a network its parameters and its multiplications are: module by module, in order. */
import { moduleTotals, type Totals } from '#lib/arch/cost.ts';
import { depthOf } from '#lib/arch/depth.ts';
import { shortLabel } from '#lib/arch/label.ts';
import type { Module, Network, Shape } from '#lib/arch/node.ts';
import { opsOf, valueAt } from '#lib/arch/ops.ts';
import { elements } from '#lib/arch/parameters.ts';
import { costAt, factsOf } from './place.ts';

export interface CostPart {
	/** Module id. */
	readonly id: string;
	/** The paper's name of the module. */
	readonly label: string;
	/** The name without what all modules share, e.g. `A`. */
	readonly short: string;
	/** Equal for neighbours that are repetitions of one block. */
	readonly stage: string;
	/** Trained and not trained together. */
	readonly parameters: number;
	/** Multiply-accumulates. */
	readonly macs: number;
}

const stageOf = ({ repeat, label }: Module): string => repeat?.group ?? label;

export function costParts(network: Network): readonly CostPart[] {
	const totals = moduleTotals(network, factsOf(network).shapes);
	return network.modules.map((module) => {
		const { total, macs } = valueAt(totals, module.id);
		const { id, label } = module;
		return { id, label, short: shortLabel(label), stage: stageOf(module), parameters: total, macs };
	});
}

export interface NetworkCost extends Totals {
	/** Weighted layers on the longest way from input to output. */
	readonly depth: number;
	/** Shape of the tensor with the most values, the input left out; the first where several have as many. */
	readonly largest: Shape;
}

export function networkCost(network: Network): NetworkCost {
	const ops = opsOf(network);
	const { shapes } = factsOf(network);
	const largest = ops
		.map(({ id }) => valueAt(shapes, id))
		.reduce((most, shape) => (elements(shape) > elements(most) ? shape : most));
	return { ...costAt(network), depth: depthOf(network), largest };
}

/** Megabytes (10^6) of that many values of 32 bits. */
export const megabytes = (values: number): number => (4 * values) / 1e6;

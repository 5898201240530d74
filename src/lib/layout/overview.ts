/** A network in one line: the tensor that each module, or each run of equal modules, gives on. */
import { shortLabel } from '#lib/arch/label.ts';
import { outputsOf, valueAt } from '#lib/arch/ops.ts';
import type { Network, Shape } from '#lib/arch/node.ts';
import { groupsOf, type Group } from '#lib/arch/groups.ts';
import { barHeight, barThickness } from './scales.ts';

export interface OverviewItem {
	readonly group: Group;
	/** The module's letter or word without the family's name, e.g. `A`, `Reduction-A`. */
	readonly word: string;
	/** Id of the node that makes the tensor. */
	readonly node: string;
	readonly shape: Shape;
	/** px, on the same scale as the large drawing. */
	readonly width: number;
	readonly height: number;
}

export function overviewOf(network: Network, shapes: ReadonlyMap<string, Shape>): readonly OverviewItem[] {
	const outputs = outputsOf(network);
	return groupsOf(network).map((group) => {
		const node = valueAt(outputs, group.id);
		const shape = valueAt(shapes, node);
		return {
			group,
			word: shortLabel(group.modules[0].label),
			node,
			shape,
			width: barThickness(shape),
			height: barHeight(shape)
		};
	});
}

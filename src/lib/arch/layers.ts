/** Everything that the folds know of a network, a line a node: what a table of its layers is made of. */
import { costOf } from './cost.ts';
import { receptiveFieldsOf, type ReceptiveField } from './receptive-field.ts';
import { at } from './shapes.ts';
import { opsOf, valueAt, type Op } from './ops.ts';
import type { Network, Shape, Window } from './node.ts';

export interface Layer {
	readonly op: Op;
	/** `null` for a node that has none. */
	readonly window: Window | null;
	/** Shapes of what it reads, in order. */
	readonly inputs: readonly Shape[];
	readonly out: Shape;
	readonly trainable: number;
	/** Batch norm's moving mean and variance. */
	readonly nonTrainable: number;
	readonly macs: number;
	/** Of its output. */
	readonly bytes: number;
	readonly field: ReceptiveField;
}

/** Of float32. */
export const BYTES_PER_VALUE = 4;

/** In dataflow order. @param shapes what `shapesOf` gave for the input size in question */
export function layersOf(network: Network, shapes: ReadonlyMap<string, Shape>): readonly Layer[] {
	const fields = receptiveFieldsOf(network, shapes);
	return opsOf(network).map((op) => {
		const { trainable, nonTrainable, macs } = costOf(op, shapes);
		const out = at(shapes, op.id);
		return {
			op,
			window: 'kernel' in op ? op : null,
			inputs: op.inputs.map((id) => at(shapes, id)),
			out,
			trainable,
			nonTrainable,
			macs,
			bytes: out[0] * out[1] * out[2] * BYTES_PER_VALUE,
			field: valueAt(fields, op.id)
		};
	});
}

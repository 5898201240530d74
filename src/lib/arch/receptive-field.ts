/**
 * How much of the input one output value can see.
 * Source of the recurrence: Araujo, Norris, Sim, "Computing Receptive Fields of Convolutional Neural
 * Networks", Distill 2019, https://distill.pub/2019/computing-receptive-fields
 */
import { fold, opsOf, valueAt, type Op } from './ops.ts';
import { paddingBefore } from './shapes.ts';
import type { Network, Pair, Shape, Window } from './node.ts';

/** All in input pixels, height then width. */
export interface ReceptiveField {
	/** Side of the square seen; not cut at the image's border. The widest branch counts. */
	readonly size: Pair;
	/** Distance between the centres of two neighbouring outputs. */
	readonly jump: Pair;
	/** Centre of the first output, where the first input pixel's centre is at 0.5. */
	readonly firstCenter: Pair;
}

const both = (make: (axis: 0 | 1) => number): Pair => [make(0), make(1)];

const see = (field: ReceptiveField, { kernel, stride, padding }: Window, input: Shape): ReceptiveField => ({
	size: both((a) => field.size[a] + (kernel[a] - 1) * field.jump[a]),
	jump: both((a) => field.jump[a] * stride),
	firstCenter: both(
		(a) =>
			field.firstCenter[a] +
			((kernel[a] - 1) / 2 - paddingBefore(input[a], kernel[a], stride, padding)) * field.jump[a]
	)
});

/**
 * Branches that meet must look at the same places; the one that sees most stands for all.
 * @throws Error when their centres or steps differ
 */
function meet(op: Op, fields: readonly ReceptiveField[]): ReceptiveField {
	const [first] = fields;
	if (!first) throw new Error(`${op.id} reads nothing.`);
	const aligned = ({ jump, firstCenter }: ReceptiveField) =>
		both((a) => jump[a]).join() === first.jump.join() && firstCenter.join() === first.firstCenter.join();
	if (!fields.every(aligned)) throw new Error(`The branches that meet in ${op.id} are not centred alike.`);
	return { ...first, size: both((a) => Math.max(...fields.map(({ size }) => size[a]))) };
}

/** Receptive field of every node, by id. @param shapes what `shapesOf` gave for the input size in question */
export function receptiveFieldsOf(
	network: Network,
	shapes: ReadonlyMap<string, Shape>
): ReadonlyMap<string, ReceptiveField> {
	const pixel: ReceptiveField = { size: [1, 1], jump: [1, 1], firstCenter: [0.5, 0.5] };
	return fold(opsOf(network), pixel, (op, fields) => {
		const field = meet(op, fields);
		const input = valueAt(shapes, op.inputs[0]);
		if ('kernel' in op) return see(field, op, input);
		if (op.op === 'globalpool')
			return {
				...see(field, { kernel: [input[0], input[1]], stride: 1, padding: 'valid' }, input),
				jump: field.jump
			};
		return field;
	});
}

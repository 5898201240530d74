/** Questions about how windows run over maps: what size leaves them, and how far they see. */
import { paperLabel } from '#lib/arch/label.ts';
import { valueAt } from '#lib/arch/ops.ts';
import { outputLength } from '#lib/arch/shapes.ts';
import { at, inputShape, windows, type Ground, type Maker, type WindowOp } from './question-ground.ts';

/** How far the sides that are asked about lie from the network's own, at most. */
const NEAR = 4;

/** Sides of maps about as large as the one that a window runs over, large enough for each way to give another size. */
function sidesNear(ground: Ground, op: WindowOp): readonly number[] {
	const least = Math.max(inputShape(ground, op)[0] - NEAR, 2 * op.kernel[0] + 1);
	return Array.from({ length: 2 * NEAR + 1 }, (_, i) => least + i);
}

/** Side of the map after a window, for a side that the network itself may not have. */
export const side: Maker = (ground) =>
	windows(ground.ops)
		.filter(({ stride, padding }) => stride > 1 || padding === 'valid')
		.flatMap((op) => sidesNear(ground, op).map((n) => ({ op, n })))
		.map(({ op, n }) => {
			const { kernel, stride, padding } = op;
			const other = padding === 'valid' ? 'same' : 'valid';
			return {
				subject: paperLabel(op),
				given: { n, kernel: kernel[0], stride },
				at: at(ground, op.id),
				options: [
					{ value: outputLength(n, kernel[0], stride, padding), because: 'right' },
					{ value: outputLength(n, kernel[0], stride, other), because: other },
					{ value: outputLength(n, kernel[0], 1, padding), because: 'noStride' },
					{ value: Math.floor((n - kernel[0]) / stride), because: 'noPlusOne' }
				]
			};
		});

/** How a window must move so that its map fits the one it is joined with. */
export const padding: Maker = (ground) =>
	windows(ground.ops)
		.filter(({ stride, kernel: [h, w] }) => stride > 1 && h === w)
		.flatMap((op) => sidesNear(ground, op).map((n) => ({ kernel: op.kernel[0], n })))
		.flatMap(({ kernel, n }) => {
			const ways = [2, 1].flatMap((stride) =>
				(['valid', 'same'] as const).map((way) => ({
					value: `${way}/${stride}`,
					gives: outputLength(n, kernel, stride, way)
				}))
			);
			return ways.map(({ gives: wanted }) => ({
				subject: '',
				given: { n, kernel, wanted },
				at: null,
				options: ways.map((way) => ({ ...way, because: way.gives === wanted ? 'right' : 'misfit' }))
			}));
		});

/** `op`, and the windows of its kernel right before it, through which the step of the map stays the same. */
function runOf(op: WindowOp, all: readonly WindowOp[]): readonly WindowOp[] {
	const before = all.find(
		({ id, stride, kernel }) => id === op.inputs[0] && stride === 1 && kernel.join() === op.kernel.join()
	);
	return before ? [...runOf(before, all), op] : [op];
}

/** What a window, or some in a row, adds to the receptive field, in input pixels along the longer side of its kernel. */
export const field: Maker = (ground) => {
	const all = windows(ground.ops);
	return all.flatMap((op) => {
		const [kh, kw] = op.kernel;
		const long = Math.max(kh, kw);
		const [jump] = valueAt(ground.facts.fields, op.inputs[0]).jump;
		return runOf(op, all).map((_, more) => {
			const count = more + 1;
			const grows = count * (long - 1) * jump;
			return {
				subject: count === 1 ? paperLabel(op) : '',
				given: { count, kh, kw, long, jump },
				at: at(ground, op.id),
				options: [
					{ value: grows, because: 'right' },
					{ value: count * long * jump, because: 'wholeKernel' },
					{ value: count * (long - 1), because: 'noJump' },
					count === 1
						? { value: grows * 2, because: 'bothSides' }
						: { value: (long ** count - 1) * jump, because: 'multiplied' }
				]
			};
		});
	});
};

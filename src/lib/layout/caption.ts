/** The few words that stand under a node in a drawing. */
import type { Shape } from '#lib/arch/node.ts';
import type { Op } from '#lib/arch/ops.ts';

export const shapeText = (shape: Shape): string => shape.join('×');
/** With room around the signs, for a line of text. */
export const spacedShape = (shape: readonly number[]): string => shape.join(' × ');

const windowText = (op: { kernel: readonly number[]; stride: number; padding: string }): string =>
	op.kernel.join('×') +
	(op.stride > 1 ? `/${op.stride}` : '') +
	(op.padding === 'valid' && op.kernel.some((side) => side > 1) ? ' V' : '');

/** `3×3/2 V` is a 3×3 window with stride 2 and no padding. */
export function opText(op: Op): string {
	switch (op.op) {
		case 'conv':
			return windowText(op);
		case 'maxpool':
			return `max ${windowText(op)}`;
		case 'avgpool':
			return `avg ${windowText(op)}`;
		case 'concat':
			return 'concat';
		case 'scale':
			return op.value === null ? '×s' : `×${op.value}`;
		case 'add':
			return '+';
		case 'relu':
			return 'ReLU';
		case 'globalpool':
			return 'avg pool';
		case 'dropout':
			return `keep ${op.keep}`;
		case 'dense':
			return 'dense';
		case 'softmax':
			return 'softmax';
		case 'l2norm':
			return 'L2 norm';
	}
}

/** One or two lines: what the node does, and its shape where the map's size changes or a module ends. */
export function caption(op: Op, input: Shape, output: Shape, endsModule: boolean): readonly string[] {
	const resized = input[0] !== output[0] || input[1] !== output[1];
	if (resized || endsModule) return [opText(op), shapeText(output)];
	return [
		op.op === 'conv' || op.op === 'concat' || op.op === 'dense' ? `${opText(op)} ${output[2]}` : opText(op)
	];
}

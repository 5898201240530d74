/** What stands under a node in a drawing: which lines, not their words. */
import type { Shape } from '#lib/arch/node.ts';
import type { Op } from '#lib/arch/ops.ts';

export const shapeText = (shape: Shape): string => shape.join('×');
/** With room around the signs, for a line of text. */
export const spacedShape = (shape: readonly number[]): string => shape.join(' × ');

/** What the node does, that and its number of channels, or its shape. */
export type Line = 'op' | 'op-channels' | 'shape';

/** One or two lines: what the node does, and its shape where the map's size changes or a module ends. */
export function caption(op: Op, input: Shape, output: Shape, endsModule: boolean): readonly Line[] {
	const resized = input[0] !== output[0] || input[1] !== output[1];
	if (resized || endsModule) return ['op', 'shape'];
	return [op.op === 'conv' || op.op === 'concat' || op.op === 'dense' ? 'op-channels' : 'op'];
}

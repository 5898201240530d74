/** The few words on a node of a drawing and under it. */
import type { Op } from '#lib/arch/ops.ts';
import { shapeText, type Line } from '#lib/layout/caption.ts';
import type { Glyph } from '#lib/layout/unit.ts';
import { text } from '#lib/text/index.ts';

const words = text.diagram.ops;

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
		case 'avgpool':
			return words[op.op](windowText(op));
		case 'scale':
			return op.value === null ? '×s' : `×${op.value}`;
		case 'add':
			return '+';
		case 'dropout':
			return words.dropout(op.keep);
		default:
			return words[op.op];
	}
}

/** One line under a node. */
export function lineText(line: Line, { op, shape }: Pick<Glyph, 'op' | 'shape'>): string {
	if (line === 'shape') return shapeText(shape);
	const does = op ? opText(op) : text.kinds.input;
	return line === 'op' ? does : `${does} ${shape[2]}`;
}

/** Kinds of node that share a colour, on every page and in every legend. */
import type { OpName } from '#lib/arch/ops.ts';

export const kinds = ['input', 'conv', 'maxpool', 'avgpool', 'concat', 'residual', 'head'] as const;
export type Kind = (typeof kinds)[number];

const kindByOp: Readonly<Record<OpName, Kind>> = {
	conv: 'conv',
	maxpool: 'maxpool',
	avgpool: 'avgpool',
	concat: 'concat',
	scale: 'residual',
	add: 'residual',
	relu: 'residual',
	globalpool: 'head',
	dropout: 'head',
	dense: 'head',
	softmax: 'head',
	l2norm: 'head'
};

/** @param op `null` for the input image */
export const kindOf = (op: OpName | null): Kind => (op === null ? 'input' : kindByOp[op]);

export const colourOf = (kind: Kind): string => `var(--kind-${kind})`;

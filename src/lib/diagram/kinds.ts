/** Kinds of node that share a colour, on every page and in every legend. */
import type { ModuleKind } from '#lib/arch/node.ts';
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

const kindByModule: Readonly<Record<ModuleKind, Kind>> = {
	stem: 'conv',
	conv: 'conv',
	inception: 'concat',
	reduction: 'concat',
	residual: 'residual',
	head: 'head'
};

/** A module has the colour of the node that makes its output. */
export const kindOfModule = (kind: ModuleKind): Kind => kindByModule[kind];

export const colourOf = (kind: Kind): string => `var(--kind-${kind})`;

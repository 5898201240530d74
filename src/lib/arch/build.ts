/** Builders: short words for the nodes, with the defaults that most nodes of the family share. */
import type {
	Branches,
	Conv,
	Dense,
	Module,
	ModuleKind,
	Node,
	Pair,
	Pool,
	Repeat,
	Residual,
	Series,
	Window
} from './node.ts';
import { mapSome, type Some } from './some.ts';

type Kernel = number | Pair;

const pair = (kernel: Kernel): Pair => (typeof kernel === 'number' ? [kernel, kernel] : kernel);

/** Stride 1 and `same` unless said otherwise; batch norm and ReLU. */
export const conv = (name: string, filters: number, kernel: Kernel, window: Partial<Window> = {}): Conv => ({
	kind: 'conv',
	name,
	filters,
	stride: 1,
	padding: 'same',
	...window,
	kernel: pair(kernel),
	batchNorm: true,
	bias: false,
	activation: 'relu'
});

/** The paper's "1x1 Conv (n Linear)": bias, no batch norm, no activation. */
export const linear = (name: string, filters: number, printedFilters?: number): Conv => ({
	...conv(name, filters, 1),
	batchNorm: false,
	bias: true,
	activation: null,
	...(printedFilters === undefined ? {} : { printedFilters })
});

/** The paper's V: no padding. */
export const valid = { padding: 'valid' } as const;
/** The paper's "stride 2 V". */
export const halve = { stride: 2, padding: 'valid' } as const;
/** Stride 2 with padding: an even side is halved exactly, which a small picture cannot do without. */
export const halveSame = { stride: 2, padding: 'same' } as const;

export const maxPool = (name: string, kernel: Kernel = 3, window: Partial<Window> = halve): Pool => ({
	kind: 'maxpool',
	name,
	stride: 1,
	padding: 'same',
	...window,
	kernel: pair(kernel)
});

export const avgPool = (name: string, kernel: Kernel = 3): Pool => ({
	...maxPool(name, kernel, {}),
	kind: 'avgpool'
});

export const dense = (name: string, filters: number): Dense => ({
	kind: 'dense',
	name,
	filters,
	batchNorm: false,
	bias: true
});

export const series = (...children: Node[]): Series => ({ kind: 'series', scope: '', children });

export const scope = (name: string, ...children: Node[]): Series => ({
	kind: 'series',
	scope: name,
	children
});

/** Side by side, with the names of the children as they are. */
export const fork = (...children: Some<Node>): Branches => ({ kind: 'branches', children });

/** Side by side, each under its own scope `Branch_0`, `Branch_1`, …; an array is a series. */
export const branches = (...children: Some<Node | Node[]>): Branches =>
	fork(...mapSome(children, (child, i) => scope(`Branch_${i}`, ...(Array.isArray(child) ? child : [child]))));

export const residual = (body: Node, scale: number | null, activation: 'relu' | null = 'relu'): Residual => ({
	kind: 'residual',
	body,
	scale,
	activation
});

interface ModuleOptions {
	readonly figure?: string | null;
	readonly repeat?: Repeat | null;
	/** Names inside the module start with its id unless it has a scope of its own. */
	readonly scope?: string;
}

export const module = (
	id: string,
	kind: ModuleKind,
	label: string,
	body: Node,
	options: ModuleOptions = {}
): Module => ({
	id,
	kind,
	label,
	figure: options.figure ?? null,
	repeat: options.repeat ?? null,
	body: scope(options.scope ?? id, body)
});

/** `count` modules made by `make(index, repeat)`, index from 1. */
export const repeat = (
	group: string,
	count: number,
	make: (index: number, repeat: Repeat) => Module
): Module[] => Array.from({ length: count }, (_, i) => make(i + 1, { index: i + 1, of: count, group }));

/** The reference facts as typed data; `facts/` holds them as they were given to us. */
import reference from './facts/reference.json' with { type: 'json' };

export type SizeKey = '299' | '160';
export const sizes: readonly SizeKey[] = ['299', '160'];

export interface ReferenceOp {
	id: string;
	op: string;
	inputs: string[];
	kernel?: number[];
	stride?: number;
	padding?: string;
	filters?: number;
	bn?: boolean;
	bias?: boolean;
	activation?: string | null;
	figure_filters?: number;
	value?: number | null;
	count_include_pad?: boolean;
	keep_prob?: number;
	out: Record<SizeKey, number[]>;
	trainable: number;
	non_trainable: number;
	macs: Record<SizeKey, number>;
	rf: { size: number[]; jump: number[]; first_center: number[] };
	/** Present where the field depends on the size of the map: stated for the default input only. */
	rf_note?: string;
	weight_layer_depth: number;
}

export interface ReferenceTotals {
	ops: number;
	conv: number;
	trainable: number;
	non_trainable: number;
	total: number;
	macs: Record<SizeKey, number>;
	activations: Record<SizeKey, number>;
	weight_layer_depth?: number;
}

export interface ReferenceModule {
	id: string;
	kind: string;
	label: string;
	figure: string | null;
	repeat?: { index: number; of: number; group: string } | null;
	residual_scale?: number | null;
	final_relu?: boolean;
	in: Record<SizeKey, number[]>;
	out: Record<SizeKey, number[]>;
	rf: ReferenceOp['rf'];
	totals: ReferenceTotals;
	ops: ReferenceOp[];
}

export interface ReferenceNetwork {
	id: string;
	default_input: number[];
	classes: number | null;
	totals: ReferenceTotals & { weight_layer_depth: number };
	modules: ReferenceModule[];
}

export const referenceNetworks = (reference as unknown as { networks: ReferenceNetwork[] }).networks;

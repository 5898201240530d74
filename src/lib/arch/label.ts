/** What a node is called: the paper's wording in its figures, and the released code's variable scope. */
import type { Design, Network } from './node.ts';
import type { Op } from './ops.ts';

const window = ({
	kernel,
	stride,
	padding
}: {
	kernel: readonly number[];
	stride: number;
	padding: string;
}) => ({
	size: kernel.join('×'),
	rest: [...(stride > 1 ? [`stride ${stride}`] : []), ...(padding === 'valid' ? ['V'] : [])].join(' ')
});

const bracket = (...parts: (string | number)[]): string => {
	const text = parts.filter((part) => part !== '').join(' ');
	return text ? ` (${text})` : '';
};

/** In the wording of the paper's figures, e.g. `3×3 Conv (384 stride 2 V)`, `1×1 Conv (256 Linear)`. */
export function paperLabel(op: Op): string {
	switch (op.op) {
		case 'conv': {
			const { size, rest } = window(op);
			return `${size} Conv${bracket(op.filters, op.activation ? '' : 'Linear', rest)}`;
		}
		case 'maxpool':
			return `${window(op).size} MaxPool${bracket(window(op).rest)}`;
		case 'avgpool':
			return `${window(op).size} Avg Pooling${bracket(window(op).rest)}`;
		case 'concat':
			return 'Filter concat';
		case 'scale':
			return op.value === null ? 'Scaling (not stated)' : `Scaling (${op.value})`;
		case 'add':
			return '+';
		case 'relu':
			return 'Relu activation';
		case 'globalpool':
			return 'Average Pooling';
		case 'dropout':
			return `Dropout (keep ${op.keep})`;
		case 'dense':
			return `Fully connected (${op.filters})`;
		case 'softmax':
			return 'Softmax';
		case 'l2norm':
			return 'L2 normalisation';
	}
}

/** Scope of the op's variables in the released TF-slim code; `null` where none was released. */
export const codeName = (network: Network, op: Op): string | null =>
	network.codeScope && `${network.codeScope}/${op.id}`;

/** A module's letter or word without the family's name and without remarks, e.g. `A`, `Reduction-A`. */
export const shortLabel = (label: string): string =>
	label.replace(/ \(.*\)$/, '').replace(/^Inception(-ResNet)?-/, '');

/** The paper's names of its networks, whole and as short as a diagram needs them. */
export const designNames: Readonly<Record<Design, { readonly name: string; readonly short: string }>> = {
	'inception-v3': { name: 'Inception-v3', short: 'v3' },
	'inception-resnet-v1': { name: 'Inception-ResNet-v1', short: 'IR-v1' },
	'inception-v4': { name: 'Inception-v4', short: 'v4' },
	'inception-resnet-v2': { name: 'Inception-ResNet-v2', short: 'IR-v2' }
};

export const nameOf = (design: Design): string => designNames[design].name;

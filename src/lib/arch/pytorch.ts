/**
 * The `code` fold: a network as PyTorch source. An expression stays an expression: `Series`, `Concat` and
 * `Residual` mirror the node kinds, children keep the names of the released code, and runs of equal blocks
 * become one function. A parameter's name in the state dict is its op's id with dots, and the word
 * `branches` where an expression has a nameless concatenation.
 */
import type { Activation, Leaf, Network, Node, Pair } from './node.ts';
import { UNSTATED_SCALE } from './parameters.ts';
import { PYTORCH_PRELUDE } from './pytorch-prelude.ts';

/** A value of the source, and the names under which it is reached. */
interface Entry {
	readonly path: readonly string[];
	readonly text: string;
}

/** What a node becomes, and how many channels leave it. */
interface Written {
	readonly entries: readonly Entry[];
	readonly channels: number;
}

const WIDTH = 110;

const pairText = ([h, w]: Pair): string => `(${h}, ${w})`;
const flag = (name: string, value: boolean): string[] => (value ? [] : [`${name}=False`]);
const isRelu = (activation: Activation): boolean => activation === 'relu';

function call(name: string, words: readonly string[]): string {
	const line = `${name}(${words.join(', ')})`;
	if (line.length <= WIDTH && !line.includes('\n')) return line;
	const inner = words.map((word) => `    ${word.replaceAll('\n', '\n    ')},\n`);
	return `${name}(\n${inner.join('')})`;
}

/** `null` for a node that the source leaves to its user. */
function leafText(leaf: Leaf, channels: number): string | null {
	switch (leaf.kind) {
		case 'conv':
			return call('Conv', [
				String(channels),
				String(leaf.filters),
				pairText(leaf.kernel),
				...(leaf.stride === 1 ? [] : [`stride=${leaf.stride}`]),
				...flag('same', leaf.padding === 'same'),
				...flag('norm', leaf.batchNorm),
				...flag('relu', isRelu(leaf.activation))
			]);
		case 'maxpool':
		case 'avgpool':
			return call(leaf.kind === 'maxpool' ? 'MaxPool' : 'AvgPool', [
				pairText(leaf.kernel),
				...(leaf.stride === 1 ? [] : [`stride=${leaf.stride}`]),
				...flag('same', leaf.padding === 'same')
			]);
		case 'dense':
			return call('Dense', [
				String(channels),
				String(leaf.filters),
				...(leaf.batchNorm ? ['norm=True'] : [])
			]);
		case 'dropout':
			return call('nn.Dropout', [(1 - leaf.keep).toFixed(2)]);
		case 'globalpool':
			return 'GlobalAvgPool()';
		case 'l2norm':
			return 'L2Norm()';
		case 'softmax':
			return null;
	}
}

const placed = (prefix: string, { path, text }: Entry): Entry => ({
	path: prefix === '' ? path : [...prefix.split('/'), ...path],
	text
});

function write(node: Node, channels: number): Written {
	switch (node.kind) {
		case 'series':
			return node.children.reduce<Written>(
				(before, child) => {
					const { entries, channels: out } = write(child, before.channels);
					return {
						entries: [...before.entries, ...entries.map((entry) => placed(node.scope, entry))],
						channels: out
					};
				},
				{ entries: [], channels }
			);
		case 'branches': {
			const children = node.children.map((child) => write(child, channels));
			const text = call('Concat', keywords(children.flatMap(({ entries }) => entries)));
			return {
				entries: [{ path: ['branches'], text }],
				channels: children.reduce((sum, child) => sum + child.channels, 0)
			};
		}
		case 'residual': {
			const scale = String(node.scale ?? UNSTATED_SCALE);
			const relu = isRelu(node.activation) ? 'True' : 'False';
			const body = keywords(write(node.body, channels).entries);
			return { entries: [{ path: [], text: call('Residual', [scale, relu, ...body]) }], channels };
		}
		default: {
			const text = leafText(node, channels);
			return {
				entries: text === null ? [] : [placed(node.name, { path: [], text })],
				channels: node.kind === 'conv' || node.kind === 'dense' ? node.filters : channels
			};
		}
	}
}

/** Neighbours under one first name become one value. */
function grouped(entries: readonly Entry[]): { readonly name: string; readonly text: string }[] {
	const groups: { name: string; inner: Entry[] }[] = [];
	for (const { path, text } of entries) {
		const [name = '', ...rest] = path;
		const last = groups.at(-1);
		if (last?.name === name) last.inner.push({ path: rest, text });
		else groups.push({ name, inner: [{ path: rest, text }] });
	}
	return groups.map(({ name, inner }) => {
		const [only] = inner;
		const text = inner.length === 1 && only?.path.length === 0 ? only.text : call('Series', keywords(inner));
		return { name, text };
	});
}

/** `name=value` words; equal values whose names count up become one comprehension. */
function keywords(entries: readonly Entry[]): string[] {
	const words: string[] = [];
	const named = grouped(entries);
	for (let i = 0; i < named.length;) {
		const { name, text } = named[i] ?? { name: '', text: '' };
		const stem = /^(.*_)1$/.exec(name)?.[1];
		let count = 1;
		while (stem && named[i + count]?.text === text && named[i + count]?.name === `${stem}${count + 1}`)
			count++;
		words.push(
			count === 1 ? `${name}=${text}` : `**{f"${stem}{i}": ${text} for i in range(1, ${count + 1})}`
		);
		i += count;
	}
	return words;
}

/** `mini-inception-v4` is the class `MiniInceptionV4`. */
export const className = (id: string): string =>
	id
		.split('-')
		.map((part) => part.charAt(0).toUpperCase() + part.slice(1))
		.join('');

/**
 * PyTorch source of a network: one class without constructor arguments that takes `[n, channels, h, w]`
 * (any h and w the network can take) and returns logits `[n, classes]`, or the embedding of an embedding
 * network. Batch norm's momentum is PyTorch's; dropout is as drawn.
 * @param basis where the expression was read from
 */
export function pytorchOf(network: Network, basis: string): string {
	const body = network.modules.reduce<Written>(
		(before, module) => {
			const { entries, channels } = write(module.body, before.channels);
			return { entries: [...before.entries, ...entries], channels };
		},
		{ entries: [], channels: network.defaultInput[2] }
	);
	const constructor = call('super().__init__', keywords(body.entries)).replaceAll('\n', '\n        ');
	const unstated = network.modules.some(({ body: root }) => statesNoScale(root));
	const notes = [
		network.title,
		'',
		`Input [n, ${network.defaultInput[2]}, h, w]: a pixel value v of 0..255 enters as ` +
			`(v - ${network.preprocessing.mean}) / ${network.preprocessing.deviation}.`,
		network.classes === null
			? 'Output: an embedding of length 1.'
			: 'Output: logits; softmax is left to the loss.',
		...(unstated ? [`The source states no residual scale; ${UNSTATED_SCALE} is used.`] : [])
	];
	return [
		`"""${network.title}. Written from its expression; basis: ${basis}"""`,
		'',
		PYTORCH_PRELUDE,
		'',
		`class ${className(network.id)}(Series):`,
		`    """`,
		...notes.map((note) => (note ? `    ${note}` : '')),
		`    """`,
		'',
		'    def __init__(self) -> None:',
		`        ${constructor}`,
		''
	].join('\n');
}

const statesNoScale = (node: Node): boolean => {
	switch (node.kind) {
		case 'residual':
			return node.scale === null;
		case 'series':
		case 'branches':
			return node.children.some(statesNoScale);
		default:
			return false;
	}
};

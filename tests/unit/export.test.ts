import { describe, expect, test } from 'vitest';
import { catalogue } from '#lib/arch/catalogue.ts';
import type { Network } from '#lib/arch/node.ts';
import { opsOf, valueAt, type Op } from '#lib/arch/ops.ts';
import { isWeighted, UNSTATED_SCALE } from '#lib/arch/parameters.ts';
import { className, pytorchOf } from '#lib/arch/pytorch.ts';
import { shapesOf } from '#lib/arch/shapes.ts';
import { aboutNetwork } from '#lib/text/networks.ts';

/** A Python expression of the kind that is exported: a call, or a word as it stands. */
interface Call {
	readonly name: string;
	/** Words without a name, as text. */
	readonly words: readonly string[];
	/** In order; a comprehension is written out. */
	readonly keywords: readonly (readonly [string, Call])[];
}

/** Reads what `text` begins with, a call with its words. @returns the call and what follows it */
function parseCall(text: string): [Call, string] {
	const [whole, name = ''] = /^\s*([\w.]+)\s*/.exec(text) ?? [''];
	let rest = text.slice(whole.length);
	if (!rest.startsWith('(')) return [{ name, words: [], keywords: [] }, rest];
	rest = rest.slice(1);
	const words: string[] = [];
	const keywords: [string, Call][] = [];
	for (;;) {
		rest = rest.replace(/^[\s,]+/, '');
		if (rest.startsWith(')')) return [{ name, words, keywords }, rest.slice(1)];
		const repeated = /^\*\*\{f"(\w+)\{i\}": /.exec(rest);
		const keyword = /^(\w+)=/.exec(rest);
		const plain = /^\([^()]*\)|^[^,()]+/.exec(rest);
		if (repeated) {
			const [value, after] = parseCall(rest.slice(repeated[0].length));
			const [range, first, end] = /^ for i in range\((\d+), (\d+)\)\}/.exec(after) ?? [''];
			for (let i = Number(first); i < Number(end); i++) keywords.push([`${repeated[1]}${i}`, value]);
			rest = after.slice(range.length);
		} else if (keyword) {
			const [value, after] = parseCall(rest.slice(keyword[0].length));
			keywords.push([keyword[1] ?? '', value]);
			rest = after;
		} else if (plain) {
			words.push(plain[0]);
			rest = rest.slice(plain[0].length);
		} else throw new Error(`What is '${rest.slice(0, 40)}'?`);
	}
}

const constructorOf = (source: string): Call => {
	const start = source.indexOf('super().__init__(', source.lastIndexOf('\nclass '));
	return parseCall(source.slice(start).replace('super().__init__', 'init'))[0];
};

/** The calls of one name with the path PyTorch's state dict has for them, `branches` left out. */
function placesOf(call: Call, name: RegExp, path: readonly string[] = []): (readonly [string, Call])[] {
	const own = name.test(call.name)
		? [[path.filter((part) => part !== 'branches').join('/'), call] as const]
		: [];
	return [...own, ...call.keywords.flatMap(([key, value]) => placesOf(value, name, [...path, key]))];
}

const keywordOf = ({ keywords }: Call, key: string): string | undefined =>
	keywords.find(([own]) => own === key)?.[1].name;

/** What a call of the source says of a layer; what it leaves out is the default of the classes above it. */
const said = ([id, call]: readonly [string, Call]) => ({
	id,
	name: call.name,
	sizes: call.words.map((word) => (word.match(/\d+/g) ?? []).map(Number)),
	stride: Number(keywordOf(call, 'stride') ?? 1),
	same: keywordOf(call, 'same') !== 'False',
	norm: (keywordOf(call, 'norm') ?? (call.name === 'Conv' ? 'True' : 'False')) === 'True',
	relu: call.name === 'Conv' && keywordOf(call, 'relu') !== 'False'
});

/** The same of an op that reads `channels` channels. */
function meant(op: Op, channels: number): ReturnType<typeof said> {
	const plain = { id: op.id, stride: 1, same: true, norm: false, relu: false };
	switch (op.op) {
		case 'conv':
			return {
				id: op.id,
				name: 'Conv',
				sizes: [[channels], [op.filters], [...op.kernel]],
				stride: op.stride,
				same: op.padding === 'same',
				norm: op.batchNorm,
				relu: op.activation === 'relu'
			};
		case 'dense':
			return { ...plain, name: 'Dense', sizes: [[channels], [op.filters]], norm: op.batchNorm };
		case 'maxpool':
		case 'avgpool': {
			const [name, same] = [op.op === 'maxpool' ? 'MaxPool' : 'AvgPool', op.padding === 'same'];
			return { ...plain, name, sizes: [[...op.kernel]], stride: op.stride, same };
		}
		default:
			throw new Error(`${op.op} has no size.`);
	}
}

const layers = (network: Network) => {
	const shapes = shapesOf(network);
	return opsOf(network)
		.filter((op) => isWeighted(op) || op.op === 'maxpool' || op.op === 'avgpool')
		.map((op) => meant(op, valueAt(shapes, op.inputs[0])[2]));
};

describe.each(catalogue.map((network) => [network.id, network] as const))('%s as PyTorch', (_, network) => {
	const source = pytorchOf(network, aboutNetwork(network.id).basis);
	const call = constructorOf(source);

	test('has every layer of the network and no other, in order, at the path of its op, with its sizes', () => {
		const found = placesOf(call, /^(Conv|Dense|MaxPool|AvgPool)$/).map(said);
		expect(found).toEqual(layers(network));
	});

	test('has every residual block with its scale and its activation', () => {
		const found = placesOf(call, /^Residual$/).map(([id, { words }]) => [id, ...words]);
		const blocks = network.modules.filter(({ kind }) => kind === 'residual').map(({ id }) => id);
		const own = (module: string) => opsOf(network).filter((op) => op.module === module);
		expect(found).toEqual(
			blocks.map((id) => {
				const scale = own(id).find((op) => op.op === 'scale');
				const relu = own(id).at(-1)?.op === 'relu';
				return [
					id,
					String((scale?.op === 'scale' && scale.value) ?? UNSTATED_SCALE),
					relu ? 'True' : 'False'
				];
			})
		);
	});

	test('joins as often as the network does, as many branches each time', () => {
		const found = placesOf(call, /^Concat$/).map(([, { keywords }]) => keywords.length);
		const joins = opsOf(network).filter(({ op }) => op === 'concat');
		expect(found.toSorted()).toEqual(joins.map(({ inputs }) => inputs.length).toSorted());
	});

	test('ends as the network does; softmax is left to the loss', () => {
		const head = placesOf(call, /^(GlobalAvgPool|nn\.Dropout|Dense|L2Norm|\w*[Ss]oftmax)$/);
		const names = { globalpool: 'GlobalAvgPool', dropout: 'nn.Dropout', dense: 'Dense', l2norm: 'L2Norm' };
		const expected = opsOf(network).flatMap(({ op, id }) => {
			const name = Object.entries(names).find(([own]) => own === op)?.[1];
			return name ? [[id, name]] : [];
		});
		expect(head.map(([id, { name }]) => [id, name])).toEqual(expected);
	});

	test('is one class by the name of the network, after the classes it is built from', () => {
		expect(source.match(/^class (\w+)/gm)?.at(-1)).toBe(`class ${className(network.id)}`);
		expect(source).not.toMatch(/undefined|NaN|null|\[object/);
		const { mean, deviation } = network.preprocessing;
		expect(source).toContain(`(v - ${mean}) / ${deviation}`);
	});
});

test.each([
	['mini-inception-resnet-v2', 'MiniInceptionResnetV2'],
	['inception-v3', 'InceptionV3']
])('%s is the class %s', (id, name) => expect(className(id)).toBe(name));

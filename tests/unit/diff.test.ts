import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignModules, type NodePair } from '#lib/arch/align.ts';
import { catalogue, networkById, published } from '#lib/arch/catalogue.ts';
import { series } from '#lib/arch/build.ts';
import { cheapestWay } from '#lib/arch/cheapest.ts';
import { counterpartsOf, diff, type GroupPair, type NetworkDiff } from '#lib/arch/diff.ts';
import { countOf, findingsOf, ownerOf } from '#lib/arch/findings.ts';
import { paperLabel } from '#lib/arch/label.ts';
import type { Conv, Network, Node } from '#lib/arch/node.ts';
import { opsOf, treesOf, valueAt, type Op } from '#lib/arch/ops.ts';
import { upTo } from '#lib/arch/part.ts';
import { stageNames, stagesOf } from '#lib/arch/stages.ts';

const known = new Map<string, NetworkDiff>();
/** Of two networks of the catalogue; computed once. */
function compare(left: Network, right: Network): NetworkDiff {
	const key = `${left.id} ${right.id}`;
	const compared = known.get(key) ?? diff(left, right);
	known.set(key, compared);
	return compared;
}
const runsOf = ({ stages }: NetworkDiff) => stages.flatMap(({ runs }) => runs);
const groupsOf = (compared: NetworkDiff) => runsOf(compared).flatMap(({ groups }) => groups);
const counts = (compared: NetworkDiff) => compared.stages.map(countOf);
const idsOf = (ops: readonly (Op | null)[]) => ops.flatMap((op) => op?.id ?? []);

const label = (op: Op | null) => op && paperLabel(op);
/** What a pair says, in words: the node on either side where one is missing, or the settings that differ. */
const wordsOf = ({ left, right, differences }: NodePair): string[] =>
	left && right
		? differences.map((found) => `${found.aspect} ${String(found.left)} | ${String(found.right)}`)
		: [`${label(left) ?? '-'} | ${label(right) ?? '-'}`];
const saidOf = ({ nodes }: GroupPair) => nodes.flatMap(wordsOf);

/** Per stage: how many modules stand beside each other, and what is said of each pair of groups. */
const tell = (left: string, right: string) =>
	Object.fromEntries(
		diff(networkById(left), networkById(right)).stages.map(({ name, runs }) => [
			name,
			runs.map((run) => [`${run.left.length} | ${run.right.length}`, ...run.groups.map(saidOf)])
		])
	);

const unchanged = [['1 | 1', []]];

describe('stages', () => {
	test.each(catalogue)('$id: every module lies in one of them, in order', (network) => {
		const stages = stagesOf(network);
		expect([...stages.values()].flat()).toEqual(network.modules);
		expect([...stages.keys()]).toEqual(stageNames.filter((name) => stages.has(name)));
		expect([...stages.keys()]).toEqual(expect.arrayContaining(['stem', 'a', 'b', 'c', 'head']));
	});

	test('a third reduction is refused by name', () => {
		const network = networkById('inception-v4');
		const reductions = network.modules.filter(({ kind }) => kind === 'reduction');
		const deeper = { ...network, modules: [...network.modules, ...reductions] };
		expect(() => stagesOf(deeper)).toThrow(/inception-v4.*Mixed_6a/);
	});
});

describe('the alignment', () => {
	test.each(catalogue)('of $id with itself says nothing, and leaves nothing unpaired', (network) => {
		const compared = diff(network, network);
		expect(counts(compared)).toEqual(compared.stages.map(() => 0));
		for (const { left, right, nodes, weight } of groupsOf(compared)) {
			expect(left?.id).toBe(right?.id);
			expect(idsOf(nodes.map((pair) => pair.left))).toEqual(idsOf(nodes.map((pair) => pair.right)));
			expect(weight).toBe(0);
		}
	});

	test.each(catalogue)('of $id with any network is the mirror image of the reverse', (left) => {
		for (const right of catalogue) {
			const [one, other] = [compare(left, right), compare(right, left)];
			expect(other.left).toBe(right);
			const seen = (compared: NetworkDiff, ours: 'left' | 'right', theirs: 'left' | 'right') =>
				runsOf(compared).map((run) => [
					run[ours].length,
					run[theirs].length,
					run.groups.map((group) => [
						group[ours]?.id,
						group[theirs]?.id,
						group.nodes.map((pair) => [
							pair[ours]?.id,
							pair[theirs]?.id,
							pair.differences.map((found) => [found.aspect, found[ours], found[theirs]])
						])
					])
				]);
			expect(seen(other, 'right', 'left')).toEqual(seen(one, 'left', 'right'));
		}
	});

	test.each(catalogue)(
		'of $id with any network has every module and op of both, once in each pair',
		(left) => {
			for (const right of catalogue) {
				const compared = compare(left, right);
				for (const [side, network] of [
					['left', left],
					['right', right]
				] as const) {
					expect(runsOf(compared).flatMap((run) => run[side])).toEqual(network.modules);
					for (const run of runsOf(compared)) {
						const own = run.groups.flatMap((group) => group[side] ?? []);
						const others = run.groups.flatMap((group) => group[side === 'left' ? 'right' : 'left'] ?? []);
						const different = new Set(own.map(({ id }) => id)).size;
						expect([...new Set(own)].flatMap(({ modules }) => modules)).toEqual(run[side]);
						if (different >= new Set(others.map(({ id }) => id)).size) expect(own).toHaveLength(different);
					}
					for (const { [side]: group, nodes } of groupsOf(compared)) {
						const expected = opsOf(network).filter(({ module }) => module === group?.id);
						expect(idsOf(nodes.map((pair) => pair[side])).sort()).toEqual(idsOf(expected).sort());
					}
				}
			}
		}
	);

	test.each(catalogue)('counterparts of $id in any network point back at it', (left) => {
		for (const right of catalogue) {
			const found = counterpartsOf(compare(left, right));
			expect([...found.left.keys()].sort()).toEqual(idsOf(opsOf(left)).sort());
			for (const [id, { others }] of found.left) {
				expect(new Set(others).size).toBe(others.length);
				for (const other of others) expect(found.right.get(other)?.others).toContain(id);
			}
		}
	});

	test('hidden repetitions have counterparts too', () => {
		const [paper, slim] = ['inception-resnet-v2-paper', 'inception-resnet-v2-slim'].map(networkById);
		if (!paper || !slim) throw new Error('Both are in the catalogue.');
		const { left, right } = counterpartsOf(compare(paper, slim));
		expect(left.get('Repeat_2/block8_3/Conv2d_1x1')?.others).toEqual([
			...Array.from({ length: 9 }, (_, i) => `Repeat_2/block8_${i + 1}/Conv2d_1x1`),
			'Block8/Conv2d_1x1'
		]);
		expect(right.get('Repeat/block35_9/add')?.others).toContain('Repeat/block35_2/add');
		const marks = {
			'Repeat/block35_9/add': null,
			'Repeat/block35_9/scale': 'differs',
			'Mixed_5b/concat': 'alone',
			'Block8/add': null
		};
		for (const [id, mark] of Object.entries(marks)) expect(right.get(id)?.mark, id).toBe(mark);
		// It has a counterpart in nine blocks and none in the tenth.
		expect(left.get('Repeat_2/block8_1/relu')?.mark).toBe('differs');
	});

	test('a single changed layer is the only finding, wherever it is', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...catalogue),
				fc.nat(),
				fc.nat(),
				fc.constantFrom<Partial<Conv>>(
					{ filters: 7777 },
					{ kernel: [11, 11] },
					{ stride: 5 },
					{ batchNorm: false, bias: true, filters: 7777 }
				),
				(network, m, n, change) => {
					const { modules } = network;
					const place = m % modules.length;
					const convs = opsOf(network).filter(
						({ op, module }) => op === 'conv' && module === modules[place]?.id
					);
					const conv = convs[n % Math.max(1, convs.length)];
					fc.pre(conv?.op === 'conv' && (!('bias' in change) || conv.batchNorm));
					const changed = withModule(network, place, (body) => {
						let count = 0;
						return rewritten(body, (leaf) =>
							leaf.kind === 'conv' && count++ === n % convs.length ? { ...leaf, ...change } : leaf
						);
					});
					const compared = diff(network, changed);
					expect(counts(compared).reduce((a, b) => a + b)).toBe(1);
					const [finding] = groupsOf(compared).flatMap(findingsOf);
					if (finding?.what !== 'differs') throw new Error('A pair is expected.');
					expect([finding.left.id, finding.right.id.split('/').at(-1)]).toEqual([
						expect.any(String),
						conv?.id.split('/').at(-1)
					]);
					expect(new Set(finding.differences.map(({ aspect }) => aspect))).toEqual(
						new Set(Object.keys(change))
					);
				}
			),
			{ numRuns: 60 }
		);
	});
});

/** Every leaf replaced by what `change` makes of it; `null` takes it away. */
function rewritten(node: Node, change: (leaf: Node) => Node | null): Node {
	const all = (children: readonly Node[]) =>
		children.flatMap((child) => {
			const inner =
				'children' in child || child.kind === 'residual' ? rewritten(child, change) : change(child);
			return inner ?? [];
		});
	if (node.kind === 'series') return { ...node, children: all(node.children) };
	if (node.kind === 'branches') {
		const [first = series(), ...others] = all(node.children);
		return { ...node, children: [first, ...others] };
	}
	if (node.kind === 'residual') return { ...node, body: rewritten(node.body, change) };
	return change(node) ?? node;
}

const withModule = (network: Network, place: number, change: (body: Node) => Node): Network => ({
	...network,
	modules: network.modules.map((module, i) =>
		i === place ? { ...module, body: change(module.body) } : module
	)
});

test('a layer that is taken out of one block is missing there, and nothing else is', () => {
	const network = networkById('inception-v4');
	const place = network.modules.findIndex(({ id }) => id === 'Mixed_6d');
	const shorter = withModule(network, place, (body) =>
		rewritten(body, (leaf) => ('name' in leaf && leaf.name === 'Conv2d_0c_1x7' ? null : leaf))
	);
	const findings = groupsOf(diff(network, shorter)).flatMap(findingsOf);
	expect(findings).toMatchObject([{ what: 'alone', side: 'left', ops: [{ kernel: [1, 7], filters: 224 }] }]);
});

describe('paper and code', () => {
	/* The facts are those of "Paper vs code" in the sources that each network names as its basis. */
	test('Inception-ResNet-v2: stem, extra block, repetitions, widths, scales, last block, final convolution', () => {
		expect(tell('inception-resnet-v2-paper', 'inception-resnet-v2-slim')).toEqual({
			// The released stem is that of v3: the same layers in one line where the figure has two lanes.
			stem: [
				[
					'1 | 1',
					[
						'3×3 Conv (96 stride 2 V) | -',
						'Filter concat | -',
						'filters 64 | 80',
						'filters 96 | 192',
						'1×1 Conv (64) | -',
						'7×1 Conv (64) | -',
						'1×7 Conv (64) | -',
						'3×3 Conv (96 V) | -',
						'Filter concat | -',
						'3×3 Conv (192 stride 2 V) | -',
						'Filter concat | -'
					]
				]
			],
			a: [
				[
					'0 | 1',
					[
						'- | 1×1 Conv (96)',
						'- | 1×1 Conv (48)',
						'- | 5×5 Conv (64)',
						'- | 1×1 Conv (64)',
						'- | 3×3 Conv (96)',
						'- | 3×3 Conv (96)',
						'- | 3×3 Avg Pooling',
						'- | 1×1 Conv (64)',
						'- | Filter concat'
					]
				],
				['5 | 10', ['filters 384 | 320', 'scale null | 0.17']]
			],
			'reduction-a': unchanged,
			b: [['10 | 20', ['filters 1152 | 1088', 'scale null | 0.1']]],
			'reduction-b': unchanged,
			c: [
				[
					'5 | 10',
					['filters 2144 | 2080', 'scale null | 0.2'],
					['filters 2144 | 2080', 'scale null | 1', 'Relu activation | -']
				]
			],
			final: [['0 | 1', ['- | 1×1 Conv (1536)']]],
			head: unchanged
		});
	});

	test('Inception-ResNet-v1: scales, a sixth linear block, and an embedding for a head', () => {
		expect(tell('inception-resnet-v1-paper', 'inception-resnet-v1-facenet')).toEqual({
			stem: unchanged,
			a: [['5 | 5', ['scale null | 0.17']]],
			'reduction-a': unchanged,
			b: [['10 | 10', ['scale null | 0.1']]],
			'reduction-b': unchanged,
			c: [['5 | 6', ['scale null | 0.2'], ['scale null | 1', 'Relu activation | -']]],
			head: [
				[
					'1 | 1',
					expect.arrayContaining([
						'filters 1000 | 512',
						'batchNorm false | true',
						'bias true | false',
						'Softmax | -',
						'- | L2 normalisation'
					])
				]
			]
		});
		expect(tell('inception-resnet-v1-paper', 'inception-resnet-v1-facenet')['head']?.[0]?.[1]).toHaveLength(
			5
		);
	});

	test('the stem of v4 is drawn for v2 as well, with 7x1 and 1x7 turned around', () => {
		expect(tell('inception-v4', 'inception-resnet-v2-paper')['stem']).toEqual([
			['1 | 1', ['order 1,7 | 7,1', 'order 7,1 | 1,7']]
		]);
	});

	test('the released v2 begins as v3 does, but for 64 for 96 and 32 for 64 filters in the first block', () => {
		const v3 = upTo(networkById('inception-v3'), 'Mixed_5b');
		const slim = upTo(networkById('inception-resnet-v2-slim'), 'Mixed_5b');
		expect(groupsOf(diff(v3, slim)).map(saidOf)).toEqual([[], ['filters 64 | 96', 'filters 32 | 64']]);
	});
});

test('blocks stand beside blocks of their stage, however they are built', () => {
	for (const left of published)
		for (const right of published)
			for (const name of ['b', 'c'] as const) {
				const runs = compare(left, right).stages.find((stage) => stage.name === name)?.runs ?? [];
				expect(runs.map(ownerOf), `${left.id}, ${right.id}, ${name}`).toEqual([null]);
			}
	const pure = diff(networkById('inception-v4'), networkById('inception-resnet-v2-slim'));
	const [first, second] = pure.stages.find(({ name }) => name === 'a')?.runs ?? [];
	expect([first && ownerOf(first), second?.left.length, second?.right.length]).toEqual(['right', 4, 10]);
});

test('where one network varies a block that the other repeats, each variant has its pair', () => {
	const { stages } = diff(networkById('inception-v3'), networkById('inception-v4'));
	const [run] = stages.find(({ name }) => name === 'b')?.runs ?? [];
	expect(run?.groups.map(({ left, right }) => [left?.modules.length, right?.modules.length])).toEqual([
		[1, 7],
		[2, 7],
		[1, 7]
	]);
});

test('a lane stands beside the lane that is built like it, and one too many stands alone as a whole', () => {
	const { stages } = compare(networkById('inception-v4'), networkById('inception-resnet-v2-slim'));
	const [group] = stages.find(({ name }) => name === 'b')?.runs.flatMap(({ groups }) => groups) ?? [];
	expect(group && findingsOf(group).map((finding) => finding.what === 'alone' && idsOf(finding.ops))).toEqual(
		[
			false,
			false,
			false,
			false,
			[
				...['0a_1x1', '0b_7x1', '0c_1x7', '0d_7x1', '0e_1x7'].map(
					(name) => `Mixed_6b/Branch_2/Conv2d_${name}`
				),
				'Mixed_6b/Branch_3/AvgPool_0a_3x3',
				'Mixed_6b/Branch_3/Conv2d_0b_1x1'
			],
			['Conv2d_1x1', 'scale', 'add', 'relu'].map((name) => `Repeat_1/block17_1/${name}`)
		]
	);
});

test('how much two modules differ does not depend on which of them is on the left', () => {
	const stems = published.map((network) => valueAt(treesOf(network), 'stem'));
	for (const left of stems)
		for (const right of stems)
			expect(alignModules({ left, right }).weight).toBe(alignModules({ left: right, right: left }).weight);
});

describe('the cheapest way', () => {
	/** Letters that stay, change or fall out, as Levenshtein counts them. */
	const edit = (from: string, to: string) =>
		cheapestWay({ left: from.length, right: to.length }, (i, j) => [
			...(i < from.length && j < to.length
				? [{ left: 1, right: 1, cost: from[i] === to[j] ? 0 : 1, value: from[i] === to[j] ? 0 : 1 }]
				: []),
			...(i < from.length ? [{ left: 1, right: 0, cost: 1, value: 1 }] : []),
			...(j < to.length ? [{ left: 0, right: 1, cost: 1, value: 1 }] : [])
		]).reduce<number>((sum, value) => sum + value, 0);

	test.each([
		['kitten', 'sitting', 3],
		['flaw', 'lawn', 2],
		['', 'abc', 3],
		['same', 'same', 0]
	])('from %j to %j takes %d edits', (from, to, edits) => {
		expect(edit(from, to)).toBe(edits);
	});

	test('no way is an error', () => {
		expect(() => cheapestWay({ left: 1, right: 0 }, () => [])).toThrow('No move');
	});
});

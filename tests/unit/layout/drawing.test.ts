import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue, networkById } from '#lib/arch/catalogue.ts';
import { INPUT, opsOf } from '#lib/arch/ops.ts';
import { shapesOf, smallestInput } from '#lib/arch/shapes.ts';
import { drawingOf, NARROWEST, type Drawing } from '#lib/layout/drawing.ts';
import { groupsOf } from '#lib/arch/groups.ts';
import { overviewOf } from '#lib/layout/overview.ts';
import { step } from '#lib/diagram/navigate.ts';

const overlaps = ({ glyphs }: Drawing): string[] =>
	glyphs.flatMap((a, i) =>
		glyphs
			.slice(i + 1)
			.filter(
				(b) =>
					Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2
			)
			.map((b) => `${a.id} and ${b.id}`)
	);

describe.each(catalogue.map((network) => [network.id, network] as const))('%s', (_, network) => {
	const groups = groupsOf(network);
	const everything = new Set(groups.map(({ id }) => id));
	const [smallest] = smallestInput(network);

	test('at any size, width and folding: nothing overlaps, nothing leaves the page', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: smallest, max: 600 }),
				fc.integer({ min: NARROWEST, max: 2400 }),
				fc.subarray([...everything]),
				(side, width, unfolded) => {
					const drawing = drawingOf(network, shapesOf(network, [side, side]), {
						width,
						unfolded: new Set(unfolded)
					});
					expect(overlaps(drawing)).toEqual([]);
					for (const { x, y, width: w, height: h } of drawing.glyphs) {
						expect(x - w / 2).toBeGreaterThanOrEqual(0);
						expect(x + w / 2).toBeLessThanOrEqual(drawing.width);
						expect(y - h / 2).toBeGreaterThanOrEqual(0);
						expect(y + h / 2).toBeLessThanOrEqual(drawing.height);
					}
				}
			),
			{ numRuns: 15 }
		);
	});

	test('unfolded, every op is drawn once and every input of every op is a line', () => {
		const ops = opsOf(network);
		const drawing = drawingOf(network, shapesOf(network), { width: 1200, unfolded: everything });
		expect(drawing.glyphs.map(({ id }) => id)).toEqual([INPUT, ...ops.map(({ id }) => id)]);
		const lines = drawing.links.filter(({ kind }) => kind !== 'wrap').map(({ from, to }) => `${from} ${to}`);
		expect(new Set(lines)).toEqual(
			new Set(ops.flatMap(({ id, inputs }) => inputs.map((from) => `${from} ${id}`)))
		);
		const shortcuts = drawing.links.filter(({ kind }) => kind === 'skip');
		expect(shortcuts).toHaveLength(network.modules.filter(({ kind }) => kind === 'residual').length);
	});

	test('folded, the line of data is unbroken from the photo to the answer', () => {
		const drawing = drawingOf(network, shapesOf(network), { width: 1200 });
		const reached = new Set([INPUT]);
		for (const { id } of drawing.glyphs)
			if (drawing.links.some(({ from, to }) => to === id && reached.has(from))) reached.add(id);
		expect(drawing.glyphs.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
	});

	test('a shortcut runs above everything it passes, below the title of its block', () => {
		const drawing = drawingOf(network, shapesOf(network), { width: 1200 });
		for (const { rail, to } of drawing.links.filter(({ kind }) => kind === 'skip')) {
			const module = drawing.glyphs.find(({ id }) => id === to)?.module;
			const block = drawing.glyphs.filter((glyph) => glyph.module === module);
			expect(block.length).toBeGreaterThan(5);
			for (const { y, height } of block) expect(y - height / 2).toBeGreaterThan(rail);
			const title = drawing.titles.find((one) => one.module.id === module);
			expect(rail).toBeGreaterThan(title?.y ?? NaN);
		}
	});

	test('a line that goes on below runs between the lines that it joins', () => {
		const drawing = drawingOf(network, shapesOf(network), { width: 700 });
		const wraps = drawing.links.filter(({ kind }) => kind === 'wrap');
		expect(wraps.length).toBeGreaterThan(0);
		for (const { rail, from, to } of wraps) {
			const [above, below] = [from, to].map((id) => {
				const module = drawing.glyphs.find((glyph) => glyph.id === id)?.module;
				return drawing.titles.filter((one) => one.module.id === module);
			});
			expect(rail).toBeGreaterThan(Math.min(...(above ?? []).map(({ bottom }) => bottom)));
			expect(rail).toBeLessThan(Math.max(...(below ?? []).map(({ y }) => y)));
		}
	});

	test('the arrow keys reach every node', () => {
		const drawing = drawingOf(network, shapesOf(network), { width: 1200 });
		const reached = new Set<string>();
		const queue = [INPUT];
		for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
			if (reached.has(id)) continue;
			reached.add(id);
			for (const direction of ['next', 'previous', 'up', 'down'] as const)
				queue.push(step(drawing, id, direction));
		}
		expect(drawing.glyphs.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
	});
});

test.each([
	['inception-resnet-v2-slim', [10, 20, 9]],
	['inception-resnet-v1-paper', [5, 10, 5]],
	['inception-resnet-v1-facenet', [5, 10, 5]],
	['inception-v4', [4, 7, 3]]
])('%s folds into groups of %j equal blocks', (id, sizes) => {
	const repeated = groupsOf(networkById(id))
		.map(({ modules }) => modules.length)
		.filter((length) => length > 1);
	expect(repeated).toEqual(sizes);
});

test('the overview names each run of equal modules with the tensor it gives on', () => {
	const network = networkById('inception-resnet-v2-slim');
	const items = overviewOf(network, shapesOf(network));
	expect(items.map(({ word, shape, group }) => [word, group.modules.length, shape.join('×')])).toEqual([
		['Stem', 1, '35×35×192'],
		['Mixed 5b', 1, '35×35×320'],
		['A', 10, '35×35×320'],
		['Reduction-A', 1, '17×17×1088'],
		['B', 20, '17×17×1088'],
		['Reduction-B', 1, '8×8×2080'],
		['C', 9, '8×8×2080'],
		['C', 1, '8×8×2080'],
		['Final 1x1 convolution', 1, '8×8×1536'],
		['Head', 1, '1×1×1000']
	]);
});

test('modules that are no neighbours each begin with what enters them, so that a block keeps its shortcut', () => {
	const network = networkById('inception-resnet-v2-slim');
	const { glyphs, links } = drawingOf(network, shapesOf(network), {
		width: 900,
		modules: new Set(['stem', 'Repeat_2/block8_1'])
	});
	expect(glyphs.filter(({ op }) => op === null).map(({ id }) => id)).toEqual(['input', 'Mixed_7a/concat']);
	expect(links.filter(({ kind }) => kind === 'skip').map(({ from, to }) => [from, to])).toEqual([
		['Mixed_7a/concat', 'Repeat_2/block8_1/add']
	]);
});

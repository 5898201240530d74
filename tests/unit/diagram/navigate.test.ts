import { describe, expect, test } from 'vitest';
import { networkById } from '#lib/arch/catalogue.ts';
import { INPUT, opsOf } from '#lib/arch/ops.ts';
import { shapesOf } from '#lib/arch/shapes.ts';
import { directionByKey, step } from '#lib/diagram/navigate.ts';
import { drawingOf } from '#lib/layout/drawing.ts';

const network = networkById('inception-resnet-v2-slim');
const drawing = drawingOf(network, shapesOf(network), { width: 1200 });
const ops = new Map(opsOf(network).map((op) => [op.id, op]));
const glyphs = new Map(drawing.glyphs.map((glyph) => [glyph.id, glyph]));
const last = opsOf(network).at(-1)?.id ?? '';

/** Where a key leads from a node. */
function press(id: string, key: string): string {
	const direction = directionByKey[key];
	if (!direction) throw new RangeError(`${key} leads nowhere.`);
	return step(drawing, id, direction);
}

describe('the arrow keys', () => {
	test.each(['Conv2d_1a_3x3', 'Mixed_5b/concat', 'Repeat/block35_1/Branch_2/Conv2d_0b_3x3'])(
		'lead from %s to a node that reads it, and back to one that it reads',
		(id) => {
			expect(ops.get(press(id, 'ArrowRight'))?.inputs).toContain(id);
			expect([INPUT, ...ops.keys()]).toContain(press(id, 'ArrowLeft'));
			expect(ops.get(id)?.inputs).toContain(press(id, 'ArrowLeft'));
		}
	);

	test('do not take a shortcut: from the sum back into the block', () => {
		expect(ops.get('Repeat/block35_1/add')?.inputs[0]).toBe('Mixed_5b/concat');
		expect(press('Repeat/block35_1/add', 'ArrowLeft')).toBe('Repeat/block35_1/scale');
	});

	test.each([
		['ArrowUp', -1],
		['ArrowDown', 1]
	] as const)('%s leads to the next branch on that side of the same block', (key, sign) => {
		const middle = glyphs.get('Repeat/block35_1/Branch_1/Conv2d_0b_3x3');
		const to = middle && glyphs.get(press(middle.id, key));
		if (!middle || !to) throw new Error('The block is not drawn.');
		expect(to.module).toBe(middle.module);
		expect((to.y - middle.y) * sign).toBeGreaterThan(0);
		const between = drawing.glyphs.filter(
			({ x, y }) => x === to.x && (y - middle.y) * sign > 0 && (to.y - y) * sign > 0
		);
		expect(between).toEqual([]);
	});

	test('lead to the first and the last node', () => {
		expect(press('Mixed_5b/concat', 'Home')).toBe(INPUT);
		expect(press('Mixed_5b/concat', 'End')).toBe(last);
	});

	test('stay where they are at the ends, and find in from elsewhere', () => {
		expect(press(last, 'ArrowRight')).toBe(last);
		expect(press(INPUT, 'ArrowLeft')).toBe(INPUT);
		expect(press('nowhere', 'ArrowRight')).toBe(INPUT);
	});
});

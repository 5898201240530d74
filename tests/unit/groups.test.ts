import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue, networkById } from '#lib/arch/catalogue.ts';
import { groupOf, groupsOf, hiding, showing, standInOf, toggled } from '#lib/arch/groups.ts';
import { opsOf } from '#lib/arch/ops.ts';

const network = networkById('inception-resnet-v2-slim');
const groups = groupsOf(network);
const ops = opsOf(network);
const unfoldable = groups.filter(({ modules }) => modules.length > 1).map(({ id }) => id);
const unfolded = fc.subarray(unfoldable);
const op = fc.constantFrom(...ops);
const seen = (module: string, open: readonly string[]) => {
	const group = groupOf(groups, module);
	return group?.id === module || open.includes(group?.id ?? '');
};

test.each(catalogue.map(({ id }) => id))('the groups of %s are its modules in order', (id) => {
	const own = networkById(id);
	const [all, ids] = [groupsOf(own), own.modules.map((module) => module.id)];
	expect(all.flatMap(({ modules }) => modules.map((module) => module.id))).toEqual(ids);
	for (const group of all) expect(group.id).toBe(group.modules[0]?.id);
	for (const module of ids) expect(groupOf(all, module)?.modules.map(({ id }) => id)).toContain(module);
	expect(groupOf(all, 'nowhere')).toBeUndefined();
});

describe('folding and unfolding', () => {
	test('a group that is folded opens, and the second time it closes; others stay', () => {
		fc.assert(
			fc.property(unfolded, fc.constantFrom(...unfoldable), (open, group) => {
				const once = toggled(open, group);
				expect(once.includes(group)).toBe(!open.includes(group));
				for (const other of unfoldable)
					if (other !== group) expect(once.includes(other)).toBe(open.includes(other));
				expect(toggled(once, group).toSorted()).toEqual(open.toSorted());
			})
		);
	});

	test('a module is hidden unless it is the first of its group or the group is unfolded', () => {
		fc.assert(
			fc.property(op, unfolded, ({ module }, open) => {
				expect(hiding(groups, module, open)).toBe(seen(module, open) ? undefined : groupOf(groups, module));
			})
		);
	});

	test('to show a module unfolds its group where it is hidden, and nothing else', () => {
		fc.assert(
			fc.property(op, unfolded, ({ module }, open) => {
				const now = showing(groups, module, open);
				expect(seen(module, now)).toBe(true);
				expect(now.slice(0, open.length)).toEqual(open);
				expect(now.length - open.length).toBe(seen(module, open) ? 0 : 1);
			})
		);
	});

	test('a node has a stand-in of its own kind that can be seen: itself where it can', () => {
		const byId = new Map(ops.map((one) => [one.id, one]));
		fc.assert(
			fc.property(op, unfolded, (one, open) => {
				const found = byId.get(standInOf(groups, { id: one.id, module: { id: one.module } }, open));
				expect(found && seen(found.module, open)).toBe(true);
				expect(found?.op).toBe(one.op);
				if (seen(one.module, open)) expect(found).toBe(one);
			})
		);
		const hidden = byId.get('Repeat/block35_4/Branch_1/Conv2d_0b_3x3');
		expect(hidden && standInOf(groups, { id: hidden.id, module: { id: hidden.module } }, [])).toBe(
			'Repeat/block35_1/Branch_1/Conv2d_0b_3x3'
		);
	});
});

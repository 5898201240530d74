/** The networks of before and after, against the facts, and what lesson 19 says of them. */
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { groupCounts, groupedWeights } from '#lib/course/grouped.ts';
import { contextEntries, entryById, retrained } from '#lib/results/context/context.ts';
import { workById } from '#lib/results/works.ts';

const facts = csvParse(readFileSync(new URL('../golden/facts/paper/context.csv', import.meta.url), 'utf8'));

test('every row of the facts is there, with its numbers', () => {
	expect(contextEntries).toHaveLength(facts.length);
	for (const [i, { id, input, top1, top5, parameters, macs }] of contextEntries.entries())
		expect([id, input, top1, top5, parameters, macs].map(String)).toEqual(
			[...'model input top1_accuracy top5_accuracy parameters_millions gmacs'.split(' ')].map((column) =>
				column === 'model' ? facts[i]?.[column] : String(Number(facts[i]?.[column]))
			)
		);
});

test('each names a work that is listed', () => {
	for (const { work } of contextEntries)
		expect(workById(work).url).toMatch(/^https:\/\/arxiv\.org\/abs\/\d{4}\.\d{5}$|1409\.\d{4}$/);
});

test('a network that was trained again is joined with itself, and has the same size', () => {
	expect(retrained.map(([before, after]) => [before.id, after.id])).toEqual(
		expect.arrayContaining([
			['resnet50.tv_in1k', 'resnet50.a1_in1k'],
			['resnet152.tv_in1k', 'resnet152.a1h_in1k']
		])
	);
	for (const [before, after] of retrained) {
		expect(after.parameters).toBe(before.parameters);
		expect(after.macs).toBe(before.macs);
	}
});

describe('what lesson 19 says', () => {
	const own = entryById('inception_resnet_v2.tf_in1k');
	const v4 = entryById('inception_v4.tf_in1k');
	const old = entryById('resnet50.tv_in1k');
	const vgg = entryById('vgg16.tv_in1k');

	test('for the cost of Inception-ResNet-v2 or less, later networks have nearly three points more', () => {
		const better = contextEntries.filter(({ macs, later }) => macs <= own.macs && !later);
		const most = Math.max(...better.map(({ top1 }) => top1));
		expect(most - own.top1).toBeGreaterThan(2.5);
		expect(most - own.top1).toBeLessThan(3);
	});

	test('EfficientNet-B3 does as well for a seventh', () => {
		const b3 = entryById('tf_efficientnet_b3.in1k');
		expect(b3.top1).toBeGreaterThan(own.top1);
		expect(Math.round(own.macs / b3.macs)).toBe(7);
	});

	test('in 2016 both were ahead of ResNet-152, at about its cost', () => {
		const deep = entryById('resnet152.tv_in1k');
		for (const { top1, macs } of [own, v4]) {
			expect(top1).toBeGreaterThan(deep.top1);
			expect(macs / deep.macs).toBeLessThan(1.15);
		}
	});

	test('ResNet-50 trained again reaches what Inception-ResNet-v2 has, which costs three times as much', () => {
		const again = entryById('resnet50.a1_in1k');
		expect(Math.abs(again.top1 - own.top1)).toBeLessThan(0.1);
		expect(Math.round(again.top1 - old.top1)).toBe(4);
		expect(Math.round(own.macs / again.macs)).toBe(3);
	});

	test('VGG-16 costs nearly four times as much as ResNet-50, with more than five times the parameters', () => {
		expect(vgg.macs / old.macs).toBeGreaterThan(3.5);
		expect(vgg.macs / old.macs).toBeLessThan(4);
		expect(vgg.parameters / old.parameters).toBeGreaterThan(5);
	});
});

describe('a grouped convolution', () => {
	test('has the weights of its groups, each an ordinary convolution of its own', () => {
		const ordinary = (channels: number) => 3 * 3 * channels * channels;
		for (const groups of [1, 2, 8, 32])
			expect(groupedWeights({ kernel: 3, channels: 64, groups })).toBe(groups * ordinary(64 / groups));
	});

	test('goes from one group to one for each channel', () => {
		expect(groupCounts(16)).toEqual([1, 2, 4, 8, 16]);
	});
});

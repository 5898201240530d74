import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkById } from '#lib/arch/catalogue.ts';
import { networkCost } from '#lib/course/cost-map.ts';
import {
	computeTo,
	epochAfter,
	imagesSeen,
	overCompute,
	TRAINING_IMAGES,
	trainingMacs
} from '#lib/results/paper/compute.ts';
import { paperCurve, paperCurves, type Evaluation } from '#lib/results/paper/curves.ts';
import { firstReached } from '#lib/results/paper/reach.ts';
import { errorSources, publishedErrors } from '#lib/results/published-errors.ts';

describe('the compute of training', () => {
	test('an epoch is about one pass over the training images', () => {
		expect(imagesSeen(1)).toBe(1_280_000);
		expect(imagesSeen(1) / TRAINING_IMAGES).toBeCloseTo(1, 2);
	});

	test('is that of three passes over every image', () => {
		expect(trainingMacs(1, 1)).toBe(3 * 32 * 40_000);
		expect(trainingMacs(2e9, 10)).toBe(2e9 * 10 * trainingMacs(1, 1));
	});

	test('says after which epoch it is spent', () => {
		const [macs, epoch] = [fc.integer({ min: 1, max: 2e10 }), fc.double({ min: 0.1, max: 200, noNaN: true })];
		fc.assert(
			fc.property(macs, epoch, (m, e) => {
				expect(epochAfter(m, trainingMacs(m, e)) / e).toBeCloseTo(1, 9);
			})
		);
	});

	/** Error 50 − epoch, every tenth of an epoch from 1 to 20. */
	const falling: readonly Evaluation[] = Array.from({ length: 191 }, (_, i) => {
		const epoch = 1 + i / 10;
		return { step: epoch * 40_000, epoch, wrong: 0, error: 50 - epoch };
	});
	const after = (epoch: number) => trainingMacs(5, epoch);

	test('a curve over it is the mean around the same epoch, and has gaps where there is none', () => {
		const points = overCompute(falling, 5, [1.5, 2, 7, 19, 19.5].map(after));
		expect(points.map(({ x }) => x)).toEqual([1.5, 2, 7, 19, 19.5].map(after));
		const [before, ...rest] = points.map(({ y }) => y);
		expect([before, rest.pop()]).toEqual([NaN, NaN]);
		rest.forEach((y, i) => expect(y).toBeCloseTo([48, 43, 31][i] ?? NaN, 9));
	});

	test('to an error is that up to its epoch', () => {
		const reached = computeTo(falling, 5, 40);
		expect(reached?.epoch).toBeCloseTo(10, 1);
		expect(reached?.spent).toBe(after(reached?.epoch ?? NaN));
		expect(computeTo(falling, 5, 30)).toBeNull();
		expect(computeTo(falling, 5, 49)).toMatchObject({ epoch: 2, earlier: true });
	});

	test.each(paperCurves.map((curve) => [curve.metric, curve.design, curve] as const))(
		'%s of %s needs as many epochs as its curve says',
		(metric, _, { evaluations }) => {
			const level = metric === 'top1' ? 24 : 7;
			const reached = firstReached(evaluations, level);
			expect(computeTo(evaluations, 1e9, level)?.spent).toBe(trainingMacs(1e9, reached?.epoch ?? NaN));
		}
	);

	test('which Inception-ResNet-v2 it was changes what it needs by their costs', () => {
		const { evaluations } = paperCurve('inception-resnet-v2', 'top1');
		const [drawn, released] = ['inception-resnet-v2-paper', 'inception-resnet-v2-slim'].map(
			(id) => networkCost(networkById(id)).macs
		) as [number, number];
		const spent = (macs: number) => computeTo(evaluations, macs, 21)?.spent ?? NaN;
		expect(spent(released) / spent(drawn)).toBeCloseTo(released / drawn, 12);
	});
});

describe('published errors', () => {
	const facts = readFileSync(new URL('../golden/facts/paper/costs.md', import.meta.url), 'utf8');
	const columns = ['inception-v3', 'inception-v4', 'inception-resnet-v1-facenet', 'inception-resnet-v2-slim'];
	const rowOf = {
		timm: 'timm `results/results-imagenet.csv`',
		'TF-Slim': 'TF-Slim README',
		Cadene: 'Cadene pretrained-models',
		'osmr/imgclsmob': 'osmr/imgclsmob',
		Keras: 'Keras applications',
		'EfficientNet paper': 'EfficientNet paper'
	};

	/** Errors in percent at the end of a cell, before what stands in brackets; accuracies turned round. */
	function errorsIn(cell: string): readonly string[] | null {
		const found = /([\d.]+) ?[/,] ?([\d.]+)\**$/.exec(cell.replace(/ \(.*/, ''));
		if (!found) return null;
		const [top1 = NaN, top5 = NaN] = found
			.slice(1)
			.map(Number)
			.map((value) => (value < 1 ? 100 * value : value));
		return [top1, top5].map((value) => (top1 > 50 ? 100 - value : value).toFixed(3));
	}

	test.each(errorSources)('of %s are those of the facts, every one', (source) => {
		const line = facts.split('\n').find((one) => one.startsWith(`| ${rowOf[source]}`)) ?? '';
		const cells = line
			.split(' | ')
			.slice(1)
			.map((cell) => cell.replace(/ \|$/, ''));
		const given = columns.flatMap((network, i) => {
			const errors = errorsIn(cells[i] ?? '');
			return errors ? [[network, ...errors]] : [];
		});
		const carried = publishedErrors
			.filter((one) => one.source === source)
			.map(({ network, top1, top5 }) => [network, top1.toFixed(3), top5.toFixed(3)]);
		expect(given.length).toBeGreaterThan(1);
		expect(carried).toEqual(given);
	});
});

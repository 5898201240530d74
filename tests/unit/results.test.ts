import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { networkById, networkIds, reduced } from '#lib/arch/catalogue.ts';
import { classNames } from '#lib/arch/datasets.ts';
import { depthOf } from '#lib/arch/depth.ts';
import { removable } from '#lib/engine/plan.ts';
import { recordedRemovals, recordedRuns } from '#lib/results/recorded.ts';
import { countByMeans } from '#lib/results/nearest-mean.ts';
import { accuracyOf, answeredBy, confusionOf, parseRemoval } from '#lib/results/removal.ts';
import { parseRun } from '#lib/results/run.ts';
import { firstAtOrBelow, spreadOf } from '#lib/results/spread.ts';
import { cards } from '#lib/weights/cards.ts';

const HEADER = 'epoch,learning_rate,train_loss,test_error,test_error_ema,seconds';
const two = `${HEADER}\n1,0.1,2.0,0.5,0.6,70.5\n2,0.05,1.5,0.4,0.3,71\n`;

describe('a run', () => {
	test('says what its name and its columns say', () => {
		expect(parseRun('mini-inception-v4-e2-s3.csv', two)).toEqual({
			network: 'mini-inception-v4',
			epochs: 2,
			seed: 3,
			rows: [
				{ epoch: 1, learningRate: 0.1, trainLoss: 2, testError: 0.5, averageError: 0.6, seconds: 70.5 },
				{ epoch: 2, learningRate: 0.05, trainLoss: 1.5, testError: 0.4, averageError: 0.3, seconds: 71 }
			]
		});
	});

	test.each([
		['another name', 'mini-inception-v4.csv', two, 'NETWORK-eEPOCHS-sSEED'],
		['an unfinished schedule', 'mini-e3-s1.csv', two, 'epochs 1 to 3'],
		['a missing column', 'mini-e2-s1.csv', two.replace('test_error_ema', 'other'), 'test_error_ema'],
		['a hole', 'mini-e2-s1.csv', two.replace('0.05', ''), 'line 3'],
		['a word', 'mini-e2-s1.csv', two.replace('1.5', 'nan?'), /line 3: 'train_loss' should .*, not "nan\?"/],
		['an epoch left out', 'mini-e2-s1.csv', two.replace('\n2,', '\n3,'), 'epochs 1 to 2']
	])('with %s is refused', (_, name, csv, message) => {
		expect(() => parseRun(name, csv)).toThrow(message);
	});

	const folder = new URL('../../training/curves/', import.meta.url);
	test.each(readdirSync(folder))('recorded in %s is one of a network of the catalogue', (name) => {
		const { network, rows } = parseRun(name, readFileSync(new URL(name, folder), 'utf8'));
		expect(networkIds).toContain(network);
		for (const { testError, averageError } of rows)
			for (const error of [testError, averageError]) {
				expect(error).toBeGreaterThan(0);
				expect(error).toBeLessThanOrEqual(0.9);
			}
	});
});

describe('a file of removals', () => {
	const good = {
		network: 'mini-inception-v4',
		images: 10,
		correct: 9,
		without: [{ block: 'Mixed_5b', correct: 1 }],
		answers: [
			{
				block: null,
				confusion: [
					[5, 1],
					[0, 4]
				],
				byMeans: { images: 5, correct: 4 }
			},
			{
				block: 'Mixed_5b',
				confusion: [
					[1, 5],
					[4, 0]
				],
				byMeans: { images: 5, correct: 2 }
			}
		],
		milliseconds: 5
	};

	test('says what it holds', () => {
		const { network, whole, without, answers } = parseRemoval('a.json', good);
		expect([network.id, whole]).toEqual(['mini-inception-v4', { images: 10, correct: 9 }]);
		expect(without).toEqual([{ block: 'Mixed_5b', score: { images: 10, correct: 1 } }]);
		expect(answers.map(answeredBy)).toEqual([whole, { images: 10, correct: 1 }]);
	});

	test.each([
		['no list', { ...good, without: null }, "a.json: 'without' should be a list, not null"],
		[
			'a block without a count',
			{ ...good, without: [{ block: 'b' }] },
			"a.json: 'without[0].correct' is missing"
		],
		[
			'a count of answers that is none',
			{ ...good, answers: [{ block: null, confusion: [[1, -1]], byMeans: { images: 2, correct: 1 } }] },
			"'answers[0].confusion[0][1]' should be 0 at least, not -1"
		],
		['no pictures', { ...good, images: 0 }, "'images' should be 1 at least, not 0"],
		['an unknown network', { ...good, network: 'mini-v9' }, "No network 'mini-v9'"]
	])('with %s is refused', (_, file, message) => {
		expect(() => parseRemoval('a.json', file)).toThrow(message);
	});
});

describe('what a network answers', () => {
	test('is counted by what a picture shows and what it is taken for', () => {
		const [labels, predictions] = [Uint8Array.of(0, 0, 1, 2, 2), Uint8Array.of(0, 2, 1, 0, 0)];
		expect(confusionOf(labels, predictions, 3)).toEqual([
			[1, 0, 1],
			[0, 1, 0],
			[2, 0, 0]
		]);
	});

	test('the nearest mean of the first half names each image of the second', () => {
		// Means (0, 0) and (4, 0); halfway is x = 2.
		const features = [
			[-1, 0],
			[1, 0],
			[3, 1],
			[5, -1],
			[1.9, 50],
			[2.1, 0],
			[9, 0],
			[0, 0]
		];
		const labels = [0, 0, 1, 1, 0, 0, 1, 0];
		expect(countByMeans(features, labels, 2)).toEqual({ images: 4, correct: 3 });
	});

	test('a class without an image in the first half is nearest to none', () => {
		expect(countByMeans([[0], [0], [7], [0]], [0, 0, 1, 0], 2)).toEqual({ images: 2, correct: 1 });
	});
});

describe('the spread of runs', () => {
	const curve = (...ys: number[]) => ys.map((y, i) => ({ x: i + 1, y }));

	test('is their mean and what they lie between', () => {
		expect(spreadOf([curve(4, 1), curve(2, 3), curve(3, 8)])).toEqual([
			{ x: 1, y: 3, low: 2, high: 4 },
			{ x: 2, y: 4, low: 1, high: 8 }
		]);
	});

	test.each([
		['none', []],
		['different lengths', [curve(1, 2), curve(1)]],
		['different places', [curve(1), [{ x: 7, y: 1 }]]]
	])('of curves with %s is refused', (_, curves) => {
		expect(() => spreadOf(curves)).toThrow(RangeError);
	});

	test('a level is reached where the curve first comes down to it', () => {
		expect(firstAtOrBelow(curve(9, 5, 6, 4), 5)).toBe(2);
		expect(firstAtOrBelow(curve(9, 5, 6, 4), 3)).toBeNull();
	});
});

test.each(recordedRemovals)(
	'the removals of $network.id are of the weights that are shipped, block by block',
	(removal) => {
		const { network, whole, without, answers } = removal;
		const card = cards[network.id];
		expect(whole).toEqual({ images: card?.images, correct: card?.correct });
		expect(without.map(({ block }) => block)).toEqual(removable(network));
		for (const { score } of without) expect(score.images).toBe(whole.images);
		expect(answers.map(({ block }) => block)).toEqual([null, ...removable(network)]);
		expect(answers.map(answeredBy)).toEqual([whole, ...without.map(({ score }) => score)]);
		for (const { confusion, byMeans } of answers) {
			expect(confusion.map((row) => row.reduce((sum, images) => sum + images))).toEqual(
				classNames(network)?.map(() => 1000)
			);
			expect(byMeans.images).toBe(5000);
		}
	}
);

describe('what lesson 17 tells of the runs', () => {
	const errors = (network: string, epochs: number, seed: number): readonly number[] => {
		const found = recordedRuns.find(
			(run) => run.network === network && run.epochs === epochs && run.seed === seed
		);
		if (!found) throw new RangeError(`${network} was not trained over ${epochs} epochs with seed ${seed}.`);
		return found.rows.map(({ averageError }) => averageError);
	};
	/** Epochs after which the residual network has the lower error. */
	const ahead = (residual: string, epochs: number, seed: number): readonly number[] => {
		const pure = errors(networkById(residual).twin ?? '', epochs, seed);
		return errors(residual, epochs, seed).flatMap((error, i) => (error < (pure[i] ?? NaN) ? [i + 1] : []));
	};
	const seeds = [1, 2, 3];
	const every = (epochs: number) => Array.from({ length: epochs }, (_, i) => i + 1);

	test('in the larger pair the residual network leads in the first four epochs and twice later', () => {
		expect(ahead('mini-inception-resnet-v2', 70, 1)).toEqual([1, 2, 3, 4, 13, 14]);
		for (const seed of seeds) {
			const leads = ahead('mini-inception-resnet-v2', 10, seed);
			expect(leads).toContain(1);
			expect(leads).not.toContain(10);
		}
	});

	test('in the smaller pair it leads after every epoch, with every seed', () => {
		expect(ahead('mini-inception-resnet-v1', 70, 1)).toEqual(every(70));
		for (const seed of seeds) expect(ahead('mini-inception-resnet-v1', 10, seed)).toEqual(every(10));
	});

	test('in one run of the pure network of the smaller pair the error doubles in the eighth epoch', () => {
		const doubled = seeds.filter((seed) => {
			const [before = NaN, after = NaN] = errors('mini-inception-v3', 10, seed).slice(6, 8);
			return after / before > 1.9;
		});
		expect(doubled).toHaveLength(1);
	});

	test('the first training ended at 91.4 %, after 50 epochs', () => {
		expect(1 - (errors('mini-inception-resnet-v2', 50, 1).at(-1) ?? NaN)).toBeCloseTo(0.914, 3);
	});

	test('a residual network loses a few percent without a block, a pure one falls to guessing or little above', () => {
		for (const { network, whole, without } of recordedRemovals)
			for (const { block, score } of without) {
				const kept = score.correct / whole.correct;
				if (network.id.includes('resnet')) expect(kept, block).toBeGreaterThan(0.95);
				else expect(kept, block).toBeLessThan(0.2);
			}
	});

	test('without its last block Inception-v4 gives three kinds of machines the name of another, and still knows them', () => {
		const found = recordedRemovals.find(({ network }) => network.id === 'mini-inception-v4');
		const last = found?.answers.at(-1);
		expect(last?.block).toBe('Mixed_7c');
		const names = (found && classNames(found.network)) ?? [];
		const taken = (shown: string, answer: string) =>
			last?.confusion[names.indexOf(shown)]?.[names.indexOf(answer)];
		expect(taken('truck', 'automobile')).toBeGreaterThanOrEqual(900);
		expect(taken('automobile', 'ship')).toBeGreaterThanOrEqual(900);
		expect(taken('ship', 'truck')).toBeGreaterThanOrEqual(900);
		const known = found?.answers.map(({ byMeans }) => accuracyOf(byMeans)) ?? [];
		expect((known.at(-1) ?? NaN) / (known[0] ?? NaN)).toBeGreaterThan(0.95);
		expect((known[1] ?? NaN) / (known[0] ?? NaN)).toBeLessThan(0.5);
	});

	test('read by the means, a residual network keeps about nine in ten, whichever block is missing', () => {
		for (const { network, answers } of recordedRemovals.filter(({ network: { id } }) =>
			id.includes('resnet')
		))
			for (const { block, byMeans } of answers)
				expect(accuracyOf(byMeans), `${network.id} without ${block}`).toBeGreaterThan(0.89);
	});

	test('three blocks of Inception-v3, and no block of another, cannot be left out', () => {
		const kept = reduced.map((network) => {
			const blocks = network.modules.filter(({ label }) => label.startsWith('Inception'));
			return [network.id, blocks.length - removable(network).length];
		});
		expect(Object.fromEntries(kept)).toEqual({
			'mini-inception-resnet-v1': 0,
			'mini-inception-resnet-v2': 0,
			'mini-inception-v3': 3,
			'mini-inception-v4': 0
		});
	});

	test('the four are about equally deep', () => {
		const depths = reduced.map(depthOf);
		expect(Math.max(...depths) / Math.min(...depths)).toBeLessThan(1.15);
	});
});

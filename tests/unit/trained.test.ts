import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { networkById, published } from '#lib/arch/catalogue.ts';
import { totalsOf } from '#lib/arch/cost.ts';
import { opsOf } from '#lib/arch/ops.ts';
import { shapesOf } from '#lib/arch/shapes.ts';
import { classNames } from '#lib/arch/datasets.ts';
import { cardPath, weightsPath } from '#lib/weights/card.ts';
import { cards } from '#lib/weights/cards.ts';
import { describedWeights, weightsFor } from '#lib/weights/safetensors.ts';
import { file, readSheet, readShippedWeights } from '../golden/samples.ts';

const MOST_BYTES = 1_600_000;

test('the trained networks are what lies in static/models: weights and a card for each', async () => {
	const files = (await readdir(file('static/models'))).map((name) => `models/${name}`);
	expect(new Set(files)).toEqual(
		new Set(Object.keys(cards).flatMap((id) => [weightsPath(id), cardPath(id)]))
	);
	expect(Object.keys(cards)).toContain('mini-inception-resnet-v2');
});

test('the names of the classes are those of the samples, and large networks have none', async () => {
	expect(classNames(networkById('mini-inception-resnet-v2'))).toEqual((await readSheet()).classes);
	for (const network of published) expect(classNames(network), network.id).toBeNull();
});

describe.each(Object.entries(cards))('%s', (id, card) => {
	const network = networkById(id);

	test('its file holds exactly its parameters, in float16, and is small', async () => {
		await expect(readShippedWeights(network)).resolves.toMatchObject({ trained: true });
		const { size } = await stat(file(`static/${weightsPath(id)}`));
		expect(size).toBeLessThanOrEqual(MOST_BYTES);
		const { trainable, nonTrainable } = totalsOf(opsOf(network), shapesOf(network));
		expect(size).toBeGreaterThan(2 * (trainable + nonTrainable));
		expect(card.bytes).toBe(size);
	});

	test('its card has the checksum of its file', async () => {
		const bytes = await readFile(file(`static/${weightsPath(id)}`));
		expect(card.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
	});

	/** What the file may have gone through on its way, and the words for it. */
	const changes: readonly (readonly [string, (bytes: Uint8Array) => void, string])[] = [
		['comes as it was written', () => {}, ''],
		[
			'with one bit flipped',
			(bytes) => bytes.set([(bytes.at(-1001) ?? 0) ^ 1], bytes.length - 1001),
			'another version of this site'
		],
		['with 64 KB of zeros', (bytes) => bytes.fill(0, 500_000, 565_536), 'another version of this site']
	];
	test.each(changes)('its file %s', async (_, change, words) => {
		const bytes = new Uint8Array(await readFile(file(`static/${weightsPath(id)}`)));
		change(bytes);
		// What its structure says is still right.
		expect(weightsFor(network, 'net', bytes.buffer)).toMatchObject({ trained: true });
		const reading = describedWeights(network, card, 'net', bytes.buffer);
		if (words === '') await expect(reading).resolves.toMatchObject({ trained: true });
		else await expect(reading).rejects.toThrow(words);
	});

	test('its card says what it is, and agrees with itself', async () => {
		const { network: named, parameters, accuracy, correct, images, perClass, ...rest } = card;
		expect(named).toBe(id);
		expect(parameters).toBe(totalsOf(opsOf(network), shapesOf(network)).trainable);
		expect(images).toBe(10_000);
		expect(accuracy).toBe(correct / images);
		expect(Object.keys(perClass)).toEqual(classNames(network));
		const mean = Object.values(perClass).reduce((sum, share) => sum + share, 0) / 10;
		expect(mean).toBeCloseTo(accuracy, 9);
		expect(rest.data.citation).toMatch(/Krizhevsky.*2009/);
		expect(rest.command).toContain(`${id} --epochs ${rest.epochs} --seed ${rest.seed}`);
		await expect(stat(file(`training/curves/${rest.curve}`))).resolves.toBeDefined();
	});
});

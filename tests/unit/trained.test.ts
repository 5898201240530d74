import { readdir, readFile, stat } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { networkById, published } from '#lib/arch/catalogue.ts';
import { totalsOf } from '#lib/arch/cost.ts';
import { opsOf } from '#lib/arch/ops.ts';
import { shapesOf } from '#lib/arch/shapes.ts';
import { classNames } from '#lib/arch/datasets.ts';
import { cardPath, trained, weightsPath, type Card } from '#lib/weights/trained.ts';
import { file, readSheet, readShippedWeights } from '../golden/samples.ts';

const MOST_BYTES = 1_600_000;

test('the list of trained networks is what lies in static/models: weights and a card for each', async () => {
	const files = (await readdir(file('static/models'))).map((name) => `models/${name}`);
	expect(new Set(files)).toEqual(new Set(trained.flatMap((id) => [weightsPath(id), cardPath(id)])));
	expect(trained).toContain('mini-inception-resnet-v2');
});

test('the names of the classes are those of the samples, and large networks have none', async () => {
	expect(classNames(networkById('mini-inception-resnet-v2'))).toEqual((await readSheet()).classes);
	for (const network of published) expect(classNames(network), network.id).toBeNull();
});

describe.each(trained)('%s', (id) => {
	const network = networkById(id);
	const card = async () => JSON.parse(await readFile(file(`static/${cardPath(id)}`), 'utf8')) as Card;

	test('its file holds exactly its parameters, in float16, and is small', async () => {
		await expect(readShippedWeights(network)).resolves.toMatchObject({ trained: true });
		const { size } = await stat(file(`static/${weightsPath(id)}`));
		expect(size).toBeLessThanOrEqual(MOST_BYTES);
		const { trainable, nonTrainable } = totalsOf(opsOf(network), shapesOf(network));
		expect(size).toBeGreaterThan(2 * (trainable + nonTrainable));
		expect((await card()).bytes).toBe(size);
	});

	test('its card says what it is, and agrees with itself', async () => {
		const { network: named, parameters, accuracy, correct, images, perClass, ...rest } = await card();
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

import { describe, expect, test } from 'vitest';
import { networkById, published } from '#lib/arch/catalogue.ts';
import { costParts, networkCost } from '#lib/course/cost-map.ts';
import { printedCosts, type PrintedCost } from '#lib/results/printed-costs.ts';

const number = (text: string | undefined) => Number(text?.replace(/[^\d.]/g, ''));
const printed = (source: string) =>
	Object.entries(printedCosts).flatMap(([id, all]) =>
		all.filter((one) => one.source === source).map((one): [string, PrintedCost] => [id, one])
	);

describe('the cost of a network', () => {
	test.each(printed('Keras'))('%s has as many parameters as Keras prints', (id, { parameters }) => {
		expect(networkCost(networkById(id)).total).toBe(number(parameters));
	});

	// PyTorch and MXNet count a gamma of batch norm, which the released networks do not have, and no moving statistics.
	test.each(printed('osmr/imgclsmob'))('%s has as many as imgclsmob counts', (id, { parameters }) => {
		const network = networkById(id);
		const { trainable, nonTrainable } = networkCost(network);
		// behind the 512 numbers of the face network they have a dense layer with biases
		const classifier = network.classes === null ? (512 + 1) * 1000 : 0;
		expect(trainable + nonTrainable / 2 + classifier).toBe(number(parameters));
	});

	test.each(printed('timm'))(
		'%s multiplies and writes as much as timm measures',
		(id, { macs, activations }) => {
			const cost = networkCost(networkById(id));
			expect(cost.macs / 1e9 / number(macs)).toBeCloseTo(1, 2);
			expect((cost.activations / 1e6).toFixed(2)).toBe(number(activations).toFixed(2));
		}
	);

	// weight-layer depths of the released codes and of the drawn networks
	test.each([
		['inception-v3', 48],
		['inception-v4', 76],
		['inception-resnet-v1-paper', 93],
		['inception-resnet-v2-paper', 96],
		['inception-resnet-v2-slim', 176]
	])('%s is %i weighted layers deep', (id, depth) => {
		expect(networkCost(networkById(id)).depth).toBe(depth);
	});
});

test.each(published.map((network) => [network.id, network] as const))(
	'the parts of %s are the whole',
	(_, network) => {
		const parts = costParts(network);
		const { total, macs } = networkCost(network);
		expect(parts.reduce((sum, part) => sum + part.parameters, 0)).toBe(total);
		expect(parts.reduce((sum, part) => sum + part.macs, 0)).toBe(macs);
		expect(parts.map(({ id }) => id)).toEqual(network.modules.map(({ id }) => id));
		expect(parts.every(({ short }) => short !== '')).toBe(true);
	}
);

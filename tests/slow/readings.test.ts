/** What the lesson says of wrong pre-processing, counted over some of the samples. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { networkById } from '#lib/arch/catalogue.ts';
import { valueAt } from '#lib/arch/ops.ts';
import { openBackend } from '#lib/engine/backends.ts';
import type { LabelledImages } from '#lib/engine/evaluate.ts';
import { loaders } from '#lib/engine/node.ts';
import { outputNodes } from '#lib/engine/output.ts';
import { compile, type Program } from '#lib/engine/program.ts';
import { run } from '#lib/engine/run.ts';
import { readAs, readingIds, type ReadingId } from '#lib/vision/readings.ts';
import { readSamples, readShippedWeights } from '../golden/samples.ts';

const network = networkById('mini-inception-resnet-v2');
const [count, classes] = [100, 10];

let program: Program;
let samples: LabelledImages;
beforeAll(async () => {
	await openBackend('wasm', loaders);
	program = await compile(network, await readShippedWeights(network));
	samples = await readSamples();
});
afterAll(() => program.dispose());

/** How many are right, and how often the class is named that is named most often. */
async function counted(id: ReadingId) {
	const { images, labels } = samples;
	const answer = outputNodes(network).values;
	const { kept } = await run(program, readAs(id, images.slice(0, count)), { keep: [answer] });
	const logits = valueAt(kept, answer).values;
	const said = Array.from({ length: count }, (_, i) => {
		const row = logits.subarray(i * classes, (i + 1) * classes);
		return row.indexOf(Math.max(...row));
	});
	const often = Array.from({ length: classes }, (_, label) => said.filter((one) => one === label).length);
	return { right: said.filter((label, i) => label === labels[i]).length, often: Math.max(...often) };
}

test('two mistakes make it name one class nearly always, the others leave most answers right, but fewer', async () => {
	const found = new Map<ReadingId, Awaited<ReturnType<typeof counted>>>();
	for (const id of readingIds) found.set(id, await counted(id));
	const { right: best } = found.get('trained') ?? { right: 0 };
	for (const id of ['imagenet', 'swapped', 'unit'] as const) {
		expect(found.get(id)?.right, id).toBeLessThan(best);
		expect(found.get(id)?.right, id).toBeGreaterThan(count / 2);
	}
	for (const id of ['twice', 'bytes'] as const) {
		expect(found.get(id)?.often, id).toBeGreaterThan(0.7 * count);
		expect(found.get(id)?.right, id).toBeLessThan(0.2 * count);
	}
}, 60_000);

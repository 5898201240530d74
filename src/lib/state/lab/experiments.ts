/** What the lab measures with many runs: along a change of the picture, under a cover, over the sample pictures. */
import type { Network } from '#lib/arch/node.ts';
import { opsOf, valueAt } from '#lib/arch/ops.ts';
import { parametersOf } from '#lib/arch/parameters.ts';
import type { BackendName } from '#lib/engine/backend-names.ts';
import type { LabelledImages, Score } from '#lib/engine/evaluate.ts';
import { outputNodes } from '#lib/engine/output.ts';
import type { PlanOptions } from '#lib/engine/plan.ts';
import type { Images } from '#lib/engine/run.ts';
import type { Removal } from '#lib/results/removal.ts';
import { inputOf } from '#lib/vision/input.ts';
import { perturb, perturbations, sweep } from '#lib/vision/perturb.ts';
import type { Pixels } from '#lib/vision/pixels.ts';
import {
	classActivationMap,
	occlude,
	occlusionMap,
	occlusions,
	overlay,
	upsample
} from '#lib/vision/saliency.ts';
import type { Progress } from './job.svelte.ts';
import type { MapKind } from './lab-choices.ts';
import type { Session } from '../session.ts';
import { blocksOf } from './lab-run.ts';
import type { Outcome } from './lab.svelte.ts';

/** A network as it is set, and where it runs. */
export interface Setup {
	readonly session: Session;
	readonly network: Network;
	readonly backend: BackendName | null;
	readonly options: Pick<PlanOptions, 'scales' | 'off'>;
}

export interface Watch {
	readonly signal: AbortSignal;
	readonly progress: Progress;
}

export type Sweep = readonly { readonly amount: number; readonly probabilities: readonly number[] }[];

/** Pictures in one run: enough to keep the kernels busy, few enough to stop soon. */
const BATCH = 16;
const POINTS = 17;

/**
 * Class probabilities of each picture, all of the same size.
 * @param read makes the values that the network reads
 * @throws as the engine's `run`
 */
export async function probabilitiesOf(
	{ session, network, backend, options }: Setup,
	images: readonly Pixels[],
	{ signal, progress }: Watch,
	read = (pictures: readonly Pixels[]): Images => inputOf(pictures, network.preprocessing)
): Promise<readonly (readonly number[])[]> {
	const answer = outputNodes(network).probabilities ?? '';
	const found: number[][] = [];
	for (let at = 0; at < images.length; at += BATCH) {
		const batch = images.slice(at, at + BATCH);
		const { kept } = await session.run(network, backend, read(batch), {
			...options,
			signal,
			keep: [answer]
		});
		const { values: all, shape } = valueAt(kept, answer);
		const classes = shape[2];
		batch.forEach((_, i) => found.push([...all.subarray(i * classes, (i + 1) * classes)]));
		progress(found.length, images.length);
	}
	return found;
}

/** The answer along every change of the picture, the other changes staying as they are. */
export async function sweeps(
	setup: Setup,
	image: Pixels,
	changes: Readonly<Record<string, number>>,
	watch: Watch
): Promise<ReadonlyMap<string, Sweep>> {
	const asked = perturbations.flatMap((change) =>
		sweep(change, POINTS).map((amount) => ({ id: change.id, amount }))
	);
	const images = asked.map(({ id, amount }) => perturb(image, { ...changes, [id]: amount }));
	const answers = await probabilitiesOf(setup, images, watch);
	const points = asked.map(({ id, amount }, i) => ({ id, amount, probabilities: answers[i] ?? [] }));
	return new Map(perturbations.map(({ id }) => [id, points.filter((point) => point.id === id)]));
}

/** Accuracy over labelled pictures. @throws as the engine's `evaluate` */
export async function accuracy(
	{ session, network, backend, options }: Setup,
	data: LabelledImages,
	{ signal, progress }: Watch
): Promise<Score> {
	const ready = await session.ready(network, backend);
	return ready.engine.evaluate(ready.program, data, { ...options, signal, onProgress: progress });
}

/** Accuracy with one block left out at a time, the others as they were trained. */
export async function removals(
	setup: Omit<Setup, 'options'>,
	data: LabelledImages,
	{ signal, progress }: Watch
): Promise<Removal> {
	const blocks = blocksOf(setup.network).map(({ id }) => id);
	const images = data.labels.length;
	const measure = (off: readonly string[], turn: number) =>
		accuracy({ ...setup, options: { off } }, data, {
			signal,
			progress: (done) => progress(turn * images + done, (blocks.length + 1) * images)
		});
	const whole = await measure([], 0);
	const without: Removal['without'][number][] = [];
	for (const block of blocks) without.push({ block, score: await measure([block], without.length + 1) });
	return { network: setup.network, whole, without };
}

/** A picture with what speaks for a class laid over it. */
export interface Explanation {
	readonly overlay: Pixels;
}

/** Of the grey square that covers a place, and how far it moves, in pixels. */
const COVER = { side: 8, stride: 2, grey: 128 } as const;

const extent = (map: Float32Array) => ({ min: Math.min(...map), max: Math.max(...map) });

/** Kernel `[channels, classes]` of the dense layer that ends the network. @throws as `Session.weights` */
async function classifierKernel({ session, network }: Setup, channels: number): Promise<Float32Array> {
	const last = opsOf(network).find(({ op }) => op === 'dense');
	const kernel = last && parametersOf(last, channels).find(({ param }) => param === 'kernel');
	if (!kernel) throw new RangeError(`${network.id} ends in no dense layer.`);
	return (await session.weights(network)).read(kernel);
}

async function coveredMap(setup: Setup, image: Pixels, label: number, watch: Watch): Promise<Float32Array> {
	const places = occlusions(image.width, image.height, COVER.side, COVER.stride);
	const covered = places.map((place) => occlude(image, place, COVER.grey));
	const [open = [], ...answers] = await probabilitiesOf(setup, [image, ...covered], watch);
	const drops = answers.map((answer) => (open[label] ?? 0) - (answer[label] ?? 0));
	return occlusionMap(image, places, drops);
}

/** What in the picture speaks for the class `label`. @throws as the engine's `run` */
export async function explain(
	setup: Setup,
	{ seen, features }: Pick<Outcome, 'seen' | 'features'>,
	kind: MapKind,
	label: number,
	watch: Watch
): Promise<Explanation> {
	if (kind === 'occlusion') {
		const map = await coveredMap(setup, seen, label, watch);
		return { overlay: overlay(seen, map, extent(map)) };
	}
	const [h, w, c] = features.shape;
	const kernel = await classifierKernel(setup, c);
	const map = classActivationMap(features.values, features.shape, kernel, label);
	const large = upsample(map, [h, w], [seen.height, seen.width]);
	return { overlay: overlay(seen, large, extent(large)) };
}

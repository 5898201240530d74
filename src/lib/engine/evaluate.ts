/** How often a network is right: labelled pictures through a program, batch by batch. */
import { valueAt } from '#lib/arch/ops.ts';
import type { Network } from '#lib/arch/node.ts';
import { inputOf } from '#lib/vision/input.ts';
import type { Pixels } from '#lib/vision/pixels.ts';
import { outputNodes } from './output.ts';
import type { PlanOptions } from './plan.ts';
import type { Program } from './program.ts';
import { run } from './run.ts';

export interface LabelledImages {
	/** All of one size. */
	readonly images: readonly Pixels[];
	/** Class of each image, from 0. */
	readonly labels: Uint8Array;
}

export interface Count {
	readonly images: number;
	readonly correct: number;
}

export interface Score extends Count {
	/** By class, in the order of the network's own list. */
	readonly perClass: readonly Count[];
	/** Most probable class of each image. */
	readonly predictions: Uint8Array;
	/** Values of the node that `features` names, a row for each image. */
	readonly features: readonly Float32Array[];
	/** Work only, without the pauses that keep a page alive. */
	readonly milliseconds: number;
}

export interface EvaluateOptions extends Pick<PlanOptions, 'scales' | 'off'> {
	readonly signal?: AbortSignal;
	/** Images that go through the network together. */
	readonly batch?: number;
	/** A node whose values are wanted for each image. */
	readonly features?: string;
	/** Called after each batch: images done, of how many, and how many of those done are right. */
	readonly onProgress?: (done: number, of: number, correct: number) => void;
}

const BATCH = 50;

/** Position of the largest of `values`, the first of equals. */
const largest = (values: Float32Array): number =>
	values.reduce((best, value, i) => (value > (values[best] ?? NaN) ? i : best), 0);

/** `values` in so many rows of equal length. */
function rowsOf(values: Float32Array, rows: number): Float32Array[] {
	const width = values.length / rows;
	return Array.from({ length: rows }, (_, i) => values.slice(i * width, (i + 1) * width));
}

const countRight = (predictions: Uint8Array, labels: Uint8Array): number =>
	predictions.reduce((sum, prediction, i) => sum + Number(prediction === labels[i]), 0);

/** @throws RangeError when the images are not all labelled with a class of the network */
function checkData({ images, labels }: LabelledImages, { id, classes }: Network): number {
	if (classes === null) throw new RangeError(`${id} has no classes to be right about.`);
	if (labels.length === 0 || images.length !== labels.length)
		throw new RangeError(`${images.length} images have ${labels.length} labels.`);
	const stranger = labels.find((label) => label >= classes);
	if (stranger !== undefined) throw new RangeError(`${id} has ${classes} classes, none is ${stranger}.`);
	return classes;
}

function perClassOf(predictions: Uint8Array, labels: Uint8Array, classes: number): Count[] {
	return Array.from({ length: classes }, (_, label) => {
		const own = predictions.filter((_, i) => labels[i] === label);
		return { images: own.length, correct: own.filter((prediction) => prediction === label).length };
	});
}

/**
 * Runs every image and compares the most probable class with the label.
 * @throws RangeError for data that is not what `LabelledImages` says, or options that name no such block
 * @throws EngineError as `run` does, `aborted` included; what was counted until then is in the last progress
 */
export async function evaluate(
	program: Program,
	data: LabelledImages,
	{ signal, batch = BATCH, features, onProgress, ...options }: EvaluateOptions = {}
): Promise<Score> {
	const { network } = program;
	const { images, labels } = data;
	const classes = checkData(data, network);
	const answer = outputNodes(network).values;
	const keep = features === undefined ? [answer] : [answer, features];
	const predictions = new Uint8Array(labels.length);
	const found: Float32Array[] = [];
	let [correct, milliseconds] = [0, 0];
	for (let start = 0; start < labels.length; start += batch) {
		const end = Math.min(start + batch, labels.length);
		const input = inputOf(images.slice(start, end), network.preprocessing);
		const result = await run(program, input, { ...options, keep, signal });
		predictions.set(rowsOf(valueAt(result.kept, answer).values, end - start).map(largest), start);
		if (features !== undefined) found.push(...rowsOf(valueAt(result.kept, features).values, end - start));
		correct += countRight(predictions.subarray(start, end), labels.subarray(start, end));
		milliseconds += result.milliseconds;
		onProgress?.(end, labels.length, correct);
	}
	return {
		images: labels.length,
		correct,
		perClass: perClassOf(predictions, labels, classes),
		predictions,
		features: found,
		milliseconds
	};
}

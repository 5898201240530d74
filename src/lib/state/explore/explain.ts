/** Where a number of the last run comes from: read from the run's tensors and from the weights as they are stored. */
import { opsOf } from '#lib/arch/ops.ts';
import { parametersOf } from '#lib/arch/parameters.ts';
import { originOf, type Origin } from '#lib/origin/origin.ts';
import { valueAtPlace, type Place } from '#lib/origin/place.ts';
import type { LiveRun } from '../run/live-run.svelte.ts';
import type { Reading } from '../run/reading.ts';

export interface Explained {
	/** `null` for a number of the picture itself. */
	readonly origin: Origin | null;
	/** In the tensor. */
	readonly value: number;
	/** The largest magnitude in the tensor, to which a difference is compared. */
	readonly size: number;
}

/**
 * @param id of a node, or the input
 * @returns `null` without a run, or where another one has begun
 * @throws EngineError as the run; Problem where the weights cannot be read; RangeError for a place that the tensor does not have
 */
export async function explain(
	live: Pick<LiveRun, 'network' | 'read' | 'weights'>,
	id: string,
	place: Place
): Promise<Explained | null> {
	const { weights } = live;
	const own = await live.read(id);
	if (!own || !weights) return null;
	const { min, max } = own.statistics;
	const explained = { value: valueAtPlace(own, place), size: Math.max(Math.abs(min), Math.abs(max)) };
	const op = opsOf(live.network).find((candidate) => candidate.id === id);
	if (!op) return { ...explained, origin: null };
	const inputs: Reading[] = [];
	for (const input of op.inputs) {
		const read = await live.read(input);
		if (!read) return null;
		inputs.push(read);
	}
	const [first] = inputs;
	const stored = await Promise.all(
		parametersOf(op, first?.shape[2] ?? 0).map(
			async (parameter) => [parameter.param, await weights.read(parameter)] as const
		)
	);
	return { ...explained, origin: originOf(op, place, inputs, new Map(stored)) };
}

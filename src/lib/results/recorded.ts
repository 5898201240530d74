/** What was recorded while the reduced networks were trained and tried (`training/`). */
import { networkById, pairOf } from '#lib/arch/catalogue.ts';
import type { Network } from '#lib/arch/node.ts';
import { parseRemoval, type RecordedRemoval } from './removal.ts';
import { parseRun, type Run } from './run.ts';

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Every finished run. */
export const recordedRuns: readonly Run[] = Object.entries(
	import.meta.glob<string>('/training/curves/*.csv', { query: '?raw', import: 'default', eager: true })
).map(([path, csv]) => parseRun(fileName(path), csv));

export interface NetworkRuns {
	readonly network: Network;
	readonly runs: readonly Run[];
}

/**
 * The finished runs of the network `id` and of its twin with a schedule of so many epochs, network by network.
 * @throws RangeError for an unknown network
 */
export const runsOfPair = (id: string, epochs: number): readonly NetworkRuns[] =>
	pairOf(networkById(id)).map((network) => ({
		network,
		runs: recordedRuns.filter((run) => run.network === network.id && run.epochs === epochs)
	}));

/** All 10,000 test images, one block left out at a time. */
export const recordedRemovals: readonly RecordedRemoval[] = Object.entries(
	import.meta.glob('/training/removals/*.json', { import: 'default', eager: true })
).map(([path, json]) => parseRemoval(fileName(path), json));

/** What was recorded while the reduced networks were trained and tried (`training/`). */
import { networkById } from '#lib/arch/catalogue.ts';
import type { Removal } from './removal.ts';
import { parseRun, type Run } from './run.ts';

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Every finished run. */
export const recordedRuns: readonly Run[] = Object.entries(
	import.meta.glob<string>('/training/curves/*.csv', { query: '?raw', import: 'default', eager: true })
).map(([path, csv]) => parseRun(fileName(path), csv));

/** As `npm run evaluate -- NETWORK --without-each --json` prints it. */
interface RemovalFile {
	readonly network: string;
	readonly images: number;
	readonly correct: number;
	readonly without: readonly { readonly block: string; readonly correct: number }[];
}

/** All 10,000 test images, one block left out at a time. */
export const recordedRemovals: readonly Removal[] = Object.values(
	import.meta.glob<RemovalFile>('/training/removals/*.json', { import: 'default', eager: true })
).map(({ network, images, correct, without }) => ({
	network: networkById(network),
	whole: { images, correct },
	without: without.map(({ block, correct: right }) => ({ block, score: { images, correct: right } }))
}));

/** What was recorded while the reduced networks were trained and tried (`training/`). */
import { parseRemoval, type Removal } from './removal.ts';
import { parseRun, type Run } from './run.ts';

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Every finished run. */
export const recordedRuns: readonly Run[] = Object.entries(
	import.meta.glob<string>('/training/curves/*.csv', { query: '?raw', import: 'default', eager: true })
).map(([path, csv]) => parseRun(fileName(path), csv));

/** All 10,000 test images, one block left out at a time. */
export const recordedRemovals: readonly Removal[] = Object.entries(
	import.meta.glob('/training/removals/*.json', { import: 'default', eager: true })
).map(([path, json]) => parseRemoval(fileName(path), json));

import type { Run } from './engine.ts';

/** Threads of one engine may spin for a moment after its run; the next engine is not to feel that. */
const REST_MILLISECONDS = 100;
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, REST_MILLISECONDS));

/**
 * Runs the engines one after the other, round by round, so that a slow minute of the machine hits all
 * of them alike. Each round starts with another engine.
 * @returns milliseconds from the image in an array to the answer in an array, by engine and round
 */
export async function interleave(
	runs: Readonly<Record<string, Run>>,
	rounds: number
): Promise<Record<string, number[]>> {
	const names = Object.keys(runs);
	const times: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
	for (let round = 0; round < rounds; round++)
		for (const [i] of names.entries()) {
			const name = names[(i + round) % names.length] ?? '';
			await rest();
			const start = performance.now();
			await runs[name]?.();
			times[name]?.push(performance.now() - start);
		}
	return times;
}

/** How active each node was in the last run, once somebody asks. */
import type { Activity } from '#lib/engine/activity.ts';
import { messageOf } from '#lib/text/problem.ts';
import type { LiveRun } from './live-run.svelte.ts';

export class RunActivity {
	/** By id of the node; `null` until it has been read. */
	found = $state.raw<ReadonlyMap<string, Activity> | null>(null);
	problem = $state<string | null>(null);
	reading = $state(false);

	#asked: object | null = null;

	/** What another question asked for meanwhile is passed over. */
	async read(live: Pick<LiveRun, 'readActivity'>): Promise<void> {
		this.clear();
		const asked = (this.#asked = {});
		this.reading = true;
		try {
			const found = await live.readActivity();
			if (asked === this.#asked) this.found = found;
		} catch (error) {
			if (asked === this.#asked) this.problem = messageOf(error);
		}
		if (asked === this.#asked) this.reading = false;
	}

	clear(): void {
		this.#asked = null;
		this.found = null;
		this.problem = null;
		this.reading = false;
	}
}

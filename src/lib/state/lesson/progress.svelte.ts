/** What the reader has read and answered; kept on this device alone. */
import { browser } from '$app/environment';
import { keptIn, nothing, type Kept } from './kept.ts';

const KEY = 'course';

class Progress {
	#kept = $state.raw<Kept>(nothing);
	readonly some = $derived(this.#kept.read.length > 0 || Object.keys(this.#kept.right).length > 0);

	/** Reads what was kept: after the page has come alive, so that it first shows what the server wrote. */
	open(): void {
		if (browser) this.#kept = keptIn(() => localStorage.getItem(KEY));
	}

	hasRead = (slug: string): boolean => this.#kept.read.includes(slug);
	rightIn = (slug: string): readonly number[] => this.#kept.right[slug] ?? [];

	read(slug: string): void {
		if (!this.hasRead(slug)) this.#keep({ ...this.#kept, read: [...this.#kept.read, slug] });
	}

	answered(slug: string, question: number): void {
		const before = this.rightIn(slug);
		if (!before.includes(question))
			this.#keep({ ...this.#kept, right: { ...this.#kept.right, [slug]: [...before, question] } });
	}

	forget(): void {
		this.#keep(nothing);
	}

	#keep(kept: Kept): void {
		this.#kept = kept;
		try {
			localStorage.setItem(KEY, JSON.stringify(kept));
		} catch {
			// A browser that keeps nothing for this site: the page still knows until it is closed.
		}
	}
}

export const progress = new Progress();

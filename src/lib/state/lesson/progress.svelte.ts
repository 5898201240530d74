/** What the reader has read and answered; kept on this device alone. */
import { browser } from '$app/environment';
import { keptIn, nothing, store, type Kept, type Place } from './kept.ts';
import { SHELF } from './shelf.ts';

class Progress {
	#kept = $state.raw<Kept>(nothing);
	readonly some = $derived(
		this.last !== null || this.#kept.read.length > 0 || Object.keys(this.#kept.right).length > 0
	);

	/** Reads what was kept: after the page has come alive, so that it first shows what the server wrote. */
	open(): void {
		if (browser) this.#kept = keptIn(() => localStorage.getItem(SHELF));
	}

	/** Lesson that was open last. */
	get last(): Place | null {
		return this.#kept.last;
	}

	hasRead = (slug: string): boolean => this.#kept.read.includes(slug);
	rightIn = (slug: string): readonly number[] => this.#kept.right[slug] ?? [];

	visit({ slug, title }: Place): void {
		if (this.last?.slug !== slug) this.#keep({ ...this.#kept, last: { slug, title } });
	}

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
		store(kept, (text) => localStorage.setItem(SHELF, text));
	}
}

export const progress = new Progress();

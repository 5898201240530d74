/** What the reader of a page has chosen, as its address has it: a step back leads to the choices before. */
import { afterNavigate, goto } from '$app/navigation';
import type { addressOf } from './url.ts';

export class PageChoices<C extends object> {
	current: C;
	readonly #address: ReturnType<typeof addressOf<C>>;

	/** Only while a component starts. @param bare what a bare address says */
	constructor(address: ReturnType<typeof addressOf<C>>, bare: C) {
		this.#address = address;
		this.current = $state.raw(bare);
		afterNavigate(() => {
			this.current = address.fromQuery(new URLSearchParams(location.search));
		});
	}

	/** Not yet in the address: for what changes while a hand moves. */
	try(change: Partial<C>): void {
		this.current = { ...this.current, ...change };
	}

	/** What was tried before is remembered with it; nothing new makes no step to go back. */
	choose(change: Partial<C> = {}): void {
		this.try(change);
		const query = this.#address.toQuery(this.current);
		if (query === this.#address.toQuery(this.#address.fromQuery(new URLSearchParams(location.search))))
			return;
		// eslint-disable-next-line svelte/no-navigation-without-resolve -- this page's own path, base included
		void goto(`${location.pathname}${query}`, { keepFocus: true, noScroll: true });
	}
}

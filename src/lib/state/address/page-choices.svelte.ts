/** What the reader of a page has chosen, as its address has it: a step back leads to the choices before. */
import { afterNavigate } from '$app/navigation';
import { rememberer } from './remember.ts';
import type { addressOf } from './url.ts';

export class PageChoices<C extends object> {
	current: C;
	readonly #address: ReturnType<typeof addressOf<C>>;

	readonly #query = () => this.#address.toQuery(this.current);
	readonly #remember = rememberer(this.#query);

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
		const known = this.#address.fromQuery(new URLSearchParams(location.search));
		if (this.#address.toQuery(known) !== this.#query()) this.#remember();
	}
}

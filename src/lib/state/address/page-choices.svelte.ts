/** What the reader of a page has chosen, as its address has it: a step back leads to the choices before. */
import { afterNavigate } from '$app/navigation';
import { rememberer } from './remember.ts';
import type { Address } from './url.ts';

/** Something that has choices, and checks those that it takes over. */
export interface Chooser<C> {
	readonly choices: C;
	/** Takes choices over, e.g. from an address, as far as they make sense here. */
	adopt(choices: C): void;
}

/** Choices that need no checking. */
class Unchecked<C> implements Chooser<C> {
	choices: C;

	constructor(bare: C) {
		this.choices = $state.raw(bare);
	}

	adopt(choices: C): void {
		this.choices = choices;
	}
}

/** A chooser of one's own for choices that need none. */
function unchecked<C>({ bare }: Address<C>): () => Chooser<C> {
	const own = new Unchecked(bare);
	return () => own;
}

export class PageChoices<C extends object> {
	readonly #address: Address<C>;
	readonly #chooser: () => Chooser<C>;
	readonly #remember = rememberer(() => this.#address.toQuery(this.current));

	/**
	 * Only while a component starts.
	 * @param chooser whose choices these are; a page may change it while it lives. None for choices that need no checking
	 * @param arrived called after the page or another address of it was reached, with the choices before
	 */
	constructor(
		address: Address<C>,
		chooser: () => Chooser<C> = unchecked(address),
		arrived?: (before: C) => void
	) {
		this.#address = address;
		this.#chooser = chooser;
		afterNavigate(() => {
			const before = this.current;
			chooser().adopt(address.fromQuery(new URLSearchParams(location.search)));
			arrived?.(before);
		});
	}

	get current(): C {
		return this.#chooser().choices;
	}

	/** Not yet in the address: for what changes while a hand moves. */
	try(change: Partial<C>): void {
		this.#chooser().adopt({ ...this.current, ...change });
	}

	/**
	 * What was tried before is remembered with it; nothing new makes no step to go back.
	 * @returns once the address has it: that the address changes ends a scroll on its way
	 */
	async choose(change: Partial<C> = {}): Promise<void> {
		this.try(change);
		const known = this.#address.fromQuery(new URLSearchParams(location.search));
		if (this.#address.toQuery(known) !== this.#address.toQuery(this.current)) await this.#remember();
	}

	/** As `choose`, without a step to go back, once it has not changed for a moment. */
	slide(change: Partial<C> = {}): void {
		this.try(change);
		void this.#remember(true);
	}
}

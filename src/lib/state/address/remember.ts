import { beforeNavigate, goto } from '$app/navigation';
import { page } from '$app/state';

/** What slides still, on this page: its choices are not yet in the address. */
const waiting = new Set<() => Promise<void>>();

/** Writes to the address what slides still. For what makes an entry in the history of its own. */
export async function writeNow(): Promise<void> {
	for (const write of waiting) await write();
}

/**
 * Writes choices to the address of the page: a step back leads to the ones before, except while something slides.
 * Only while a component starts.
 * @param query what the choices are now
 * @returns what comes back once the address has them, or, while something slides, at once
 */
export function rememberer(query: () => string): (sliding?: boolean) => Promise<void> {
	let pending: ReturnType<typeof setTimeout>;
	const write = (replaceState: boolean) =>
		// eslint-disable-next-line svelte/no-navigation-without-resolve -- this page's own path, base included
		goto(`${location.pathname}${query()}`, {
			replaceState,
			keepFocus: true,
			noScroll: true,
			state: replaceState ? page.state : {}
		});
	const slide = () => {
		forget();
		return write(true);
	};
	const forget = () => {
		clearTimeout(pending);
		waiting.delete(slide);
	};
	// A link that is followed meanwhile is not to be overtaken.
	beforeNavigate(forget);
	return async (sliding = false) => {
		forget();
		if (!sliding) return write(false);
		waiting.add(slide);
		pending = setTimeout(() => void slide(), 250);
	};
}

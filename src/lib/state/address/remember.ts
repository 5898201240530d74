import { goto } from '$app/navigation';

/**
 * Writes choices to the address of the page: a step back leads to the ones before, except while something slides.
 * @param query what the choices are now
 * @returns what comes back once the address has them, or, while something slides, at once
 */
export function rememberer(query: () => string): (sliding?: boolean) => Promise<void> {
	let pending: ReturnType<typeof setTimeout>;
	return async (sliding = false) => {
		clearTimeout(pending);
		const write = () =>
			// eslint-disable-next-line svelte/no-navigation-without-resolve -- this page's own path, base included
			goto(`${location.pathname}${query()}`, { replaceState: sliding, keepFocus: true, noScroll: true });
		if (sliding) pending = setTimeout(write, 250);
		else await write();
	};
}

/** What the reader pressed or chose before the page was alive: the script in app.html has kept it. */

import { tick } from 'svelte';

/** Comes back once the element is not disabled. */
function enabled(element: Element): Promise<void> {
	return new Promise((resolve) => {
		const look = () => {
			if (element.matches(':disabled')) return;
			observer.disconnect();
			resolve();
		};
		const observer = new MutationObserver(look);
		observer.observe(element, { attributes: true, attributeFilter: ['disabled'] });
		look();
	});
}

/** Does it, in order, each as soon as it can be done; what is no longer on the page is left out. */
export async function doWhatWaits(): Promise<void> {
	const waiting = [...(window.early ?? [])];
	delete window.early;
	for (const [element, { value, checked }] of waiting) {
		await enabled(element);
		element.removeAttribute('aria-busy');
		if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) {
			// Files are there already, and nobody may set them.
			if (element.type !== 'file') element.value = value;
			if (element instanceof HTMLInputElement) element.checked = checked;
			for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true }));
		} else if (element.isConnected) element.dispatchEvent(new MouseEvent('click', { bubbles: true }));
		await tick();
	}
}

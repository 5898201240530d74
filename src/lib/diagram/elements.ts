/** Nodes and modules as elements of the page. */

/** Id of the node or module whose mark an event came from. */
export const nodeAt = (event: Event): string | null =>
	(event.target as Element).closest('[data-node]')?.getAttribute('data-node') ?? null;

/**
 * Scrolls the page until the mark of a node in `frame` is in the middle of the uppermost part of the window, unless it
 * is in that part already.
 * @param clear height of that part in px: what nothing lies over
 */
export function bringIntoView(frame: Element, node: string, clear: number, behavior: ScrollBehavior): void {
	const box = frame.querySelector(`[data-node="${CSS.escape(node)}"]`)?.getBoundingClientRect();
	if (box && (box.top < 0 || box.bottom > clear))
		scrollBy({ top: (box.top + box.bottom) / 2 - clear / 2, behavior });
}

/** Attachment: whatever in an element scrolls sideways is a tab stop while it does, for readers without a mouse. */
export const scrollable = (selector: string) => (root: Element) => {
	const watched = new WeakSet<Element>();
	const observer = new ResizeObserver(() => {
		for (const part of root.querySelectorAll(selector)) {
			if (part.scrollWidth > part.clientWidth) part.setAttribute('tabindex', '0');
			else part.removeAttribute('tabindex');
			for (const content of part.children) watch(content);
		}
	});
	/** What is inside grows without its frame, as when a font arrives. */
	function watch(element: Element) {
		if (watched.has(element)) return;
		watched.add(element);
		observer.observe(element);
	}
	watch(root);
	return () => observer.disconnect();
};

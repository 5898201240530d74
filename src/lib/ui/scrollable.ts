/** Attachment: whatever of a kind scrolls in an element is a tab stop while it does, for readers without a mouse. */
export const scrollable = (selector: string) => (root: Element) => {
	const watched = new WeakSet<Element>();
	const observer = new ResizeObserver(() => {
		for (const part of root.querySelectorAll(selector)) {
			const scrolls = part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight;
			if (scrolls) part.setAttribute('tabindex', '0');
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

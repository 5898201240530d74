/** Attachment: whatever in an element scrolls sideways is a tab stop while it does, for readers without a mouse. */
export const scrollable = (selector: string) => (root: Element) => {
	const observer = new ResizeObserver(() => {
		for (const part of root.querySelectorAll(selector))
			if (part.scrollWidth > part.clientWidth) part.setAttribute('tabindex', '0');
			else part.removeAttribute('tabindex');
	});
	observer.observe(root);
	return () => observer.disconnect();
};

declare global {
	namespace App {}

	interface Window {
		/** What was pressed or chosen before the page was alive, in order; kept by app.html. */
		early?: Map<Element, { readonly value: string; readonly checked: boolean }>;
	}
}

export {};

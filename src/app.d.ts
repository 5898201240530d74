declare global {
	namespace App {
		interface PageState {
			/** While the search is open. */
			find?: {
				readonly query: string;
				/** Whether a step back closes it: it is not so when the address asked for it. */
				readonly opened: boolean;
			};
		}
	}

	interface Window {
		/** What was pressed or chosen before the page was alive, in order; kept by app.html. */
		early?: Map<Element, { readonly value: string; readonly checked: boolean }>;
	}
}

export {};

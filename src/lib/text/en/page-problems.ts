/**
 * What can go wrong on a page that runs and fetches, by code: each sentence says what was wrong, where, and what to do. What it
 * takes is the data that the error carries.
 */
interface Detail {
	/** Of the underlying error, in words of its own; may be empty. */
	readonly detail: string;
}

const advise = (advice: string, { detail }: Detail): string => (detail ? `${advice} (${detail})` : advice);

export const pageProblems = {
	'engine/aborted': (data: Detail) =>
		advise('The run was stopped. Nothing is lost; run again when you like.', data),
	'engine/memory': (data: Detail) =>
		advise('The device ran out of memory. Choose a smaller input or a smaller network and run again.', data),
	'engine/context-lost': (data: Detail) =>
		advise('The browser took the graphics context away. Run again: a new one is made, or choose wasm.', data),
	'engine/backend': (data: Detail) => advise('This backend cannot start here. Choose another one.', data),
	'engine/mismatch': (data: Detail) =>
		advise('A tensor has another shape than was computed. Please report this.', data),
	'engine/nonsense': (data: Detail) =>
		advise(
			'The device gave an answer that no network can give, so it is not shown. Run again, with another backend if it happens twice.',
			data
		),
	'engine/failed': (data: Detail) =>
		advise('The run failed. Run again, with another backend if it happens twice.', data),
	'web/offline': ({ what }: { what: string }) =>
		`${what} could not be fetched: you are offline. Connect and try again.`,
	'web/unreachable': ({ what, reason }: { what: string; reason: string }) =>
		`${what} could not be fetched (${reason}). Try again.`,
	'web/new-version': ({ what }: { what: string }) =>
		`${what} could not be loaded. This site has probably been updated since you opened the page: reload it. Your choices stay.`
};

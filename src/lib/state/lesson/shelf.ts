/** Where the reader's progress is kept on this device; whoever has none need not load what reads it. */
export const SHELF = 'course';

/** Whether something is kept there. A browser may refuse to say it. */
export function somethingKept(): boolean {
	try {
		return localStorage.getItem(SHELF) !== null;
	} catch {
		return false;
	}
}

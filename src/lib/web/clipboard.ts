/**
 * Puts a text where the reader can paste it.
 * @returns whether that was possible: not on a page without TLS, nor where the browser refuses
 */
export const copyText = async (text: string): Promise<boolean> => {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
};

/**
 * SHA-256 of `bytes` in hexadecimal digits; `null` where there is no `crypto.subtle`. That is so outside a secure context,
 * on a page over plain http from another machine: its files are then judged by their contents alone.
 */
export async function sha256(bytes: ArrayBuffer): Promise<string | null> {
	const subtle: SubtleCrypto | undefined = crypto.subtle;
	if (!subtle) return null;
	const digest = await subtle.digest('SHA-256', bytes);
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

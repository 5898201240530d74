/** What a file is, told from its first bytes and not from its name. */

const signatures = {
	JPEG: /^\xff\xd8\xff/,
	PNG: /^\x89PNG/,
	GIF: /^GIF8[79]a/,
	WebP: /^RIFF.{4}WEBP/s,
	AVIF: /^.{4}ftypavi[fs]/s,
	HEIC: /^.{4}ftyphe[iv][cmsx]/s
} as const;

export type Format = keyof typeof signatures;

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** @param head the first bytes of a file, 16 at least and a few thousand at most */
export function formatOf(head: Uint8Array): Format | null {
	const text = latin1(head);
	return (Object.keys(signatures) as Format[]).find((format) => signatures[format].test(text)) ?? null;
}

/**
 * Whether the first element is `svg`, whatever stands before it (byte order mark, XML declaration, comments, doctype),
 * in UTF-8 or UTF-16.
 *
 * @param head the first bytes of a file, a few thousand at most
 */
export function isSvg(head: Uint8Array): boolean {
	const text = latin1(head)
		.replaceAll('\0', '')
		.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
	return /^\W*</.test(text) && /<(?:\w+:)?(\w+)/.exec(text)?.[1]?.toLowerCase() === 'svg';
}

/** What a file is, told from its bytes and not from its name. */

const signatures = {
	JPEG: /^\xff\xd8\xff/,
	PNG: /^\x89PNG/,
	GIF: /^GIF8[79]a/,
	WebP: /^RIFF.{4}WEBP/s,
	AVIF: /^.{4}ftypavi[fs]/s,
	BMP: /^BM.{4}\0{4}/s,
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

/** Markers that begin a frame: SOF0 to SOF15, without the three of that range that mean something else. */
const beginsFrame = (marker: number): boolean =>
	marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/**
 * Whether a JPEG holds four inks instead of three colours: its frame has four components.
 * @param jpeg the whole file. Source: ITU-T T.81, sections B.1.1.3 and B.2.2
 */
export function isCmyk(jpeg: Uint8Array<ArrayBuffer>): boolean {
	const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
	let at = 2;
	while (at + 10 <= jpeg.length && view.getUint8(at) === 0xff) {
		const marker = view.getUint8(at + 1);
		if (beginsFrame(marker)) return view.getUint8(at + 9) === 4;
		// A marker may be padded with any number of bytes 0xff.
		at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
	}
	return false;
}

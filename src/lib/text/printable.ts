/**
 * Text from outside as a message may show it, in a page or a terminal: line breaks become spaces, and other control
 * characters, with those that turn the direction of writing, become visible.
 */
export const printable = (text: string): string =>
	text
		.replaceAll(/[\t\n\v\f\r\u2028\u2029]+/g, ' ')
		.replaceAll(
			/[\p{Cc}\p{Bidi_Control}]/gu,
			(character) => `\\u{${character.codePointAt(0)?.toString(16)}}`
		);

/** How a text falls into words that can be found, and where in it the found ones stand. */

/** A piece of a text. */
export interface Piece {
	readonly text: string;
	readonly found: boolean;
}

/** Between words; a point or comma inside a number parts nothing. */
const BETWEEN = /((?:(?!(?<=\d)[.,](?=\d))[\n\r\p{Z}\p{P}])+)/u;

export const wordsOf = (text: string): readonly string[] =>
	text.split(BETWEEN).filter((word, i) => i % 2 === 0 && word !== '');

/** As it is compared: `3×3` is 3x3, and `1,088` is 1088. */
const plain = (word: string): string =>
	word
		.toLowerCase()
		.replaceAll('×', 'x')
		.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');

/** What a word of a text can be found by: the sides of `17×17×1,088` too, each by itself. */
export function termsOf(word: string): string[] {
	const whole = plain(word);
	return /^\d+(x\d+)+$/.test(whole) ? [...new Set([whole, ...whole.split('x')])] : [whole];
}

/** A question in which a shape or window is one word, however it is written: `17 x 17 × 1088`. */
export const asked = (query: string): string => query.replace(/(?<=\d) *[x×] *(?=\d)/gi, '×');

/** `text` in pieces, so that the found words can be marked. @param terms as `termsOf` writes them */
export function marked(text: string, terms: ReadonlySet<string>): readonly Piece[] {
	const pieces: Piece[] = [];
	for (const word of text.split(BETWEEN)) {
		const found = termsOf(word).some((term) => terms.has(term));
		const last = pieces.at(-1);
		if (last?.found === found) pieces[pieces.length - 1] = { text: last.text + word, found };
		else if (word !== '') pieces.push({ text: word, found });
	}
	return pieces;
}

/** Words before the first found one, and words in all. */
const BEFORE = 6;
const LENGTH = 30;

/** Some words of `text` around the first that was found, its beginning when none was. */
export function excerptOf(text: string, terms: ReadonlySet<string>): readonly Piece[] {
	const words = text.split(' ');
	const first = words.findIndex((word) => marked(word, terms).some(({ found }) => found));
	const from = Math.max(0, first - BEFORE);
	const excerpt = words.slice(from, from + LENGTH).join(' ');
	const until = from + LENGTH < words.length ? ' …' : '';
	return marked(`${from > 0 ? '… ' : ''}${excerpt}${until}`, terms);
}

/** How both indexes read texts and questions. */
export const reading = {
	tokenize: (text: string) => [...wordsOf(text)],
	processTerm: termsOf,
	searchOptions: {
		combineWith: 'AND',
		prefix: true,
		// Another number is another thing.
		fuzzy: (term: string) => (term.length > 3 && !/\d/.test(term) ? 0.2 : false),
		// Only the whole of a word that is asked for.
		processTerm: plain
	}
} as const;

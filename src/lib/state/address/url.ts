/**
 * What a reader has chosen, as the query of an address. One declared list drives reading and writing; a word
 * that makes no sense is passed over, never an error.
 */

export interface Codec<T> {
	readonly key: string;
	/** `null` leaves the key out of the URL. */
	readonly write: (value: T) => string | null;
	/** `undefined` when the text makes no sense. */
	readonly read: (text: string) => T | undefined;
}

export type Codecs<C> = { readonly [K in keyof C]: Codec<C[K]> };

export const word = (key: string): Codec<string | null> => ({
	key,
	write: (value) => value,
	read: (value) => value
});

export const words = (key: string): Codec<readonly string[]> => ({
	key,
	write: (ids) => (ids.length > 0 ? ids.join(',') : null),
	read: (value) => value.split(',').filter(Boolean)
});

/** One of a list, or `null`. */
export const oneOf = <T extends string>(key: string, allowed: readonly T[]): Codec<T | null> => ({
	key,
	write: (value) => value,
	read: (value) => allowed.find((candidate) => candidate === value)
});

/** One of a list, of which the usual one needs no word. */
export const unless = <T extends string>(key: string, usual: T, allowed: readonly T[]): Codec<T> => ({
	key,
	write: (value) => (value === usual ? null : value),
	read: (value) => allowed.find((candidate) => candidate === value)
});

interface Range {
	readonly min?: number;
	readonly max?: number;
	/** Digits behind the point, at most. */
	readonly digits?: number;
}

/** A number as people write it; `undefined` for anything else, and for one outside the range. */
function parse(text: string, { min = 0, max = Infinity, digits = 0 }: Range): number | undefined {
	if (!/^-?\d{1,6}(\.\d{1,6})?$/.test(text)) return undefined;
	const value = Number(text);
	return value >= min && value <= max && value === rounded(value, digits) ? value : undefined;
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** A number in a range, or `null`. */
export const number = (key: string, range: Range = {}): Codec<number | null> => ({
	key,
	write: (value) => (value === null ? null : String(rounded(value, range.digits ?? 0))),
	read: (text) => parse(text, range)
});

/** Numbers of a fixed count, separated by commas. */
export const numbers = (key: string, count: number, range: Range = {}): Codec<readonly number[] | null> => ({
	key,
	write: (values) => values && values.map((value) => rounded(value, range.digits ?? 0)).join(','),
	read: (text) => {
		const values = text.split(',').flatMap((part) => parse(part, range) ?? []);
		return values.length === count && values.length === text.split(',').length ? values : undefined;
	}
});

/** Whole numbers, each once, `most` at most; one that makes no sense is passed over. */
export const someNumbers = (key: string, most: number, range: Range = {}): Codec<readonly number[]> => ({
	key,
	write: (values) => (values.length > 0 ? values.join(',') : null),
	read: (text) => [...new Set(text.split(',').flatMap((part) => parse(part, range) ?? []))].slice(0, most)
});

/** `name:amount` pairs; one that makes no sense is passed over. @param rangeOf `undefined` for a name that makes none */
export const amounts = (
	key: string,
	rangeOf: (name: string) => Range | undefined
): Codec<Readonly<Record<string, number>>> => ({
	key,
	write: (record) => {
		const pairs = Object.entries(record).map(
			([name, amount]) => `${name}:${rounded(amount, rangeOf(name)?.digits ?? 0)}`
		);
		return pairs.length > 0 ? pairs.join(',') : null;
	},
	read: (text) =>
		Object.fromEntries(
			text.split(',').flatMap((pair) => {
				const [name = '', amount = ''] = pair.split(':');
				const range = rangeOf(name);
				const value = range && parse(amount, range);
				return value === undefined ? [] : [[name, value]];
			})
		)
});

export interface Address<C> {
	/** What a bare address says. */
	readonly bare: C;
	/** `''` when everything is as it comes. Slashes stay readable. */
	toQuery(choices: C): string;
	fromQuery(query: URLSearchParams): C;
}

/** @param bare the choices that need no query */
export function addressOf<C extends object>(codecs: Codecs<C>, bare: C): Address<C> {
	const keys = Object.keys(codecs) as (keyof C)[];
	return {
		bare,
		toQuery(choices) {
			const query = new URLSearchParams();
			const put = <K extends keyof C>(name: K) => {
				const value = codecs[name].write(choices[name]);
				if (value !== null) query.set(codecs[name].key, value);
			};
			keys.forEach(put);
			const text = query.toString().replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%3A', ':');
			return text && `?${text}`;
		},
		fromQuery(query) {
			const take = <K extends keyof C>(name: K): [K, C[K]] => {
				const value = query.get(codecs[name].key);
				return [name, (value === null ? undefined : codecs[name].read(value)) ?? bare[name]];
			};
			return Object.fromEntries(keys.map(take)) as C;
		}
	};
}

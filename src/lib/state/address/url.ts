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

/** @param bare the choices that need no query */
export function addressOf<C extends object>(codecs: Codecs<C>, bare: C) {
	const keys = Object.keys(codecs) as (keyof C)[];
	return {
		/** `''` when everything is as it comes. Slashes stay readable. */
		toQuery(choices: C): string {
			const query = new URLSearchParams();
			const put = <K extends keyof C>(name: K) => {
				const value = codecs[name].write(choices[name]);
				if (value !== null) query.set(codecs[name].key, value);
			};
			keys.forEach(put);
			const text = query.toString().replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%3A', ':');
			return text && `?${text}`;
		},
		fromQuery(query: URLSearchParams): C {
			const take = <K extends keyof C>(name: K): [K, C[K]] => {
				const value = query.get(codecs[name].key);
				return [name, (value === null ? undefined : codecs[name].read(value)) ?? bare[name]];
			};
			return Object.fromEntries(keys.map(take)) as C;
		}
	};
}

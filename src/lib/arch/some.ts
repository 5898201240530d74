/** A list with at least one item. */
export type Some<T> = readonly [T, ...T[]];

export const mapSome = <T, U>([first, ...others]: Some<T>, each: (item: T, index: number) => U): Some<U> => [
	each(first, 0),
	...others.map((item, i) => each(item, i + 1))
];

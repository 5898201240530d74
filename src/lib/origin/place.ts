/** Places of numbers in tensors. */
import type { Shape } from '#lib/arch/node.ts';

/** A place in a tensor of one image, from 0: row, column, channel. */
export type Place = readonly [y: number, x: number, channel: number];

/** A tensor of one image, `[h, w, c]` in row-major order. */
export interface Values {
	readonly shape: Shape;
	readonly values: ArrayLike<number>;
}

/** @throws RangeError when the list has none there */
export const numberAt = (list: ArrayLike<number> | undefined, index: number, what: string): number => {
	const value = list?.[index];
	if (value === undefined) throw new RangeError(`${what} has no number ${index}.`);
	return value;
};

/** Whether a tensor of this shape has the place. */
export const hasPlace = (shape: Shape, place: Place): boolean =>
	place.every((index, axis) => index >= 0 && index < (shape[axis] ?? 0));

/** @throws RangeError for a place outside the tensor */
export function valueAtPlace({ shape, values }: Values, place: Place): number {
	const [[h, w, c], [y, x, channel]] = [shape, place];
	if (!hasPlace(shape, place))
		throw new RangeError(`A tensor of ${h}×${w}×${c} has no place ${y}, ${x}, ${channel}.`);
	return numberAt(values, (y * w + x) * c + channel, 'tensor');
}

/** Forms that several schemas share. */
import * as v from 'valibot';

/** Not empty. */
export const text = v.pipe(v.string(), v.nonEmpty());

export const whole = (least: number) => v.pipe(v.number(), v.integer(), v.minValue(least));

/** A place in a list of `length` entries. */
export const below = (length: number) => v.pipe(whole(0), v.ltValue(length));

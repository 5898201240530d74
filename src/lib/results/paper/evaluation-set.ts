/** How many images an evaluation counted, read from its errors alone. */
import type { PaperCurve } from './curves.ts';

/** Percent with as many digits as the errors are known to. */
const DIGITS = 4;

const isWholeCount = (error: number, images: number): boolean =>
	((100 * Math.round((error * images) / 100)) / images).toFixed(DIGITS) === error.toFixed(DIGITS);

/** Share of a curve's errors that are a whole number of wrong images out of `images`, to four decimals of a percent. */
export const wholeCounts = ({ evaluations }: PaperCurve, images: number): number =>
	evaluations.filter(({ error }) => isWholeCount(error, images)).length / evaluations.length;

/**
 * What leaving out the blacklisted images changes, in points, as the paper puts it: "about 0.3% for top-1 error and
 * about 0.15% for the top-5 error" (section 5).
 */
export const BLACKLIST_EFFECT = { top1: 0.3, top5: 0.15 } as const;

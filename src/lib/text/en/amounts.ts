/** Computed numbers as a sentence has them. */

/** A convolution as the folds know it. */
export interface Layer {
	/** Such as `1×7`. */
	readonly kernel: string;
	readonly filters: number;
}

export type Numbers = readonly number[];

/** A shape or a window. */
export const by = (sides: Numbers): string => sides.join('×');
/** What a concatenation joins, and what it gives. */
export const joined = (parts: Numbers): string =>
	`${parts.join(' + ')} = ${parts.reduce((sum, part) => sum + part, 0)}`;
export const slashed = (numbers: Numbers): string => numbers.join(' / ');
/** Factors with two decimals. */
export const factors = (numbers: Numbers): string => numbers.map((n) => n.toFixed(2)).join(', ');
/** Kernels and filters one after the other; a line does not break between the two. */
export const chain = (layers: readonly Layer[]): string =>
	layers.map(({ kernel, filters }) => `${kernel}\u00a0${filters}`).join(', ');
export const kernels = (layers: readonly Layer[]): string => layers.map(({ kernel }) => kernel).join(', ');

const decimals = (n: number, digits: number): string =>
	n.toLocaleString('en', { maximumFractionDigits: digits });
export const whole = (n: number): string => decimals(n, 0);
export const millions = (n: number): string => `${decimals(n / 1e6, 2)} million`;
export const billions = (n: number): string => `${decimals(n / 1e9, 2)} billion`;
export const times = (ratio: number): string => `${decimals(ratio, 1)} times`;
/** A change of a cost, as a share. */
export const change = (ratio: number): string =>
	`${decimals(Math.abs(ratio - 1) * 100, 0)} % ${ratio < 1 ? 'less' : 'more'}`;

/** Label smoothing (arXiv 1512.00567, section 7): a share of the target is spread evenly over all classes. */
export interface Smoothed {
	/** Target of the right class, and of each other one. */
	readonly right: number;
	readonly other: number;
	/** Difference of the logits at which the loss is lowest; infinite without smoothing. */
	readonly gap: number;
}

/** @param share of the target that is spread, 0 to 1 */
export function smoothed(classes: number, share: number): Smoothed {
	const other = share / classes;
	const right = 1 - share + other;
	return { right, other, gap: Math.log(right / other) };
}

/** A tensor in four numbers. */
export interface Statistics {
	readonly mean: number;
	/** Of the whole population, not of a sample. */
	readonly std: number;
	readonly min: number;
	readonly max: number;
}

export function statisticsOf(values: ArrayLike<number>): Statistics {
	let [sum, min, max] = [0, Infinity, -Infinity];
	for (let i = 0; i < values.length; i++) {
		const value = values[i] ?? NaN;
		sum += value;
		if (value < min) min = value;
		if (value > max) max = value;
	}
	const mean = sum / values.length;
	let squares = 0;
	for (let i = 0; i < values.length; i++) squares += ((values[i] ?? NaN) - mean) ** 2;
	return { mean, std: Math.sqrt(squares / values.length), min, max };
}

/** One module of a network. */
export interface BarPart {
	readonly id: string;
	readonly label: string;
	/** Fits into a bar. */
	readonly short: string;
	/** Equal for neighbours that belong together. */
	readonly stage: string;
	/** One for each row. */
	readonly values: readonly number[];
}

export interface BarRow {
	readonly name: string;
	readonly write: (value: number) => string;
}

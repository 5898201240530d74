/** The columns of the table of layers, and by which of them its rows are sorted. */
export const columnNames = [
	...(['name', 'op', 'kernel', 'stride', 'padding', 'in', 'out'] as const),
	...(['parameters', 'macs', 'share', 'memory', 'field', 'time'] as const)
];
export type ColumnName = (typeof columnNames)[number];

export interface Sort {
	readonly column: ColumnName;
	readonly descending: boolean;
}

/** What stands in the cells of the table of layers. */
import type { ColumnName } from '#lib/state/explore/layer-columns.ts';
import { columns, type Row } from '#lib/state/explore/layer-table.ts';
import { percent, significant, whole } from '#lib/text/index.ts';

const formats: Partial<Record<ColumnName, (value: number) => string>> = {
	share: percent,
	memory: (bytes) => significant(bytes / 1000, 3),
	time: (milliseconds) => significant(milliseconds, 3)
};

export const numberText = (name: ColumnName, value: number): string => (formats[name] ?? whole)(value);

/** Empty for nothing: most nodes have no parameters. */
export function cellText(name: ColumnName, row: Row): string {
	const value = columns[name].value(row);
	if (value === null || value === 0) return '';
	return typeof value === 'number' ? numberText(name, value) : value;
}

/** Numbers of quantities as readers see them, with their units. */
import type { Measurable } from '#lib/state/explore/quantity-names.ts';
import { explorerText } from '#lib/text/explorer.ts';
import { compact, duration, percent, significant } from '#lib/text/index.ts';

export const quantityText: Readonly<Record<Measurable, (value: number) => string>> = {
	parameters: compact,
	macs: compact,
	memory: (bytes) =>
		bytes < 1e6
			? explorerText.colour.kilobytes(significant(bytes / 1e3, 3))
			: explorerText.colour.megabytes(significant(bytes / 1e6, 3)),
	field: (side) => explorerText.colour.pixels(significant(side, 4)),
	time: duration,
	mean: (value) => significant(value, 3),
	zeros: (share) => percent(share)
};

/** Numbers of quantities as readers see them, with their units. */
import type { Measurable } from '#lib/state/explore/quantities.ts';
import { compact, duration, percent, significant, text } from '#lib/text/index.ts';

export const quantityText: Readonly<Record<Measurable, (value: number) => string>> = {
	parameters: compact,
	macs: compact,
	memory: (bytes) =>
		bytes < 1e6
			? text.colour.kilobytes(significant(bytes / 1e3, 3))
			: text.colour.megabytes(significant(bytes / 1e6, 3)),
	field: (side) => text.colour.pixels(significant(side, 4)),
	time: duration,
	mean: (value) => significant(value, 3),
	zeros: (share) => percent(share)
};

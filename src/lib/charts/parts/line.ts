import type { Point, Spread } from '#lib/results/spread.ts';
import type { Mark } from './design-marks.ts';

export interface Line {
	readonly id: string;
	readonly label: string;
	readonly mark: Mark;
	/** In order of x; every line of a chart has the same x. A y of NaN leaves a gap. */
	readonly points: readonly (Point | Spread)[];
	/** What the line is a calmer version of; drawn thin behind it. */
	readonly raw?: readonly Point[];
}

/** One channel as a picture. */
import { paint, type Contrast } from '#lib/vision/atlas.ts';
import type { Pixels } from '#lib/vision/pixels.ts';
import type { ChannelMap } from './activity.ts';
import { statisticsOf } from './statistics.ts';

/** As large as the map. @param contrast from its smallest to its largest value unless given */
export function channelPicture(
	{ size: [height, width], values }: Pick<ChannelMap, 'size' | 'values'>,
	contrast: Contrast = statisticsOf(values)
): Pixels {
	const one = { columns: 1, rows: 1, width, height };
	return { width, height, data: paint(values, [height, width, 1], [0], one, () => contrast) };
}

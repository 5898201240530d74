/** One channel as a picture. */
import { paint } from '#lib/vision/atlas.ts';
import type { Pixels } from '#lib/vision/pixels.ts';
import type { ChannelMap } from './activity.ts';
import { statisticsOf } from './statistics.ts';

/** As large as the map, from its smallest to its largest value. */
export function channelPicture({ size: [height, width], values }: ChannelMap): Pixels {
	const one = { columns: 1, rows: 1, width, height };
	const contrast = statisticsOf(values);
	return { width, height, data: paint(values, [height, width, 1], [0], one, () => contrast) };
}

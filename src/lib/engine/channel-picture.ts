/** Channels of a node as a picture. */
import type { Shape } from '#lib/arch/node.ts';
import { atlasOf, paint, type Contrast } from '#lib/vision/atlas.ts';
import type { Pixels } from '#lib/vision/pixels.ts';
import type { ChannelMap } from './activity.ts';
import type { ChannelLooks } from './channel-looks.ts';
import { channelStatistics, inOrder } from './channel-statistics.ts';
import type { Kept } from './run.ts';
import { statisticsOf } from './statistics.ts';

/** As large as the map. @param contrast from its smallest to its largest value unless given */
export function channelPicture(
	{ size: [height, width], values }: Pick<ChannelMap, 'size' | 'values'>,
	contrast: Contrast = statisticsOf(values)
): Pixels {
	const shape: Shape = [height, width, 1];
	return { width, height, data: paint(values, shape, [0], atlasOf(shape, 1, 1), () => contrast) };
}

/** All channels, row by row in about as many rows as columns, one pixel between them. */
export function sheetPicture({ shape, values }: Kept, { contrast, order }: ChannelLooks): Pixels {
	const count = shape[2];
	const sheet = atlasOf(shape, count, Math.ceil(Math.sqrt(count)));
	const channels = channelStatistics(values, shape);
	const all = statisticsOf(values);
	const contrastOf = (channel: number) => (contrast === 'own' ? (channels[channel] ?? all) : all);
	const { width, height } = sheet;
	return { width, height, data: paint(values, shape, inOrder(channels, order), sheet, contrastOf) };
}

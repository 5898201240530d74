/** What a convolution costs whose channels are split into groups. */
export interface Grouped {
	/** Height and width of the square window. */
	readonly kernel: number;
	/** Channels that enter, and as many that leave. */
	readonly channels: number;
	/** A divisor of `channels`: each filter reads the channels of its own group. */
	readonly groups: number;
}

/** Without bias: each of the filters reads `channels / groups` channels. */
export const groupedWeights = ({ kernel, channels, groups }: Grouped): number =>
	(kernel * kernel * channels * channels) / groups;

/** From one group to one for each channel, each twice the one before; `channels` is a power of two. */
export const groupCounts = (channels: number): readonly number[] =>
	Array.from({ length: Math.log2(channels) + 1 }, (_, i) => 2 ** i);

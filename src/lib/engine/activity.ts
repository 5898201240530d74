/** How active a node is, computed on the device: of a tensor only two numbers and one channel are read back. */
import {
	abs,
	argMax,
	cast,
	equal,
	gather,
	mean,
	slice,
	stack,
	tidy,
	type Tensor4D
} from '@tensorflow/tfjs-core';
import type { Pair } from '#lib/arch/node.ts';

export interface Activity {
	/** Of all values of all channels. */
	readonly mean: number;
	/** Share of the values that are exactly zero, 0 to 1: what a ReLU has cut off. */
	readonly zeros: number;
	readonly strongest: ChannelMap;
}

/** The channel whose values are the largest on average, whatever their sign. */
export interface ChannelMap {
	readonly channel: number;
	readonly size: Pair;
	/** Row by row. */
	readonly values: Float32Array;
}

/** @param folded as for `read` of a live tensor */
export async function activityOf(tensor: Tensor4D, folded = 1): Promise<Activity> {
	const [numbers, map] = tidy(() => {
		const image = slice(tensor, [0, 0, 0, 0], [1, -1, -1, -1]);
		const channel = argMax(mean(abs(image), [0, 1, 2]));
		const share = mean(cast(equal(tensor, 0), 'float32'));
		return [stack([mean(tensor), share, cast(channel, 'float32')]), gather(image, channel, 3)];
	});
	try {
		const [average = NaN, zeros = NaN, channel = NaN] = await numbers.data<'float32'>();
		const values = Float32Array.from(await map.data<'float32'>(), (value) => value / folded);
		const [, h, w] = tensor.shape;
		return { mean: average / folded, zeros, strongest: { channel, size: [h, w], values } };
	} finally {
		numbers.dispose();
		map.dispose();
	}
}

/** How active a node is, computed on the device: only two numbers of a tensor are read back. */
import { cast, equal, mean, stack, tidy, type Tensor4D } from '@tensorflow/tfjs-core';

export interface Activity {
	/** Of all values of all channels. */
	readonly mean: number;
	/** Share of the values that are exactly zero, 0 to 1: what a ReLU has cut off. */
	readonly zeros: number;
}

/** @param folded as for `read` of a live tensor */
export async function activityOf(tensor: Tensor4D, folded = 1): Promise<Activity> {
	const both = tidy(() => stack([mean(tensor), mean(cast(equal(tensor, 0), 'float32'))]));
	try {
		const [average = NaN, zeros = NaN] = await both.data<'float32'>();
		return { mean: average / folded, zeros };
	} finally {
		both.dispose();
	}
}

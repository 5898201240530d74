/** How the paper trained (section 4), beside the defaults of TF-Slim's script (`research/slim/train_image_classifier.py`, 2017). */

export interface Schedule {
	/** Learning rate of the first step. */
	readonly rate: number;
	/** What it is multiplied by, `every` so many epochs. */
	readonly factor: number;
	readonly every: number;
}

export const schedules = {
	paper: { rate: 0.045, factor: 0.94, every: 2 },
	slim: { rate: 0.01, factor: 0.94, every: 2 }
} as const satisfies Readonly<Record<string, Schedule>>;

/** In steps, as the script does it; the paper does not say whether it went down in steps or smoothly. @param epoch from 0 */
export const rateAt = ({ rate, factor, every }: Schedule, epoch: number): number =>
	rate * factor ** Math.floor(epoch / every);

/** RMSProp's constant under the root; 1e-7 is what libraries have by default today (Keras). */
export const epsilons = { paper: 1, usual: 1e-7 } as const;

/**
 * Length of RMSProp's step, in learning rates, where every gradient so far had this size: g / √(g² + ε).
 * TensorFlow has ε under the root.
 */
export const stepFor = (gradient: number, epsilon: number): number =>
	gradient / Math.sqrt(gradient ** 2 + epsilon);

/** Which networks have weights that were trained for this site (`training/`), and where they are. */

export const trained: readonly string[] = ['mini-inception-resnet-v2', 'mini-inception-v4'];

/** Paths under the root of the site. */
export const weightsPath = (id: string): string => `models/${id}.safetensors`;
export const cardPath = (id: string): string => `models/${id}.json`;

/** What is known of shipped weights; written by `training/export.py`. */
export interface Card {
	readonly network: string;
	/** Trained ones, without batch norm's statistics. */
	readonly parameters: number;
	readonly data: {
		readonly name: string;
		readonly package: string;
		readonly version: string;
		readonly citation: string;
	};
	readonly recipe: Readonly<Record<string, string | number>>;
	readonly command: string;
	/** Of this repository, when the training began. */
	readonly commit: string | null;
	readonly seed: number;
	readonly epochs: number;
	/** Share of the test images that the shipped float16 numbers get right, in PyTorch. */
	readonly accuracy: number;
	readonly correct: number;
	readonly images: number;
	/** Accuracy by class name. */
	readonly perClass: Readonly<Record<string, number>>;
	readonly bytes: number;
	/** File in `training/curves/`. */
	readonly curve: string;
}

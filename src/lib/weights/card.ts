/** The card beside weights that were trained for this site: a network has such weights where it has a card. */

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
	/** Of the file of weights, in hexadecimal digits. */
	readonly sha256: string;
	/** File in `training/curves/`. */
	readonly curve: string;
}

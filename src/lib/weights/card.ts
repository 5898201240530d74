/** The card beside weights that were trained for this site: a network has such weights where it has a card. */
import * as v from 'valibot';
import { checked } from '#lib/schema/checked.ts';
import { text, whole } from '#lib/schema/forms.ts';

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

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const card = v.object({
	network: text,
	parameters: whole(1),
	data: v.object({ name: text, package: text, version: text, citation: text }),
	recipe: v.record(v.string(), v.union([v.string(), v.number()])),
	command: text,
	commit: v.nullable(text),
	seed: whole(0),
	epochs: whole(1),
	accuracy: share,
	correct: whole(0),
	images: whole(1),
	perClass: v.record(v.string(), share),
	bytes: whole(1),
	sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	curve: text
});

/**
 * Cards by id of the network.
 * @param files what the cards hold, by path
 * @throws Problem that names the card and the first entry that makes no sense
 */
export const cardsIn = (files: Readonly<Record<string, unknown>>): Readonly<Record<string, Card>> =>
	Object.fromEntries(
		Object.entries(files)
			.map(([path, json]): Card => checked(path, card, json))
			.map((one) => [one.network, one])
	);

/** A training run as `training/train.py` writes it: `training/curves/NETWORK-eEPOCHS-sSEED.csv`. */
import { csvParse } from 'd3-dsv';
import * as v from 'valibot';
import { checked } from '#lib/schema/checked.ts';

/** Errors are shares of the test images. */
export interface Epoch {
	/** From 1. */
	readonly epoch: number;
	/** At the last step of the epoch. */
	readonly learningRate: number;
	/** Mean over the epoch, label smoothing included. */
	readonly trainLoss: number;
	/** Of the weights as they are at the end of the epoch. */
	readonly testError: number;
	/** Of the running average of the weights, which is what the paper evaluates (section 4) and what is shipped. */
	readonly averageError: number;
	readonly seconds: number;
}

export interface Run {
	/** Id of the network in the catalogue. */
	readonly network: string;
	/** Length of the schedule. */
	readonly epochs: number;
	readonly seed: number;
	readonly rows: readonly Epoch[];
}

/** A number as Python writes it. */
const number = v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?(e[+-]\d+)?$/), v.transform(Number));

const row = v.pipe(
	v.object({
		epoch: number,
		learning_rate: number,
		train_loss: number,
		test_error: number,
		test_error_ema: number,
		seconds: number
	}),
	v.transform(({ epoch, seconds, ...row }): Epoch => ({
		epoch,
		learningRate: row.learning_rate,
		trainLoss: row.train_loss,
		testError: row.test_error,
		averageError: row.test_error_ema,
		seconds
	}))
);

/**
 * @param name of the file, without its folder
 * @throws Problem that names the file, the line and the column where a number is missing or none
 * @throws RangeError that names the file: another name, an epoch too many or too few
 */
export function parseRun(name: string, csv: string): Run {
	const [, network, epochs, seed] = /^(.+)-e(\d+)-s(\d+)\.csv$/.exec(name) ?? [];
	if (network === undefined) throw new RangeError(`${name} is not named NETWORK-eEPOCHS-sSEED.csv.`);
	const rows = csvParse(csv).map((line, i) => checked(`${name}, line ${i + 2}`, row, line));
	const run = { network, epochs: Number(epochs), seed: Number(seed), rows };
	if (rows.length !== run.epochs || rows.some(({ epoch }, i) => epoch !== i + 1))
		throw new RangeError(`${name} does not have the epochs 1 to ${run.epochs}, one a line.`);
	return run;
}

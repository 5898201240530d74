/** A training run as `training/train.py` writes it: `training/curves/NETWORK-eEPOCHS-sSEED.csv`. */
import { csvParse } from 'd3-dsv';

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

const columns = {
	epoch: 'epoch',
	learningRate: 'learning_rate',
	trainLoss: 'train_loss',
	testError: 'test_error',
	averageError: 'test_error_ema',
	seconds: 'seconds'
} as const satisfies Record<keyof Epoch, string>;

/**
 * @param name of the file, without its folder
 * @throws Error that names the file: another name, a missing or broken column, an epoch too many or too few
 */
export function parseRun(name: string, csv: string): Run {
	const [, network, epochs, seed] = /^(.+)-e(\d+)-s(\d+)\.csv$/.exec(name) ?? [];
	if (network === undefined) throw new Error(`${name} is not named NETWORK-eEPOCHS-sSEED.csv.`);
	const rows = csvParse(csv).map((row, i): Epoch => {
		const read = (column: string) => {
			const text = row[column] ?? '';
			if (text === '' || !Number.isFinite(Number(text)))
				throw new Error(`${name}, line ${i + 2}: '${text}' in column ${column} is no number.`);
			return Number(text);
		};
		const entries = Object.entries(columns).map(([key, column]) => [key, read(column)] as const);
		return Object.fromEntries(entries) as unknown as Epoch;
	});
	const run = { network, epochs: Number(epochs), seed: Number(seed), rows };
	if (rows.length !== run.epochs || rows.some(({ epoch }, i) => epoch !== i + 1))
		throw new Error(`${name} does not have the epochs 1 to ${run.epochs}, one a line.`);
	return run;
}

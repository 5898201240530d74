/** What the command-line tools share: one line for a wrong word, exit code 2, sizes, networks. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { networkById } from '#lib/arch/catalogue.ts';
import type { Network, Pair } from '#lib/arch/node.ts';
import { VanishingMapError } from '#lib/arch/shapes.ts';
import { printable } from '#lib/text/printable.ts';
import { messageOf } from '#lib/text/problem.ts';

/** Something is wrong with the words of the command; the message says what is allowed. */
export class UsageError extends Error {}

/** Runs a tool; a wrong word becomes one line on stderr and exit code 2, a failed run exit code 1. */
export async function main(tool: () => void | Promise<void>): Promise<void> {
	try {
		await tool();
	} catch (error) {
		const usage =
			error instanceof UsageError || error instanceof RangeError || error instanceof VanishingMapError;
		const message = messageOf(error);
		process.stderr.write(`${printable(message)}\n`);
		process.exitCode = usage ? 2 : 1;
	}
}

/** @throws UsageError in place of node's own error, with the usage line behind it */
export function parse<T extends ParseArgsConfig>(config: T, usage: string) {
	try {
		return parseArgs({ ...config, allowPositionals: true });
	} catch (error) {
		const [reason] = (error as Error).message.split(/[.\n]/);
		throw new UsageError(`${reason}. Usage: ${usage}`);
	}
}

/** @throws UsageError unless exactly one known network is named */
export function networkFrom(words: readonly string[], usage: string): Network {
	const [id, ...more] = words;
	if (id === undefined || more.length > 0) throw new UsageError(`Name one network. Usage: ${usage}`);
	return networkById(id);
}

/** `299` or `HxW`. @throws UsageError for anything else */
export function sizeFrom(text: string | undefined, network: Network): Pair {
	if (text === undefined) return [network.defaultInput[0], network.defaultInput[1]];
	const match = /^(\d{1,5})(?:x(\d{1,5}))?$/.exec(text);
	if (!match)
		throw new UsageError(`--input takes a side such as 299 or a size HxW such as 240x320, not '${text}'.`);
	const h = Number(match[1]);
	return [h, match[2] === undefined ? h : Number(match[2])];
}

/** @throws UsageError that lists what is allowed */
export function oneOf<const T extends string>(option: string, text: string, allowed: readonly T[]): T {
	const found = allowed.find((word) => word === text);
	if (!found) throw new UsageError(`${option} takes ${allowed.join(' or ')}, not '${text}'.`);
	return found;
}

/** A file that cannot be used is a wrong word of the command. @throws UsageError that names the option */
export const given = <T>(option: string, reading: Promise<T>): Promise<T> =>
	reading.catch((cause: unknown) => {
		throw new UsageError(`${option}: ${(cause as Error).message}`, { cause });
	});

/** Shows how far the work is, in one line that is written again and again; nothing where nobody reads along. */
export function progress(text: string): void {
	if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}

/** A table in a terminal: words to the left, numbers to the right. */
export function table(rows: readonly (readonly string[])[]): string {
	const columns = (rows[0] ?? []).map((_, i) => rows.map((row) => row[i] ?? ''));
	const padded = columns.map((cells) => {
		const width = Math.max(...cells.map(({ length }) => length));
		const numeric = cells.slice(1).every((cell) => /^[\d.,×%-]*$/.test(cell));
		return cells.map((cell) => (numeric ? cell.padStart(width) : cell.padEnd(width)));
	});
	return rows
		.map((_, i) =>
			padded
				.map((cells) => cells[i])
				.join('  ')
				.trimEnd()
		)
		.join('\n');
}

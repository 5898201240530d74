/** The command-line tools as a reader starts them. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Ended {
	code: number;
	stdout: string;
	stderr: string;
}

export const tools = ['describe', 'infer', 'evaluate', 'export'] as const;
export type Tool = (typeof tools)[number];

/** `npm run --silent TOOL -- WORDS`, without npm's own start. */
export const tool = (name: Tool, ...words: string[]): Promise<Ended> =>
	new Promise((resolve) => {
		const command = ['--import', 'tsx', `scripts/${name}.ts`, ...words];
		execFile(process.execPath, command, { cwd: root, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
			resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
		});
	});

export async function json<T>(name: Tool, ...words: string[]): Promise<T> {
	const { code, stdout, stderr } = await tool(name, ...words, '--json');
	expect(stderr).toBe('');
	expect(code).toBe(0);
	return JSON.parse(stdout) as T;
}

/** One line about what is wrong, nothing else. */
export function expectOneLine({ stdout, stderr }: Ended, message: RegExp) {
	expect(stdout).toBe('');
	expect(stderr).toMatch(/^[^\n]+\n$/);
	expect(stderr).toMatch(message);
}

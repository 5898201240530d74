/** The command-line tools as a reader starts them. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

export const root = fileURLToPath(new URL('../../', import.meta.url));
/** What npm handed to this process is not the reader's. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));

export interface Ended {
	code: number;
	stdout: string;
	stderr: string;
}

export type Tool = 'describe' | 'infer' | 'evaluate' | 'export';

/** `npm run --silent TOOL -- WORDS`, as a reader types it. */
export const tool = (name: Tool, ...words: string[]): Promise<Ended> =>
	new Promise((resolve) => {
		const options = { cwd: root, env, maxBuffer: 2 ** 26 };
		execFile('npm', ['run', '--silent', name, '--', ...words], options, (error, stdout, stderr) => {
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

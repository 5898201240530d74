/** What tests in the browser ask of Node. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readImage } from '../../scripts/image.ts';
import { pictures as makers } from '../fixtures/pictures.ts';

/** A file, and what the terminal decodes it to. Bytes are in base64. */
export interface InTerminal {
	readonly name: string;
	readonly file: string;
	readonly width: number;
	readonly height: number;
	readonly rgba: string;
}

/** Every kind of picture of `tests/fixtures/pictures.ts`. */
export async function picturesInTerminal(): Promise<readonly InTerminal[]> {
	const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
	const found: InTerminal[] = [];
	for (const [name, make] of Object.entries(makers)) {
		const file = await make();
		const path = join(folder, name);
		await writeFile(path, file);
		const { width, height, data } = await readImage(path);
		const rgba = Buffer.from(data).toString('base64');
		found.push({ name, file: file.toString('base64'), width, height, rgba });
	}
	await rm(folder, { recursive: true });
	return found;
}

declare module 'vitest/internal/browser' {
	interface BrowserCommands {
		picturesInTerminal: typeof picturesInTerminal;
	}
}

/** Makes the pictures of the end-to-end tests smaller without changing a pixel. */
import { readFile, writeFile } from 'node:fs/promises';
import { losslessCompressPng } from '@napi-rs/image';
import { globSync } from 'tinyglobby';

for (const path of globSync('tests/e2e/pictures/**/*.png')) {
	const before = await readFile(path);
	const after = await losslessCompressPng(before);
	if (after.length < before.length) await writeFile(path, after);
}

import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { globSync } from 'tinyglobby';
import { axeFindings, overflowOf } from './tools.ts';

for (const [name, path, most] of [
	['home page', '', 72],
	['explorer', 'explore/inception-resnet-v2-slim/', 90]
] as const)
	test(`before it is touched the ${name} ships no tfjs and at most ${most} KiB of compressed JavaScript`, async ({
		page
	}) => {
		const scripts = new Map<string, Promise<Buffer>>();
		page.on('response', (response) => {
			if (response.headers()['content-type']?.includes('javascript'))
				scripts.set(response.url(), response.body());
		});
		await page.goto(path);
		await page.waitForLoadState('networkidle');
		const bodies = await Promise.all(scripts.values());
		expect(bodies.length).toBeGreaterThan(3);
		const bytes = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
		expect(bytes).toBeLessThan(most * 1024);
		for (const body of bodies)
			expect(body.toString()).not.toMatch(/WEBGL_VERSION|WASM_HAS_SIMD_SUPPORT|KernelBackend/);
	});

test('every prerendered page links the styles of all that is on it', () => {
	const files = globSync('build/**/index.html', { absolute: true });
	expect(files.length).toBeGreaterThan(35);
	for (const file of files) {
		const html = readFileSync(file, 'utf8');
		const links = [...html.matchAll(/<link [^>]*href="([^"]+\.css)"/g)].map(([, href = '']) => href);
		const styles = links.map((href) => readFileSync(resolve(dirname(file), href), 'utf8')).join('');
		const scopes = new Set([...html.matchAll(/\bsvelte-[a-z0-9]+\b/g)].map(([scope]) => scope));
		expect(scopes.size).toBeGreaterThan(2);
		expect(
			[...scopes].filter((scope) => !styles.includes(scope)),
			file
		).toEqual([]);
	}
});

const pages = [
	'',
	'explore/',
	'explore/inception-v4/',
	'explore/mini-inception-resnet-v2/',
	'explore/inception-resnet-v2-slim/?node=Repeat/block35_2/add&input=200',
	'about/'
];

for (const width of [360, 1440])
	test(`axe finds nothing, ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		for (const path of pages) {
			await page.goto(path);
			await page.waitForLoadState('networkidle');
			expect(await axeFindings(page), path).toEqual([]);
			expect(await overflowOf(page), `${path} scrolls sideways`).toBeLessThanOrEqual(0);
		}
	});

import { gzipSync } from 'node:zlib';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

test('the home page ships no tfjs and at most 90 KB of compressed JavaScript', async ({ page }) => {
	const scripts = new Map<string, Promise<Buffer>>();
	page.on('response', (response) => {
		if (response.headers()['content-type']?.includes('javascript'))
			scripts.set(response.url(), response.body());
	});
	await page.goto('');
	await page.waitForLoadState('networkidle');
	const bodies = await Promise.all(scripts.values());
	expect(bodies.length).toBeGreaterThan(3);
	const bytes = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
	expect(bytes).toBeLessThan(90_000);
	for (const body of bodies)
		expect(body.toString()).not.toMatch(/WEBGL_VERSION|WASM_HAS_SIMD_SUPPORT|KernelBackend/);
});

interface Violation {
	id: string;
	nodes: { html: string }[];
}

const pages = [
	'',
	'explore/',
	'explore/inception-v4/',
	'explore/mini-inception-resnet-v2/',
	'explore/inception-resnet-v2-slim/?node=Repeat/block35_2/add&input=200',
	'about/'
];

for (const colorScheme of ['light', 'dark'] as const)
	for (const width of [360, 1440])
		test(`axe finds nothing, ${colorScheme}, ${width} px`, async ({ browser, baseURL }) => {
			const context = await browser.newContext({
				colorScheme,
				viewport: { width, height: 900 },
				...(baseURL && { baseURL }),
				reducedMotion: 'reduce'
			});
			const page = await context.newPage();
			for (const path of pages) {
				await page.goto(path);
				await page.waitForLoadState('networkidle');
				await page.addScriptTag({ path: axe });
				const violations = await page.evaluate(async () => {
					const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
					const { axe: checker } = window as unknown as {
						axe: { run: (root: Document, options: object) => Promise<{ violations: Violation[] }> };
					};
					return (await checker.run(document, { runOnly: tags })).violations;
				});
				expect(
					violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0]?.html}`),
					path
				).toEqual([]);
				const overflow = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth
				);
				expect(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
			}
			await context.close();
		});

import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { axeFindings, open } from './tools.ts';

test.describe('the table of layers', () => {
	const V2 = 'explore/inception-resnet-v2-slim/';
	const table = (page: Page) => page.getByRole('region', { name: 'All nodes' });
	const heads = (page: Page) => table(page).getByRole('columnheader');

	test('its totals are those of describe, at another size too', async ({ page }) => {
		for (const [path, words] of [
			[`${V2}?list=table`, []],
			[`${V2}?list=table&input=331`, ['--input', '331']]
		] as const) {
			const said = execFileSync('npx', [
				'tsx',
				'scripts/describe.ts',
				'inception-resnet-v2-slim',
				'--json',
				...words
			]);
			const { totals } = JSON.parse(said.toString()) as {
				totals: { total: number; macs: number; ops: number };
			};
			await open(page, path);
			const foot = table(page).locator('tfoot');
			await expect(foot).toContainText(totals.total.toLocaleString('en'));
			await expect(foot).toContainText(totals.macs.toLocaleString('en'));
			await expect(page.getByText(`${totals.ops} nodes`)).toBeVisible();
		}
	});

	test('sorts, filters, and a step back undoes it; the address keeps both', async ({ page }) => {
		await open(page, V2);
		await page.getByRole('radio', { name: 'table' }).check({ force: true });
		const macs = heads(page).filter({ hasText: 'Multiply-accumulates' });
		await macs.getByRole('button').click();
		await expect(macs).toHaveAttribute('aria-sort', 'descending');
		await expect(table(page).getByRole('rowheader').first()).toHaveText('Mixed_6a/Branch_1/Conv2d_0b_3x3');
		await page.getByRole('searchbox', { name: 'Filter' }).fill('1x7 block17_2/');
		await expect(table(page).locator('tbody tr')).toHaveCount(1);
		await expect(page).toHaveURL(/filter=1x7\+block17_2\/&sort=-macs/);
		expect(await axeFindings(page)).toEqual([]);
		await page.getByRole('searchbox', { name: 'Filter' }).fill('no such layer');
		await table(page).getByRole('button', { name: 'Clear' }).click();
		await expect(table(page).locator('tbody tr')).toHaveCount(415);
		await page.reload();
		await expect(macs).toHaveAttribute('aria-sort', 'descending');
		await page.goBack();
		await expect(macs).not.toHaveAttribute('aria-sort', 'descending');
	});

	test('table and drawing choose for each other', async ({ page }) => {
		await open(page, `${V2}?list=table&node=Repeat_1/block17_13/Conv2d_1x1`);
		const chosen = table(page).locator('tr[aria-current]');
		await expect(chosen).toContainText('Repeat_1/block17_13/Conv2d_1x1');
		await page.getByRole('button', { name: 'In the table' }).click();
		await expect(chosen).toBeInViewport();
		await table(page).getByRole('button', { name: 'Repeat_1/block17_12/Conv2d_1x1' }).click();
		await expect(page.getByText('12 of 20')).toBeVisible();
		await page.getByRole('button', { name: 'In the drawing' }).click();
		await expect(page.locator('[data-node="Repeat_1/block17_12/Conv2d_1x1"]').first()).toBeInViewport();
	});

	test('what is shown can be taken along', async ({ page, context, browserName }) => {
		await context.grantPermissions(browserName === 'chromium' ? ['clipboard-read', 'clipboard-write'] : []);
		await open(page, `${V2}?list=table&filter=block35_1/`);
		const saved = async (name: string) => {
			const download = page.waitForEvent('download');
			await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
			const file = await download;
			return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
		};
		const csv = await saved('CSV');
		expect(csv.name).toBe('inception-resnet-v2-slim-299-layers.csv');
		expect(csv.text.split('\n')).toHaveLength(1 + (await table(page).locator('tbody tr').count()));
		const json = JSON.parse((await saved('JSON')).text) as { layers: { name: string }[] };
		expect(json.layers[0]?.name).toBe('Repeat/block35_1/Branch_0/Conv2d_1x1');
		await page.getByRole('button', { name: 'Copy as Markdown' }).click();
		await expect(page.getByText('Copied.')).toBeVisible();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
			/^\| Name \|[^]*\| Repeat\/block35_1\/Branch_0\/Conv2d_1x1 \|/
		);
	});

	test('times of nodes come with a run', async ({ page }) => {
		await open(page, 'explore/mini-inception-resnet-v2/?list=table&backend=wasm');
		await page.getByRole('button', { name: 'Run', exact: true }).click();
		await expect(page.getByText(/ on WebAssembly/).first()).toBeVisible();
		await expect(table(page).locator('tfoot td').last()).toHaveText(/\d/);
	});

	test('a table that cannot be loaded is said, and can be asked for again', async ({ page }) => {
		await open(page, V2);
		await page.route('**/*.js', (route) => route.abort());
		await page.getByRole('radio', { name: 'table' }).check({ force: true });
		await expect(page.getByRole('alert')).toContainText('The table could not be loaded');
		await page.unroute('**/*.js');
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect(table(page)).toBeVisible();
	});
});

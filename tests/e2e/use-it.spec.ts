import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { complaintsOf, overflowOf } from './tools.ts';

const path = 'lessons/use-it-today/';
const row = (page: Page, reading: string) => page.locator(`li[data-reading=${reading}]`);

async function load(page: Page) {
	await page.goto(path);
	const start = page.getByRole('button', { name: 'Load it and show it a picture' });
	// The page may not be alive yet.
	await expect(async () => {
		await start.click({ timeout: 1000 });
		await expect(start).toHaveCount(0, { timeout: 5000 });
	}).toPass();
	await expect(page.getByTestId('misread-ran')).toHaveAttribute('data-backend', 'wasm');
}

test('a picture is answered in six ways, and counted over all samples, on wasm', async ({ page }) => {
	const complaints = complaintsOf(page);
	await load(page);
	await page.getByRole('group', { name: 'Samples' }).getByRole('radio').nth(3).check({ force: true });
	await expect(row(page, 'trained').locator('.guess')).toContainText('✓ right');
	await expect(row(page, 'bytes').locator('.guess')).toContainText('%');
	await page.getByRole('button', { name: 'Count over all 1,000 samples' }).click();
	await expect(page.getByText(/of 6,000 runs/)).toBeVisible();
	const right = async (reading: string) => {
		const said = row(page, reading).getByRole('status').filter({ hasText: ' of 1,000 right' });
		await expect(said).toBeVisible({ timeout: 80_000 });
		return parseInt((await said.textContent()) ?? '');
	};
	const [trained, twice, unit] = [await right('trained'), await right('twice'), await right('unit')];
	expect(trained).toBeGreaterThan(unit);
	expect(unit).toBeGreaterThan(twice);
	await expect(row(page, 'twice')).toContainText('It says “airplane” 1,000 times.');
	expect(complaints).toEqual([]);
});

test('a count can be stopped, and what was counted stays', async ({ page }) => {
	await load(page);
	await page.getByRole('button', { name: /Count over all/ }).click();
	await expect(row(page, 'trained')).toContainText('of 1,000 right', { timeout: 60_000 });
	await page.getByRole('button', { name: 'Stop' }).click();
	await expect(page.getByRole('button', { name: /Count over all/ })).toBeVisible();
	await expect(row(page, 'trained')).toContainText('of 1,000 right');
	await expect(row(page, 'bytes')).not.toContainText('of 1,000 right');
});

test('says why when the samples cannot be had, and tries again', async ({ page }) => {
	await page.route('**/samples/cifar10.json', (route) => route.abort());
	await page.goto(path);
	const problem = page.getByRole('alert').filter({ hasText: 'The sample pictures could not be loaded' });
	await expect(async () => {
		await page.getByRole('button', { name: 'Load it and show it a picture' }).click({ timeout: 1000 });
		await expect(problem).toBeVisible({ timeout: 5000 });
	}).toPass();
	await page.unroute('**/samples/cifar10.json');
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(row(page, 'trained').locator('.guess')).toContainText('%');
	await expect(problem).toHaveCount(0);
});

test('a program is copied as it is in its file', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(path);
	const program = page.locator('figure').filter({ hasText: 'timm_classify.py' });
	await expect(async () => {
		await program.getByRole('button', { name: 'Copy' }).click();
		await expect(program.getByText('Copied.')).toBeVisible({ timeout: 1000 });
	}).toPass();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toBe(readFileSync('content/snippets/timm_classify.py', 'utf8'));
});

test('where the browser has no clipboard, the copy button says so', async ({ page }) => {
	await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
	await page.goto(path);
	const program = page.locator('figure').filter({ hasText: 'keras_classify.py' });
	await expect(async () => {
		await program.getByRole('button', { name: 'Copy keras_classify.py' }).click();
		await expect(program.getByRole('status')).toHaveText(/does not let the page copy/, { timeout: 1000 });
	}).toPass();
});

test('with answers and counts, it fits a small phone', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 700 });
	await load(page);
	await page.getByRole('button', { name: /Count over all/ }).click();
	await expect(row(page, 'trained')).toContainText('of 1,000 right', { timeout: 60_000 });
	expect(await overflowOf(page)).toBe(0);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the programs, the tables and the ways of reading are there', async ({ page }) => {
		await page.goto(path);
		await expect(page.getByText('model.predict(read(path))')).toBeVisible();
		await expect(page.getByRole('cell', { name: 'mixed_6a' }).first()).toBeVisible();
		await expect(row(page, 'unit')).toContainText('values from 0 to 1');
		await expect(page.locator('noscript p', { hasText: 'JavaScript' })).toBeVisible();
	});
});

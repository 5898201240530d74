import { expect, test, type Page } from '@playwright/test';
import { open } from './tools.ts';

const path = 'explore/mini-inception-resnet-v2/';
const run = (page: Page) => page.getByRole('button', { name: 'Run', exact: true });

/** Holds back what matches, as a slow line does. @returns lets it through */
async function heldBack(page: Page, files: string): Promise<() => void> {
	let release: (() => void) | undefined;
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route(files, async (route) => {
		await released;
		await route.continue();
	});
	return () => release?.();
}

test('what is pressed before the page is alive waits, looks so, and is done', async ({ page }) => {
	const release = await heldBack(page, '**/_app/immutable/**/*.js');
	await page.goto(path, { waitUntil: 'commit' });
	await page.getByRole('radio', { name: 'Coffee' }).check({ force: true });
	await run(page).click();
	await expect(run(page)).toHaveAttribute('aria-busy', 'true');
	await page.locator('[data-node="Repeat/block35_1/add"]').click();
	release();
	await expect(page.getByTestId('answer')).toBeVisible();
	await expect(page).toHaveURL(/node=Repeat\/block35_1\/add/);
	await expect(page).toHaveURL(/photo=coffee/);
	await expect(page.locator('[aria-busy]')).toHaveCount(0);
});

test('while TensorFlow.js comes the bar shows how much of it is there', async ({ page }) => {
	await open(page, path);
	const release = await heldBack(page, '**/*.wasm');
	const last = page.waitForRequest('**/*.wasm');
	await run(page).click();
	await last;
	const bar = page.getByRole('progressbar');
	await expect(page.getByText('Loading TensorFlow.js, 1 file to come').first()).toBeVisible();
	const value = Number(await bar.getAttribute('value'));
	expect(value).toBeGreaterThan(0.5);
	expect(value).toBeLessThan(1);
	release();
	await expect(page.getByTestId('answer')).toBeVisible();
});

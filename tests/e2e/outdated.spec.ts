import { expect, test, type Page } from '@playwright/test';
import { open } from './tools.ts';

const path = 'explore/mini-inception-resnet-v2/?node=Repeat/block35_2/add&backend=wasm';
const code = '**/_app/immutable/**';

/** As after a deploy: what the open page knows by name is gone. */
const takeAway = (page: Page) => page.route(code, (route) => route.fulfill({ status: 404 }));

const run = (page: Page) => page.getByRole('button', { name: 'Run', exact: true }).click();
const problem = (page: Page) => page.getByRole('alert');
const reload = (page: Page) => page.getByRole('button', { name: 'Reload' }).click();

test('a run after a deploy says what happened and reloads to the same place', async ({ page }) => {
	await open(page, path);
	const address = page.url();
	await takeAway(page);
	await run(page);
	await expect(problem(page)).toHaveText(/could not be loaded\. .*updated.*reload/i);
	await page.unroute(code);
	await reload(page);
	await page.waitForFunction(() => document.querySelector('svg[data-alive]'));
	expect(page.url()).toBe(address);
	await run(page);
	await expect(page.getByTestId('answer')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Reload' })).toHaveCount(0);
});

test('a page that is gone after a deploy says so, and a reload opens it', async ({ page }) => {
	await open(page, path);
	await takeAway(page);
	await page.getByRole('link', { name: 'About' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page could not be shown');
	await expect(page.getByRole('main')).toContainText('updated since you opened the page');
	await expect(page.getByRole('main')).not.toContainText(/500|Internal Error|imported module|http:/);
	await page.unroute(code);
	await reload(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('About');
});

test('a run without a network says so, and runs when there is one', async ({ page, context }) => {
	await open(page, path);
	const photo = page.waitForResponse(/coffee\.jpg/);
	await page.getByRole('radio', { name: 'Coffee' }).check({ force: true });
	await (await photo).finished();
	await context.setOffline(true);
	await run(page);
	await expect(problem(page)).toHaveText(/could not be fetched: you are offline\. Connect and try again\.$/);
	await expect(page.getByRole('button', { name: 'Reload' })).toHaveCount(0);
	await context.setOffline(false);
	await run(page);
	await expect(page.getByTestId('answer')).toBeVisible();
});

test('a lesson without a network says so, and a reload opens it', async ({ page, context }) => {
	await open(page, path);
	await context.setOffline(true);
	await page.getByRole('link', { name: 'Lessons' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page could not be shown');
	await expect(page.getByRole('main')).toContainText('you are offline');
	await context.setOffline(false);
	await reload(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lessons');
});

test('an address that leads nowhere says so', async ({ page }) => {
	// A static host answers with this file.
	const answer = { status: 404, contentType: 'text/html', path: 'build/404.html' };
	await page.route('**/nowhere/', (route) => route.fulfill(answer));
	await page.goto('nowhere/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here');
	await expect(page.getByRole('main')).toContainText('no page at this address');
	await expect(page.locator('[aria-current]')).toHaveCount(0);
});

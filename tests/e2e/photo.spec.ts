/** The photo that is selected, credited, in the address and run is one and the same. */
import { expect, test, type Page } from '@playwright/test';
import { open } from './tools.ts';

const explorer = 'explore/mini-inception-resnet-v2/';
const answer = (page: Page) => page.getByTestId('answer');
const chosen = (page: Page) => page.getByTestId('chosen');
const radio = (page: Page, name: string) => page.getByRole('radio', { name });
/** What the network said, line by line. */
const said = async (page: Page) => answer(page).getByRole('listitem').allTextContents();

/** What is said next, other than before: an answer goes while another one comes. */
async function next(page: Page, before: readonly string[] = []): Promise<string[]> {
	let now: string[] = [];
	const fresh = async () => {
		now = await said(page);
		return now.length === 5 && now.join() !== before.join();
	};
	await expect.poll(fresh).toBe(true);
	return now;
}

async function run(page: Page): Promise<string[]> {
	await page.getByRole('button', { name: /^Run( again)?$/ }).click();
	return next(page);
}

test('a photo that cannot be fetched leaves the one before it, and can be chosen again', async ({ page }) => {
	await open(page, explorer);
	const ofCat = await run(page);
	await page.route('**/photos/dahlia.jpg', (route) => route.fulfill({ status: 503 }));
	await radio(page, 'Dahlia').click({ force: true });
	await expect(page.getByRole('alert')).toContainText('The photo Dahlia could not be fetched (503)');
	await expect(radio(page, 'Cat')).toBeChecked();
	await expect(chosen(page)).toContainText('Cat: Stéfan van der Walt');
	await expect(page).not.toHaveURL(/photo/);
	expect(await run(page)).toEqual(ofCat);

	await page.unroute('**/photos/dahlia.jpg');
	await radio(page, 'Dahlia').click({ force: true });
	await expect(page).toHaveURL(/photo=dahlia/);
	await expect(radio(page, 'Dahlia')).toBeChecked();
	await expect(chosen(page)).toContainText('Dahlia: vultilion');
	await expect(page.getByRole('alert')).toHaveCount(0);
	// The run before was quick, so this one begins by itself.
	await next(page, ofCat);
});

test('an address whose photo cannot be fetched says which one is there instead', async ({ page }) => {
	await page.route('**/photos/dahlia.jpg', (route) => route.abort());
	await open(page, `${explorer}?photo=dahlia`);
	await expect(page.getByRole('alert')).toContainText('The photo Dahlia could not be fetched');
	await expect(radio(page, 'Cat')).toBeChecked();
	await expect(page).not.toHaveURL(/photo/);
	await expect(page.getByRole('alert')).toContainText('The photo Dahlia could not be fetched');
	const ofCat = await run(page);
	await open(page, explorer);
	expect(await run(page)).toEqual(ofCat);
});

test('back and forward lead to the photos that were chosen, an own one among them', async ({ page }) => {
	await open(page, explorer);
	const ofCat = await run(page);
	await radio(page, 'Dahlia').click({ force: true });
	await expect(page).toHaveURL(/photo=dahlia/);
	const ofDahlia = await next(page, ofCat);
	await page.locator('input[type=file]').setInputFiles('tests/fixtures/uploads/exif-rotated.jpg');
	await expect(page).toHaveURL(/photo=own/);
	await expect(chosen(page)).toHaveText('exif-rotated.jpg');
	const ofOwn = await next(page, ofDahlia);
	expect(new Set([ofCat, ofDahlia, ofOwn].map(String)).size).toBe(3);

	await page.goBack();
	await expect(radio(page, 'Dahlia')).toBeChecked();
	await expect(chosen(page)).toContainText('Dahlia: vultilion');
	expect(await run(page)).toEqual(ofDahlia);
	await page.goBack();
	await expect(page).not.toHaveURL(/photo/);
	await expect(radio(page, 'Cat')).toBeChecked();
	await expect(chosen(page)).toContainText('Cat: Stéfan van der Walt');
	expect(await run(page)).toEqual(ofCat);
	await page.goForward();
	await page.goForward();
	await expect(chosen(page)).toHaveText('exif-rotated.jpg');
	await expect(page.locator('#run').getByRole('radio', { checked: true })).toHaveCount(0);
	expect(await run(page)).toEqual(ofOwn);

	await page.reload();
	await expect(page).not.toHaveURL(/photo/);
	await expect(radio(page, 'Cat')).toBeChecked();
});

test('offline is said as offline', async ({ page, context }) => {
	await open(page, explorer);
	await context.setOffline(true);
	await radio(page, 'Tower').click({ force: true });
	await expect(page.getByRole('alert')).toContainText(
		'The photo Tower could not be fetched: you are offline'
	);
	await context.setOffline(false);
	await radio(page, 'Tower').click({ force: true });
	await expect(chosen(page)).toContainText('Tower: danielbuechele');
});

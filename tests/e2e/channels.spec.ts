import { expect, test, type Page } from '@playwright/test';
import { axeFindings, open } from './tools.ts';

const mini = 'explore/mini-inception-resnet-v2/?node=Mixed_6a/concat&backend=wasm';
const gallery = (page: Page) => page.getByRole('region', { name: /All channels of/ });
const channel = (page: Page, n: number) =>
	gallery(page).getByRole('button', { name: `Channel ${n}`, exact: true });
const held = (page: Page, n: number) =>
	gallery(page).getByRole('region', { name: `Channel ${n}`, exact: true });
/** Numbers of the channels, in the order in which they stand, once they are there. */
async function numbers(page: Page): Promise<number[]> {
	const buttons = gallery(page).locator('.grid button');
	await expect(buttons.first()).toBeVisible();
	return buttons.evaluateAll((all) =>
		all.map((one) => Number(one.getAttribute('aria-label')?.match(/\d+/)?.[0]))
	);
}

async function run(page: Page) {
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Run again' })).toBeVisible();
}

/** What the gallery says of a channel that is pointed at. */
async function toldOf(page: Page, n: number) {
	await channel(page, n).hover();
	const told = gallery(page).getByText(`Channel ${n}: strength`);
	const [, strength = '', zeros = ''] =
		(await told.innerText()).match(/strength ([\d.]+).*, ([\d.]+)% zeros/) ?? [];
	return { strength: Number(strength), zeros: Number(zeros) };
}

test('all channels of a node stand large on the page, in the order asked for', async ({ page }) => {
	await open(page, mini);
	await run(page);
	await page.getByRole('button', { name: /All channels, large/ }).click();
	await expect(gallery(page)).toContainText('8 × 8 × 176, Cat');
	await expect(gallery(page)).toBeInViewport();
	expect((await numbers(page)).slice(0, 3)).toEqual([1, 2, 3]);
	await gallery(page).getByLabel('strongest first').check();
	const [first = 0, second = 0] = await numbers(page);
	const strongest = await toldOf(page, first);
	expect(strongest.strength).toBeGreaterThan(1);
	expect(strongest.strength).toBeGreaterThanOrEqual((await toldOf(page, second)).strength);
	await gallery(page).getByLabel('most zeros first').check();
	const [emptiest = 0] = await numbers(page);
	expect((await toldOf(page, emptiest)).zeros).toBe(100);
	await expect(page).toHaveURL(/channels=all&order=zeros/);
	expect(await axeFindings(page)).toEqual([]);
});

test('the contrast is one for all or each its own, and it says which', async ({ page }) => {
	await open(page, `${mini}&channels=all`);
	await expect(gallery(page)).toContainText('once a photo has run');
	await run(page);
	await expect(gallery(page)).toContainText(/Dark is 0, bright is 2\.\d+, in every channel/);
	const picture = () =>
		gallery(page)
			.locator('.maps canvas')
			.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
	const shared = await picture();
	await gallery(page).getByLabel('each its own').check();
	await expect(gallery(page)).toContainText('a weak one looks like a strong one');
	expect(await picture()).not.toBe(shared);
});

test('two channels stand beside each other, and stay while photos change', async ({ page }) => {
	await open(page, `${mini}&channels=all&order=strength`);
	await run(page);
	const [first = 0, second = 0, third = 0] = await numbers(page);
	await channel(page, first).click();
	await channel(page, second).click();
	await expect(gallery(page)).toContainText(/Correlation of the two: -?[\d.]+/);
	await channel(page, third).click();
	await expect(held(page, first)).toHaveCount(0);
	for (const n of [second, third]) {
		await expect(held(page, n)).toContainText(/Cat.*strength .* zeros/s);
		await expect(held(page, n).getByRole('img', { name: /How often channel/ })).toBeVisible();
	}
	// The run before was quick, so this one begins at once.
	await page.getByRole('radio', { name: 'Boats' }).check({ force: true });
	for (const n of [second, third]) await expect(held(page, n)).toContainText(/Boats.*Before: Cat/s);
	await page.reload();
	await run(page);
	await expect(held(page, third)).toContainText('Boats');
	await held(page, third).getByRole('button', { name: 'Let go' }).click();
	await expect(held(page, third)).toHaveCount(0);
	await page.goBack();
	await expect(held(page, third)).toBeVisible();
});

test('an address that holds a channel twice, or one that is not there, holds what makes sense', async ({
	page
}) => {
	await open(page, `${mini}&channels=all&held=5,5,900`);
	await gallery(page).getByRole('button', { name: 'Run: Cat' }).click();
	await expect(held(page, 5)).toHaveCount(1);
	await expect(gallery(page).getByRole('button', { name: 'Let go' })).toHaveCount(1);
});

test('a number of a held channel is worked out; another node holds none', async ({ page }) => {
	await open(page, `${mini}&channels=all&held=131`);
	await run(page);
	await held(page, 131)
		.locator('canvas')
		.first()
		.click({ position: { x: 4, y: 4 } });
	await expect(page).toHaveURL(/pixel=1,1,131/);
	await expect(page.getByRole('heading', { name: 'Where this number comes from' })).toBeVisible();
	await page.locator('[data-node="Mixed_6a/Branch_1/Conv2d_1a_3x3"]').first().click();
	await expect(gallery(page)).toContainText('8 × 8 × 48');
	await expect(gallery(page).getByRole('button', { name: 'Let go' })).toHaveCount(0);
});

test('arrow keys lead from channel to channel, Enter holds one', async ({ page }) => {
	await open(page, `${mini}&channels=all`);
	await run(page);
	await channel(page, 1).focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(channel(page, 3)).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('Enter');
	await expect(held(page, 3)).toBeVisible();
	await gallery(page).getByRole('button', { name: 'Next channels' }).click();
	await expect(channel(page, 1)).toHaveCount(0);
	await expect(gallery(page)).toContainText(/\d+ to \d+ of 176/);
	await gallery(page).getByRole('button', { name: 'Close' }).click();
	await expect(gallery(page)).toHaveCount(0);
	await expect(page.getByRole('button', { name: /All channels, large/ })).toBeFocused();
});

test('on a phone the gallery has the page, and the inspector stands above it', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await open(page, `${mini}&channels=all&held=131`);
	await run(page);
	await expect(held(page, 131)).toBeVisible();
	const covers = await page
		.locator('aside .inspector')
		.evaluate((element) => getComputedStyle(element).position);
	expect(covers).toBe('static');
	const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(wide).toBeLessThanOrEqual(0);
});

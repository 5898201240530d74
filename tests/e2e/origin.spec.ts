import { expect, test, type Page } from '@playwright/test';
import { axeFindings, open } from './tools.ts';

const MINI = 'explore/mini-inception-resnet-v2/?backend=wasm';
const origin = (page: Page) => page.getByRole('region', { name: 'Where this number comes from' });
const number = (page: Page) => page.getByTestId('number');

async function ran(page: Page, rest: string): Promise<void> {
	await open(page, `${MINI}${rest}`);
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByText(/ on WebAssembly/).first()).toBeVisible();
}

test('a number of a channel is worked out, and leads back step by step to the picture', async ({ page }) => {
	test.setTimeout(90_000);
	await ran(page, '&node=Repeat/block35_2/relu');
	const channels = page.getByRole('img', { name: /^channels 1 to/ });
	await channels.click({ position: { x: 10, y: 10 } });
	await page.getByRole('img', { name: 'Channel 1', exact: true }).click({ position: { x: 40, y: 60 } });
	await expect(number(page)).toHaveText(/\d/);
	await expect(page).toHaveURL(/pixel=\d+,\d+,1/);
	const first = page.url();
	let steps = 0;
	while (!(await origin(page).getByText('This is the picture itself').isVisible())) {
		const value = await number(page).innerText();
		await expect(origin(page).getByText(`The run gave ${value}.`)).toBeVisible();
		const before = page.url();
		await origin(page)
			.getByRole('button', { name: /row \d+, column \d+/ })
			.first()
			.click();
		await expect(page).not.toHaveURL(before);
		await page.waitForTimeout(150);
		await expect(origin(page).getByRole('heading')).toBeFocused();
		expect(++steps).toBeLessThan(60);
	}
	expect(steps).toBeGreaterThan(8);
	for (let i = 0; i < steps; i++) await page.goBack();
	await expect(page).toHaveURL(first);
	await expect(number(page)).toHaveText(/\d/);
	await expect(page.getByRole('heading', { name: 'Relu activation' })).toBeVisible();
});

test('a convolution shows its window, its products, batch norm and ReLU, and they add up', async ({
	page
}) => {
	await ran(page, '&node=Conv2d_2a_3x3&pixel=6,7,4');
	const region = origin(page);
	await expect(region).toContainText('A sum of 108 products');
	await expect(region).toContainText('batch norm');
	await expect(region).toContainText('ReLU: max(0,');
	expect(await axeFindings(page)).toEqual([]);
	const parts = await region.locator('.parts b').allInnerTexts();
	const numbers = parts.map((text) => Number(text.replaceAll(',', '')));
	const sum = numbers.at(-1) ?? NaN;
	expect(Math.abs(numbers.slice(0, -1).reduce((all, one) => all + one, 0) - sum)).toBeLessThan(
		0.002 * (1 + Math.abs(sum))
	);
	const products = await region
		.locator('details')
		.first()
		.locator('.window > div')
		.nth(2)
		.locator('.grid > span')
		.allInnerTexts();
	expect(products).toHaveLength(9);
	const total = products.reduce((all, text) => all + Number(text.replaceAll(',', '')), 0);
	expect(Math.abs(total - (numbers[0] ?? NaN))).toBeLessThan(0.02 * (1 + Math.abs(total)));
});

test('arrow keys move to the next number; × ends it', async ({ page }) => {
	await ran(page, '&node=Conv2d_2a_3x3&pixel=6,7,4');
	await expect(number(page)).toHaveText(/\d/);
	const channel = page.getByRole('img', { name: 'Channel 4', exact: true });
	await channel.focus();
	await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL(/pixel=6,8,4/);
	await page.keyboard.press('ArrowUp');
	await expect(page).toHaveURL(/pixel=5,8,4/);
	await expect(channel).toBeFocused();
	await origin(page).getByRole('button', { name: 'Close' }).click();
	await expect(origin(page)).toHaveCount(0);
	await expect(page).not.toHaveURL(/pixel/);
});

test('a place that the tensor does not have is passed over', async ({ page }) => {
	await open(page, `${MINI}&node=Conv2d_2a_3x3&pixel=501,7,4`);
	await expect(page.getByTestId('out')).toBeVisible();
	await expect(origin(page)).toHaveCount(0);
});

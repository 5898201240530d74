import { expect, test } from '@playwright/test';
import { overflowOf } from './tools.ts';

test('a number of the output shows its window and its sum, by mouse and by keys', async ({ page }) => {
	await page.goto('lessons/primer/');
	const cell = (row: number, column: number) =>
		page.getByRole('button', { name: new RegExp(`^row ${row}, column ${column}:`) });
	const sum = page.locator('.sum');
	// Ones at the left, eights in the middle and at the right: 3 · (8 − 1).
	const worked = '1·(−1) + 8·0 + 8·1 + 1·(−1) + 8·0 + 8·1 + 1·(−1) + 8·0 + 8·1 = 21';
	// The page may not be alive yet.
	await expect(async () => {
		await page.mouse.move(0, 0);
		await cell(2, 1).hover();
		await expect(sum).toHaveText(worked, { timeout: 1000 });
	}).toPass();
	await expect(page.locator('span.cell.lit')).toHaveCount(9);
	await cell(2, 1).focus();
	await page.keyboard.press('ArrowRight');
	await expect(cell(2, 2)).toBeFocused();
	await expect(sum).toContainText('= 0');
	await page.getByRole('checkbox', { name: /ReLU/ }).check();
	await cell(1, 5).click();
	await expect(sum).toContainText('−14 is negative, so ReLU makes 0 of it.');
	await expect(cell(1, 5)).toHaveText('0');
	await page.getByRole('radio', { name: 'zeros around' }).check({ force: true });
	await expect(page.getByText('Side of the output: ⌈7 / 1⌉ = 7')).toBeVisible();
	await expect(cell(7, 7)).toHaveCount(1);
});

test('it comes first, is no lesson with a number, and can be skipped', async ({ page }) => {
	await page.goto('lessons/');
	const first = page.getByRole('listitem').first();
	await expect(first).toContainText('New to convolutions? Start here.');
	await first.getByRole('link').click();
	await expect(page.getByText('Primer · 10 min')).toBeVisible();
	await page.getByRole('link', { name: 'Go to the first lesson' }).click();
	await expect(page.getByText('Lesson 1 ·')).toBeVisible();
	await page.getByRole('link', { name: 'The primer' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('What a convolution does');
});

test('padded, it fits a small phone', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 700 });
	await page.goto('lessons/primer/');
	await page.getByRole('radio', { name: 'zeros around' }).check({ force: true });
	expect(await overflowOf(page)).toBe(0);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('one sum is worked out', async ({ page }) => {
		await page.goto('lessons/primer/');
		await expect(page.locator('.sum')).toContainText(' = 14');
	});
});

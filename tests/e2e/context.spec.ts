import { expect, test } from '@playwright/test';
import { axeFindings, complaintsOf, open, overflowOf } from './tools.ts';

const lesson = 'lessons/what-came-after/';

test('the chart names what is asked for, reads a mark by keyboard and pointer, and has a table', async ({
	page
}) => {
	const complaints = complaintsOf(page);
	await open(page, lesson);
	const chart = page.getByRole('figure', { name: /^Top-1 accuracy on ImageNet/ });
	const mark = (id: string) => page.locator(`[data-dot="${id}"]`);
	await mark('resnet50.a1_in1k').scrollIntoViewIfNeeded();
	await mark('resnet50.a1_in1k').hover();
	await expect(page.getByText(/^ResNet-50, trained later: 80\.4 % top-1, 4\.11 billion/)).toBeVisible();
	await page.getByText('trained twice', { exact: true }).first().click();
	await expect(chart.getByText('ResNet-152', { exact: true })).toBeVisible();
	await page.locator('label', { hasText: /^\s*parameters\s*$/ }).click();
	await expect(
		page.getByRole('figure', { name: 'Top-1 accuracy on ImageNet against parameters' })
	).toBeVisible();
	await page.getByText('All 35 as a table').click();
	const row = page.getByRole('row', { name: /Inception-ResNet-v2 80\.434 95\.312 13\.18 55\.84 299/ });
	await expect(row.getByRole('link')).toHaveAttribute('href', 'https://arxiv.org/abs/1602.07261');
	expect(await axeFindings(page)).toEqual([]);
	await page.setViewportSize({ width: 320, height: 700 });
	expect(await overflowOf(page)).toBeLessThanOrEqual(0);
	expect(complaints).toEqual([]);
});

test('groups take weights away, from an ordinary convolution to a depthwise one', async ({ page }) => {
	await open(page, lesson);
	const groups = page.getByRole('slider', { name: 'Groups' });
	await expect(
		page.getByText('An ordinary convolution. Each filter reads 256 channels. Weights: 589,824.')
	).toBeVisible();
	await groups.focus();
	await page.keyboard.press('End');
	await expect(page.getByText('Each filter reads one channel. Weights: 2,304.')).toBeVisible();
});

import { expect, test } from '@playwright/test';
import { axeFindings, complaintsOf, overflowOf } from './tools.ts';

test('twenty questions, a result by lesson, links back, and another exam', async ({ page }) => {
	const complaints = complaintsOf(page);
	await page.goto('lessons/exam/');
	const questions = page.getByRole('group');
	await expect(questions).toHaveCount(20);
	const first = await questions.first().innerText();
	await questions.first().getByRole('radio').first().check();
	await expect(page.getByRole('main').getByRole('status')).toContainText('1 of 20 answered.');
	await page.reload();
	await expect(questions.first()).toHaveText(first, { useInnerText: true });
	await expect(questions.first().getByRole('radio').first()).toBeChecked();
	for (const question of await questions.all()) await question.getByRole('radio').last().check();
	await expect(page.getByRole('main').getByRole('status')).toHaveText('20 of 20 answered.');
	await page.getByRole('button', { name: 'Show my result' }).click();
	const heading = page.getByRole('heading', { name: /^\d+ of 20 right$/ });
	await expect(heading).toBeInViewport();
	const right = Number((await heading.innerText()).split(' ')[0]);
	await expect(page.locator('li b', { hasText: 'Right.' })).toHaveCount(right);
	expect(await axeFindings(page)).toEqual([]);
	await expect(questions.first().getByRole('radio').first()).toBeDisabled();
	const reread = page.getByRole('list').first().getByRole('link').first();
	const lesson = await reread.innerText();
	await reread.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson);
	await page.goBack();
	await expect(heading).toBeVisible();
	await page.getByRole('button', { name: 'Take another exam' }).click();
	await expect(heading).toHaveCount(0);
	await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
	expect(complaints).toEqual([]);
});

test('fits a small phone and has no barrier', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 700 });
	await page.goto('lessons/exam/');
	await expect(page.getByRole('group')).toHaveCount(20);
	expect(await overflowOf(page)).toBe(0);
	expect(await axeFindings(page)).toEqual([]);
});

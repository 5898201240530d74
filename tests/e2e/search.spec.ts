import { expect, test, type Page } from '@playwright/test';
import type { Section } from '#lib/course/sections.ts';
import { axeFindings } from './tools.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search the lessons' });
const results = (page: Page) => page.getByRole('list', { name: 'Sections found' }).getByRole('link');
const status = (page: Page) => page.getByRole('search').getByRole('status');
/** What is typed before the page is alive is kept, but the focus that fetches the index is not seen. */
const open = async (page: Page, query = '') => {
	await page.goto(`lessons/${query}`);
	await page.waitForLoadState('networkidle');
};

test('every section of the index is in its lesson', async ({ request }) => {
	const index = await request.get('lessons/search.json');
	const { storedFields } = (await index.json()) as { storedFields: Record<string, Section> };
	const sections = Object.values(storedFields);
	const slugs = new Set(sections.map(({ lesson }) => lesson));
	expect(slugs.size).toBeGreaterThan(0);
	for (const slug of slugs) {
		const html = await (await request.get(`lessons/${slug}/`)).text();
		const lost = sections.filter(
			({ lesson, anchor }) => lesson === slug && anchor && !html.includes(`id="${anchor}"`)
		);
		expect(
			lost.map(({ anchor }) => anchor),
			slug
		).toEqual([]);
	}
});

test('a slip of the pen still finds; arrows and Enter lead there, a step back to the results', async ({
	page
}) => {
	await open(page);
	await field(page).fill('reductoin pool');
	await expect(status(page)).toHaveText(/section/);
	const first = results(page).first();
	await expect(first).toContainText('Reduction');
	await expect(page.getByRole('list', { name: 'Sections found' }).locator('mark').first()).toHaveText(
		/reduction/i
	);
	await expect(page).toHaveURL(/\?q=reductoin\+pool$/);
	expect(await axeFindings(page)).toEqual([]);
	const count = await results(page).count();

	await field(page).press('ArrowDown');
	await expect(first).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(results(page).nth(1)).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	await expect(field(page)).toBeFocused();
	await page.keyboard.press('ArrowDown');
	const href = (await first.getAttribute('href')) ?? '';
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`${href}$`));
	await expect(page.locator(`#${href.split('#')[1]}`)).toBeInViewport();
	await page.goBack();
	await expect(field(page)).toHaveValue('reductoin pool');
	await expect(results(page)).toHaveCount(count);
});

test('a result leads to its section', async ({ page }) => {
	await open(page, '?q=halve+padding');
	const link = results(page).filter({ hasText: 'Reduction-A: How it is built' });
	await link.click();
	await expect(page).toHaveURL(/reduction-a\/#how-it-is-built$/);
	await expect(page.getByRole('heading', { name: 'How it is built' })).toBeInViewport();
});

test('Escape clears, from a result too', async ({ page }) => {
	await open(page, '?q=padding');
	await expect(results(page).first()).toBeVisible();
	await results(page).first().focus();
	await page.keyboard.press('Escape');
	await expect(field(page)).toBeFocused();
	await expect(field(page)).toHaveValue('');
	await expect(results(page)).toHaveCount(0);
	await expect(page).toHaveURL(/lessons\/$/);
});

test('what is not there is said', async ({ page }) => {
	await open(page, '?q=transubstantiation');
	await expect(status(page)).toHaveText(/No section has “transubstantiation”/);
	await expect(results(page)).toHaveCount(0);
});

test('an index that is on its way or does not come is said, and it can be asked for again', async ({
	page
}) => {
	let release = () => {};
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/search.json', async (route) => {
		await released;
		await route.abort();
	});
	await open(page);
	await field(page).fill('padding');
	await expect(status(page)).toHaveText('Fetching the index…');
	release();
	await expect(page.getByRole('alert')).toContainText('Check the connection and try again');
	await expect(page.getByRole('link', { name: 'Reduction-A' })).toBeVisible();
	await page.unroute('**/search.json');
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(results(page).first()).toBeVisible();
	await expect(page.getByRole('alert')).toHaveCount(0);
});

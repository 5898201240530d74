import { expect, test, type Page } from '@playwright/test';
import type { Passage } from '#lib/find/texts.ts';
import { axeFindings, open } from './tools.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page) => page.getByRole('searchbox', { name: 'Search lessons, pages and nodes' });
const found = (page: Page, kind: 'Lessons and pages' | 'Nodes') =>
	page.getByRole('region', { name: kind }).getByRole('link');

test('every passage of the index is on its page', async ({ request }) => {
	const index = await request.get('search.json');
	const { storedFields } = (await index.json()) as { storedFields: Record<string, Passage> };
	const paths = Object.values(storedFields).map(({ path }) => path.split('#'));
	const pages = new Set(paths.map(([page = '']) => page));
	expect(pages.size).toBeGreaterThan(20);
	for (const page of pages) {
		const response = await request.get(page);
		expect(response.ok(), page).toBe(true);
		const html = await response.text();
		const lost = paths.filter(
			([path, anchor]) => path === page && anchor && !html.includes(`id="${anchor}"`)
		);
		expect(lost, page).toEqual([]);
	}
});

test('computed numbers of the lessons are found, with and without their comma', async ({ page }) => {
	await open(page, '');
	await page.keyboard.press('/');
	for (const [number, lesson] of [
		['1536', /head/i],
		['1088', /Inception-ResNet-B|paper and code/i],
		['1,088', /Inception-ResNet-B|paper and code/i],
		['1792', /Reduction-B|Inception-ResNet-C/i],
		['299', /stem/i]
	] as const) {
		await field(page).fill(number);
		await expect(found(page, 'Lessons and pages').filter({ hasText: lesson }).first()).toBeVisible();
	}
});

test('a slip of the pen still finds; arrows and Enter lead there, a step back to the results', async ({
	page
}) => {
	await page.goto('lessons/');
	await page.getByRole('button', { name: 'Search' }).click();
	await field(page).fill('reductoin pool');
	const passages = found(page, 'Lessons and pages');
	await expect(passages.first()).toContainText('Reduction');
	await expect(dialog(page).locator('mark').first()).toHaveText(/reduction/i);
	expect(await axeFindings(page)).toEqual([]);
	const count = await passages.count();

	await field(page).press('ArrowDown');
	await expect(passages.first()).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(passages.nth(1)).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	await expect(field(page)).toBeFocused();
	await page.keyboard.press('ArrowUp');
	await expect(dialog(page).getByRole('link').last()).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	const href = (await passages.first().getAttribute('href')) ?? '';
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`${href}$`));
	await expect(dialog(page)).toBeHidden();
	await expect(page.locator(`#${href.split('#')[1]}`)).toBeInViewport();
	await page.goBack();
	await expect(field(page)).toHaveValue('reductoin pool');
	await expect(passages).toHaveCount(count);
	await page.keyboard.press('Escape');
	await expect(dialog(page)).toBeHidden();
	await expect(page).toHaveURL(/lessons\/$/);
});

for (const from of ['', 'lessons/stem-of-v1/', 'compare/', 'lab/', 'explore/inception-v4/'])
	test(`from ${from || 'home'} to a node by its name: two strokes besides the name`, async ({ page }) => {
		await open(page, from);
		await page.keyboard.press('Control+K');
		await page.keyboard.type('block17_13/Conv2d_1x1');
		await expect(found(page, 'Nodes').first()).toContainText('Repeat_1/block17_13/Conv2d_1x1');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(
			/explore\/inception-resnet-v2-slim\/\?node=Repeat_1\/block17_13\/Conv2d_1x1/
		);
		const node = page.locator('[data-node="Repeat_1/block17_13/Conv2d_1x1"]').first();
		await expect(node).toBeInViewport();
		await expect(page.getByText('13 of 20')).toBeVisible();
		await expect(page.getByRole('application')).toBeFocused();
	});

test('nodes of the network that the reader looks at come first', async ({ page }) => {
	await open(page, 'explore/inception-v4/');
	await page.keyboard.press('/');
	await field(page).fill('7x1');
	await expect(found(page, 'Nodes').first()).toContainText('Inception-v4');
	await field(page).press('Enter');
	await expect(page).toHaveURL(/explore\/inception-v4\/\?node=/);
});

test('Escape and a step back close it, and the page is as it was', async ({ page }) => {
	await open(page, 'compare/');
	const address = page.url();
	await page.keyboard.press('/');
	await expect(field(page)).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(dialog(page)).toBeHidden();
	await page.keyboard.press('/');
	await field(page).fill('stem');
	await page.goBack();
	await expect(dialog(page)).toBeHidden();
	expect(page.url()).toBe(address);
});

test('a slash in a text is a slash', async ({ page }) => {
	await open(page, 'explore/inception-v4/');
	const size = page.getByRole('spinbutton').first();
	await size.focus();
	await page.keyboard.press('/');
	await expect(dialog(page)).toBeHidden();
});

test('an address can ask for a search', async ({ page }) => {
	await page.goto('lessons/?q=halve+padding');
	const link = found(page, 'Lessons and pages').filter({ hasText: 'Reduction-A: How it is built' });
	await link.click();
	await expect(page).toHaveURL(/reduction-a\/#how-it-is-built$/);
	await expect(page.getByRole('heading', { name: 'How it is built' })).toBeInViewport();
});

test('what is not there is said', async ({ page }) => {
	await open(page, '');
	await page.keyboard.press('/');
	await field(page).fill('transubstantiation');
	await expect(page.getByRole('search').getByRole('status')).toHaveText(/Nothing has “transubstantiation”/);
	await expect(dialog(page).getByRole('link')).toHaveCount(0);
});

test('without the index nodes are found all the same; it is said and can be asked for again', async ({
	page
}) => {
	await page.route('**/search.json', (route) => route.abort());
	await open(page, '');
	await page.keyboard.press('/');
	await field(page).fill('padding');
	await expect(page.getByRole('alert')).toContainText('could not be fetched');
	await expect(page.getByText(/^Nothing has/)).toHaveCount(0);
	await field(page).fill('Mixed_6a');
	await expect(found(page, 'Nodes').first()).toBeVisible();
	await page.unroute('**/search.json');
	await page.getByRole('button', { name: 'Try again' }).click();
	await field(page).fill('padding');
	await expect(found(page, 'Lessons and pages').first()).toBeVisible();
	await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a result on the same page closes the search, and a step back leads to the results', async ({
	page
}) => {
	await page.goto('about/');
	await page.getByRole('button', { name: 'Search' }).click();
	await field(page).fill('where it runs');
	await found(page, 'Lessons and pages').first().click();
	await expect(dialog(page)).toBeHidden();
	await expect(page).toHaveURL(/about\/#where-it-runs$/);
	await expect(page.locator('#where-it-runs')).toBeInViewport();
	await page.goBack();
	await expect(field(page)).toHaveValue('where it runs');
});

test('closing twice at once closes the search and nothing else', async ({ page }) => {
	await open(page, '');
	await page.getByRole('navigation').getByRole('link', { name: 'Lessons', exact: true }).click();
	await expect(page).toHaveURL(/lessons\/$/);
	await page.keyboard.press('/');
	await dialog(page).getByRole('button', { name: 'Close' }).dblclick();
	await expect(dialog(page)).toBeHidden();
	await page.waitForTimeout(300);
	await expect(page).toHaveURL(/lessons\/$/);
});

test('opened while a choice is on its way into the address, it stays, and the choice too', async ({
	page
}) => {
	await open(page, 'explore/mini-inception-resnet-v2/?list=table');
	await page.getByRole('searchbox', { name: 'Filter' }).fill('conv');
	await page.keyboard.press('Control+k');
	await page.keyboard.type('pad');
	await page.waitForTimeout(400);
	await expect(field(page)).toHaveValue('pad');
	await page.keyboard.press('Escape');
	await expect(dialog(page)).toBeHidden();
	await expect(page).toHaveURL(/filter=conv/);
	await expect(page.getByRole('searchbox', { name: 'Filter' })).toHaveValue('conv');
});

test('a link that is followed while a choice is on its way leads on', async ({ page }) => {
	await open(page, 'explore/mini-inception-resnet-v2/?list=table');
	await page.getByRole('searchbox', { name: 'Filter' }).fill('conv');
	await page.getByRole('link', { name: 'Lab', exact: true }).click();
	await expect(page).toHaveURL(/\/lab\//);
	await page.waitForTimeout(400);
	await expect(page).toHaveURL(/\/lab\//);
});

test('the fragment of an address stays while one searches', async ({ page }) => {
	await page.goto('about/#where-it-runs');
	await page.getByRole('button', { name: 'Search' }).click();
	await field(page).fill('stem');
	await expect(page).toHaveURL(/#where-it-runs$/);
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/#where-it-runs$/);
});

test('Enter before the index is there leads to the first result once it is', async ({ page }) => {
	await page.route('**/search.json', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 1500));
		await route.continue();
	});
	await open(page, '');
	await page.keyboard.press('/');
	await field(page).fill('residual scaling');
	await field(page).press('Enter');
	await expect(page).toHaveURL(/lessons\//);
});

test('what is typed and entered before the search is there is not lost', async ({ page }) => {
	await page.route('**/_app/immutable/chunks/*', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 300));
		await route.continue();
	});
	await open(page, 'lab/');
	await page.keyboard.press('/');
	await page.keyboard.type('block17_13/Conv2d_1x1\n');
	await expect(page).toHaveURL(/explore\/inception-resnet-v2-slim\/\?node=Repeat_1\/block17_13\/Conv2d_1x1/);
});

test('Escape in the moment of opening closes it', async ({ page }) => {
	await open(page, 'explore/inception-v4/');
	const address = page.url();
	await page.evaluate(() => {
		document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
		document.querySelector('dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }));
	});
	await expect(dialog(page)).toBeHidden();
	await page.waitForTimeout(200);
	await expect(dialog(page)).toBeHidden();
	expect(page.url()).toBe(address);
});

test('on a phone the heading that a result names is below the drawing', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await open(page, '');
	await page.getByRole('button', { name: 'Search' }).click();
	await field(page).fill('which blocks needed it');
	const link = found(page, 'Lessons and pages').first();
	const id = (await link.getAttribute('href'))?.split('#')[1] ?? '';
	await link.click();
	const heading = page.locator(`[id="${id}"]`);
	const drawing = page.getByRole('complementary');
	const room = async () =>
		((await heading.boundingBox())?.y ?? NaN) - ((await drawing.boundingBox())?.height ?? NaN);
	await expect.poll(room).toBeGreaterThanOrEqual(0);
	await expect(heading).toBeInViewport();
});

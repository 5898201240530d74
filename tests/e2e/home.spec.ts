import { expect, test, type Page } from '@playwright/test';
import { open } from './tools.ts';

const watch = (page: Page) => page.getByRole('region', { name: 'The network at work' });
const answer = (page: Page) => page.getByTestId('home-answer');
const ran = (page: Page) => page.getByTestId('home-ran');
const share = async (page: Page) =>
	parseFloat(
		(await watch(page).getByRole('listitem').filter({ hasText: '%' }).first().innerText())
			.split('\n')
			.at(-1) ?? ''
	);

const ofTheEngine = /safetensors|tfjs|\.wasm/;

/** Addresses of all that is fetched from now on. */
function fetchedBy(page: Page): string[] {
	const urls: string[] = [];
	page.on('request', (request) => urls.push(request.url()));
	return urls;
}

test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const viewport of [
	{ width: 1440, height: 900 },
	{ width: 768, height: 1024 },
	{ width: 390, height: 844 }
])
	test(`a photo, its answer and the network at work are what one sees first, ${viewport.width} px`, async ({
		page
	}) => {
		await page.setViewportSize(viewport);
		await open(page, '');
		await expect(page.getByText('is an image classifier')).toBeInViewport({ ratio: 1 });
		await expect(page.getByRole('img', { name: 'The photo: Cat' })).toBeInViewport({ ratio: 1 });
		await expect(answer(page)).toBeInViewport({ ratio: 1 });
		for (const name of [/^Input/, /^Stem/, /^Reduction-A/, /^C 2/])
			await expect(watch(page).getByRole('link', { name })).toBeInViewport({ ratio: 1 });
	});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the recorded run is to be seen', async ({ page }) => {
		await page.goto('');
		await expect(answer(page)).toHaveText('cat');
		await expect(ran(page)).toContainText('Recorded when this site was built');
		await expect(page.getByText('Point at it')).toBeHidden();
		await expect(page.getByText('Ask it about another picture')).toBeHidden();
		const pictures = watch(page).getByRole('listitem').locator('img');
		await expect(pictures).toHaveCount(13);
		const widths = await pictures.evaluateAll((all) =>
			all.map((one) => (one as HTMLImageElement).naturalWidth)
		);
		expect(widths).toEqual([32, 16, 16, 16, 16, 8, 8, 8, 8, 8, 4, 4, 4]);
	});
});

test('the recording becomes a run of the same answer with the first touch, and nothing is loaded before', async ({
	page
}) => {
	const fetched = fetchedBy(page);
	await open(page, '');
	await page.waitForLoadState('networkidle');
	expect(fetched.filter((url) => ofTheEngine.test(url))).toEqual([]);
	await expect(answer(page)).toHaveText('cat');
	const recorded = await share(page);
	await watch(page).hover();
	await expect(ran(page)).toHaveAttribute('data-backend', 'wasm');
	expect(fetched.filter((url) => ofTheEngine.test(url))).not.toEqual([]);
	await expect(answer(page)).toHaveText('cat');
	expect(Math.abs((await share(page)) - recorded)).toBeLessThan(1);
});

test('any of the pictures is asked about with one press, an own one too', async ({ page }) => {
	await open(page, '');
	await page.getByRole('radio', { name: 'frog' }).check({ force: true });
	await expect(answer(page)).toHaveText('frog');
	await expect(watch(page)).toContainText('It is: frog. Right.');
	await watch(page).locator('input[type=file]').setInputFiles('static/photos/boats.jpg');
	await expect(answer(page)).toHaveText('ship');
	await expect(watch(page)).toContainText('Nobody here knows what it is');
	await expect(page.getByRole('img', { name: 'The photo: boats.jpg' })).toBeVisible();
});

test('keys make it live, too; a module leads to the explorer', async ({ page }) => {
	await open(page, '');
	await watch(page).getByRole('link', { name: /^B 2/ }).focus();
	await page.keyboard.press('Tab');
	await expect(ran(page)).toHaveAttribute('data-backend', 'wasm');
	await watch(page).getByRole('link', { name: /^B 2/ }).press('Enter');
	await expect(page).toHaveURL(/explore\/mini-inception-resnet-v2\/\?node=/);
	await expect(page.getByText('2 of 4')).toBeVisible();
});

test('weights that cannot be fetched: a touch leaves the recording; a question says why, and can be asked again', async ({
	page
}) => {
	await page.route('**/models/*.safetensors', (route) => route.abort());
	await open(page, '');
	await watch(page).hover();
	await expect(watch(page).getByRole('progressbar')).toHaveCount(0);
	await expect(ran(page)).toContainText('Recorded');
	await expect(watch(page).getByRole('alert')).toHaveCount(0);
	await page.getByRole('radio', { name: 'ship' }).check({ force: true });
	await expect(watch(page).getByRole('alert')).toContainText('could not be fetched');
	await expect(answer(page)).toHaveText('cat');
	await page.unroute('**/models/*.safetensors');
	await page.mouse.move(0, 0);
	await watch(page).hover();
	await expect(ran(page)).toHaveAttribute('data-backend', 'wasm');
	await expect(watch(page).getByRole('alert')).toHaveCount(0);
});

test.describe('with movement', () => {
	test.use({ contextOptions: { reducedMotion: 'no-preference' } });

	test('modules follow one another, and the answer comes after the last', async ({ page }) => {
		await open(page, '');
		await page.getByRole('radio', { name: 'truck' }).check({ force: true });
		await expect(page.getByRole('img', { name: 'The photo: truck' })).toBeVisible();
		// Neither the old answer nor the new one before it has come.
		await expect(answer(page)).toHaveText('…');
		await expect(watch(page)).not.toContainText('Recorded');
		await expect(answer(page)).toHaveText('truck');
	});
});

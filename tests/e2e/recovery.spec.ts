/** What a stranger's machine does to a run: the graphics process dies, a file does not come, a page is left too soon. */
import { expect, test, type Page } from '@playwright/test';

const prediction = (page: Page) => page.getByTestId('prediction');
const ran = (page: Page) => page.getByTestId('lab-ran');

/** Ends the browser's graphics process, as a driver that restarts does; every context is lost and comes back empty. */
async function crashGraphics(page: Page): Promise<void> {
	const client = await page.context().browser()?.newBrowserCDPSession();
	await client?.send('Browser.crashGpuProcess').catch(() => null);
	await page.waitForTimeout(1500);
}

test(
	'the lab on WebGL after the graphics process died: the same answer, or words, never zeros',
	{
		tag: '@webgl'
	},
	async ({ page }) => {
		await page.goto('lab/?backend=webgl');
		await expect(ran(page)).toHaveAttribute('data-backend', 'webgl');
		await expect(prediction(page)).not.toBeEmpty();
		const probability = page.locator('li.best .share');
		const [name, share] = [await prediction(page).innerText(), await probability.innerText()];
		await crashGraphics(page);
		const slider = page.getByRole('slider', { name: 'All blocks', exact: true });
		await expect(async () => {
			await slider.fill('0.9');
			await slider.fill('1');
			await expect(page.getByRole('alert')).toHaveCount(0, { timeout: 15_000 });
			await expect(prediction(page)).toHaveText(name, { timeout: 15_000 });
			await expect(probability).toHaveText(share, { timeout: 1000 });
		}).toPass({ timeout: 75_000 });
		await expect(ran(page)).toHaveAttribute('data-backend', 'webgl');
	}
);

test('wasm that cannot be fetched: plain JavaScript answers and says why; later wasm comes back', async ({
	page
}) => {
	let broken = true;
	await page.route('**/*.wasm', async (route) => {
		if (!broken) return route.continue();
		await new Promise((resolve) => setTimeout(resolve, 400));
		return route.fulfill({ status: 404 });
	});
	await page.goto('lab/');
	await expect(ran(page)).toHaveAttribute('data-backend', 'cpu');
	await expect(prediction(page)).not.toBeEmpty();
	await expect(page.getByText(/WebAssembly is not used: .* could not be fetched \(404\)/)).toBeVisible();
	broken = false;
	await page.getByRole('slider', { name: 'All blocks', exact: true }).fill('0.95');
	await expect(ran(page)).toHaveAttribute('data-backend', 'wasm');
	await expect(page.getByText(/is not used/)).toHaveCount(0);
});

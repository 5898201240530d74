import { expect, test, type Page } from '@playwright/test';
import { open } from './tools.ts';

const answer = (page: Page) => page.getByTestId('answer');

test('the full Inception-ResNet-v2 runs a sample photo at 299 on wasm, on every core', async ({ page }) => {
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	await open(page, 'explore/inception-resnet-v2-slim/?node=Repeat_1/block17_1/Branch_1/Conv2d_0c_7x1');
	expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
	await page.getByRole('radio', { name: 'Coffee' }).check({ force: true });
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('progressbar')).toBeVisible();
	await expect(answer(page)).toHaveAttribute('data-backend', 'wasm');
	await expect(page.getByTestId('ran')).toContainText('WebAssembly, 2 threads');
	await expect(answer(page)).toContainText('untrained');
	await expect(answer(page).getByRole('listitem')).toHaveCount(5);
	await expect(page.locator('.glyph:not(.measured)')).toHaveCount(0);
	const inspector = page.getByRole('region', { name: '7×1 Conv (192)' });
	await expect(inspector).toContainText('channels 1 to 192 of 192');
	await expect(inspector).toContainText('measured');
	const grid = inspector.getByRole('img', { name: 'channels 1 to' });
	// 192 maps of 17×17 make 16 columns of 12.
	const { width = 0 } = (await grid.boundingBox()) ?? {};
	await grid.click({ position: { x: (2.5 / 16) * width, y: 5 } });
	await expect(inspector).toContainText('Channel 3');
	await expect(page).toHaveURL(/photo=coffee/);
	expect(errors).toEqual([]);
});

for (const size of [
	{ width: 1280, height: 900 },
	{ width: 360, height: 780 }
])
	test(`a run shows its answer when a node is chosen, at ${size.width} px`, async ({ page }) => {
		await page.setViewportSize(size);
		await open(page, 'explore/mini-inception-resnet-v2/?node=Repeat/block35_1/add');
		const run = page.getByRole('button', { name: 'Run', exact: true });
		await run.scrollIntoViewIfNeeded();
		await run.click();
		const first = answer(page).getByRole('listitem').first();
		await expect(first).toBeInViewport();
		const box = async (locator: ReturnType<Page['locator']>) =>
			(await locator.boundingBox()) ?? { x: NaN, y: NaN, width: NaN, height: NaN };
		const { x, y, width, height } = await box(answer(page).getByRole('list'));
		const top = await page.evaluate(
			([left, under]) => document.elementFromPoint(left, under)?.closest('[data-testid="answer"]') !== null,
			[x + width / 2, y + height - 4] as const
		);
		expect(top, 'the last line lies under something').toBe(true);
	});

test('a network that was trained here names what it sees', async ({ page }) => {
	await open(page, 'explore/mini-inception-resnet-v2/?photo=cat');
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(answer(page).getByRole('listitem')).toHaveCount(5);
	await expect(answer(page)).toContainText('cat');
	await expect(answer(page)).not.toContainText(/untrained|class \d/);
});

test('weights that do not arrive are said, and the next run fetches them again', async ({ page }) => {
	await page.route('**/models/*.safetensors', (route) => route.abort());
	await open(page, 'explore/mini-inception-resnet-v2/');
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText(/weights of Mini .* could not be fetched/);
	await page.unroute('**/models/*.safetensors');
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(answer(page)).toHaveAttribute('data-backend', 'wasm');
	await expect(page.getByRole('alert')).toHaveCount(0);
});

test('WebGL runs when the reader asks for it', { tag: '@webgl' }, async ({ page }) => {
	await open(page, 'explore/inception-resnet-v1-facenet/?input=96&backend=webgl');
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	// OpenGL on the processor, which other tests use as well.
	await expect(answer(page)).toHaveAttribute('data-backend', 'webgl', { timeout: 60_000 });
	await expect(answer(page)).toContainText('An embedding of 512 numbers');
	await expect(answer(page)).toContainText('WebGL runs on the processor here');
});

test(
	'a stopped run says so, keeps the last answer, and the next run works',
	{ tag: '@webgl' },
	async ({ page }) => {
		await open(page, 'explore/inception-resnet-v2-slim/?backend=webgl');
		await page.getByRole('button', { name: 'Run', exact: true }).click();
		await expect(page.getByRole('progressbar')).toBeVisible();
		await page.getByRole('button', { name: 'Stop' }).click();
		await expect(page.getByRole('alert')).toContainText('The run was stopped');
		await page.getByLabel('Backend').selectOption('wasm');
		await page.getByRole('button', { name: 'Run', exact: true }).click();
		await expect(answer(page)).toHaveAttribute('data-backend', 'wasm');
	}
);

test('a backend that cannot start leaves the page usable', async ({ page }) => {
	await open(page, 'explore/inception-resnet-v1-facenet/?input=96&backend=webgpu');
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText('This backend cannot start here');
	await page.getByLabel('Backend').selectOption('');
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(answer(page)).toHaveAttribute('data-backend', 'wasm');
});

test.describe('uploads', () => {
	const files = 'tests/fixtures/uploads';
	const good = ['one-pixel.png', 'huge-8000.png', 'animated.gif', 'exif-rotated.jpg'];
	const bad = ['not-an-image.jpg', 'empty.png', 'truncated.jpg', 'script.svg', 'above-limit-10001.png'];

	for (const file of good)
		test(`${file} runs`, async ({ page }) => {
			await open(page, 'explore/inception-resnet-v1-facenet/?input=96');
			await page.locator('input[type=file]').setInputFiles(`${files}/${file}`);
			await page.getByRole('button', { name: 'Run', exact: true }).click();
			await expect(answer(page)).toHaveAttribute('data-backend', 'wasm');
			await expect(page.getByRole('alert')).toHaveCount(0);
			await expect(page).toHaveURL(/photo=own/);
		});

	for (const file of bad)
		test(`${file} is refused with a reason, and the old picture stays`, async ({ page }) => {
			await open(page, 'explore/inception-resnet-v1-facenet/?input=96&photo=tower');
			await expect(page.getByTestId('chosen')).toContainText(/tower/i);
			await page.locator('input[type=file]').setInputFiles(`${files}/${file}`);
			await expect(page.getByRole('alert')).not.toBeEmpty();
			await expect(page.getByRole('radio', { name: /tower/i })).toBeChecked();
			await expect(page).toHaveURL(/photo=tower/);
			expect(await page.evaluate(() => 'svgRan' in window), 'a script in the picture ran').toBe(false);
			await page.getByRole('button', { name: 'Run', exact: true }).click();
			await expect(answer(page)).toHaveAttribute('data-backend', 'wasm');
		});
});

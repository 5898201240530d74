import { expect, test, type Page } from '@playwright/test';
import { layersOf } from '#lib/arch/layers.ts';
import { networkById } from '#lib/arch/catalogue.ts';
import { shapesOf } from '#lib/arch/shapes.ts';
import { scaleOf, valuesOf } from '#lib/state/explore/quantities.ts';
import { axeFindings, open } from './tools.ts';

const V4 = 'inception-v4';
const choice = (page: Page) => page.getByLabel('Colour by');

/** How far the fill of a node's bar is from the least to the most, by its lightness. */
const placeOf = (page: Page, id: string): Promise<number> =>
	page.evaluate((id) => {
		const bar = document.querySelector(`[data-node="${CSS.escape(id)}"] .body`);
		const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
		const style = getComputedStyle(document.documentElement);
		const probe = document.createElement('i');
		document.body.append(probe);
		const light = (css: string) => {
			probe.style.color = css;
			if (canvas) {
				canvas.fillStyle = getComputedStyle(probe).color;
				canvas.fillRect(0, 0, 1, 1);
			}
			const [r = 0, g = 0, b = 0] = canvas?.getImageData(0, 0, 1, 1).data ?? [];
			return r + g + b;
		};
		const [least, most] = ['--scale-least', '--scale-most'].map((name) =>
			light(style.getPropertyValue(name))
		);
		const own = light(bar ? getComputedStyle(bar).fill : 'none');
		probe.remove();
		return (own - (least ?? 0)) / ((most ?? 0) - (least ?? 0));
	}, id);

for (const colorScheme of ['light', 'dark'] as const)
	test.describe(colorScheme, () => {
		test.use({ colorScheme });

		test('nodes are as dark as they have parameters, and the legend says how many', async ({ page }) => {
			const network = networkById(V4);
			const values = valuesOf('parameters', layersOf(network, shapesOf(network)), {
				times: new Map(),
				activity: null
			});
			const scale = scaleOf('parameters', values.values());
			await open(page, `explore/${V4}/`);
			await choice(page).selectOption('parameters');
			await expect(page).toHaveURL(/colour=parameters/);
			await expect(page.locator('.scale b')).toHaveText(['960', /^\d/, '1.54M']);
			expect(await axeFindings(page)).toEqual([]);
			await page.waitForTimeout(400);
			for (const id of ['Conv2d_1a_3x3', 'Mixed_6a/Branch_1/Conv2d_1a_3x3', 'Logits/Logits']) {
				const expected = scale?.placeOf(values.get(id) ?? NaN) ?? NaN;
				// The lightness of a mixture is not quite that of its share.
				expect(Math.abs((await placeOf(page, id)) - expected), id).toBeLessThan(0.12);
			}
			await page.goBack();
			await expect(choice(page)).toHaveValue('kind');
		});
	});

test('what only a run can tell comes with one: shares of zeros', async ({ page }) => {
	await open(page, 'explore/mini-inception-resnet-v2/?backend=wasm&colour=zeros');
	await expect(page.getByText('Run a photo to see this.')).toBeVisible();
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.locator('.scale b').first()).toHaveText('0%');
	const relu = page.locator('[data-node="Repeat/block35_1/relu"]');
	await expect(relu).toHaveAccessibleName(/share of zeros, measured \d/);
	await choice(page).selectOption('time');
	await expect(page.locator('.scale b').last()).toHaveText(/ms$/);
	await choice(page).selectOption('mean');
	await expect(page.getByText('Measured in the last run')).toBeVisible();
});

test('lines can be as wide as what they carry', async ({ page }) => {
	await open(page, `explore/${V4}/`);
	const widths = () =>
		page
			.locator('path.flow')
			.evaluateAll((paths) => new Set(paths.map((path) => getComputedStyle(path).strokeWidth)).size);
	expect(await widths()).toBe(1);
	await page.getByLabel('Lines as wide').check();
	await expect.poll(widths).toBeGreaterThan(8);
	await page.reload();
	await expect(page.getByLabel('Lines as wide')).toBeChecked();
});

test('after a run the strongest channel of each node stands on it, where there is room', async ({ page }) => {
	await open(page, 'explore/mini-inception-resnet-v2/?backend=wasm&nodes=maps');
	await expect(page.getByText('Run a photo to see this.')).toBeVisible();
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	const maps = page.locator('.maps image');
	await expect(maps.first()).toBeVisible();
	const bars = await page.locator('[role=application] .glyph').count();
	await expect.poll(() => maps.count()).toBeGreaterThan(0.6 * bars);
	expect(await maps.first().getAttribute('href')).toMatch(/^data:image\/png/);
	await page.getByRole('button', { name: 'Fit the whole drawing' }).click();
	for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Zoom out' }).click();
	await expect(maps).toHaveCount(0);
});

test('zoomed in far, the nodes to be seen show all their channels', async ({ page }) => {
	await open(page, 'explore/mini-inception-resnet-v2/?backend=wasm&nodes=maps');
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	const maps = page.locator('.maps image');
	const stem = page.locator('.maps image[data-of="Conv2d_1a_3x3"]');
	const head = page.locator('.maps image[data-of="Mixed_7a/concat"]');
	const sideOf = (image: typeof stem) =>
		image.evaluate(async (element) => {
			const picture = new Image();
			picture.src = element.getAttribute('href') ?? '';
			await picture.decode();
			return picture.naturalWidth;
		});
	await expect(head).toBeVisible();
	// 32×32×16: one map, or four by four of them with a pixel between.
	expect(await sideOf(stem)).toBe(32);
	await stem.hover({ force: true });
	await page.keyboard.down('Control');
	await expect
		.poll(async () => {
			await page.mouse.wheel(0, -200);
			return (await stem.boundingBox())?.width;
		})
		.toBeGreaterThan(130);
	await page.keyboard.up('Control');
	await expect.poll(() => sideOf(stem)).toBe(4 * 33 - 1);
	const far = await maps.evaluateAll((images) =>
		images
			.filter((image) => image.getBoundingClientRect().top > innerHeight)
			.map((image) => image.getAttribute('href'))
	);
	expect(far.length).toBeGreaterThan(5);
	expect(await sideOf(head)).toBeLessThan(32);
	await page.getByRole('button', { name: '1:1, as wide as the page' }).click();
	await expect.poll(() => sideOf(stem)).toBe(32);
});

test('after a quick run they come unasked, and can be sent away', async ({ page }) => {
	await open(page, 'explore/mini-inception-resnet-v2/?backend=wasm');
	const box = page.getByLabel('Strongest channel on each node');
	await expect(box).not.toBeChecked();
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(box).toBeChecked();
	const maps = page.locator('.maps image');
	const bars = await page.locator('[role=application] .glyph').count();
	await expect.poll(() => maps.count()).toBeGreaterThan(0.6 * bars);
	await box.uncheck();
	// Where modules end they stay.
	await expect.poll(() => maps.count()).toBeLessThan(0.3 * bars);
	await expect(page).toHaveURL(/nodes=bars/);
	await page.reload();
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Run again' })).toBeVisible();
	await expect(box).not.toBeChecked();
});

test('while a network runs, what each module gives on is to be seen as it comes, of folded blocks the last', async ({
	page
}) => {
	await open(page, 'explore/inception-resnet-v2-slim/?backend=cpu&input=150&nodes=bars');
	// Pictures on the last node of the ten folded blocks, in the order of their coming.
	const seen = await page.evaluateHandle(() => {
		const hrefs: string[] = [];
		new MutationObserver(() => {
			const href = document.querySelectorAll('.maps image')[2]?.getAttribute('href');
			if (href && href !== hrefs.at(-1)) hrefs.push(href);
		}).observe(document.body, {
			subtree: true,
			childList: true,
			attributes: true,
			attributeFilter: ['href']
		});
		return hrefs;
	});
	await page.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Run again' })).toBeVisible();
	// One single number is no picture.
	await expect(page.locator('.maps image')).toHaveCount(8);
	const hrefs = await seen.jsonValue();
	expect(new Set(hrefs).size).toBeGreaterThan(5);
	// The run is over: the picture is that of the block it stands on, of the first one.
	await page.getByRole('button', { name: 'Show all 10' }).click();
	await expect(page.locator('.maps image')).toHaveCount(17);
	await expect(page.locator('.maps image').nth(2)).toHaveAttribute('href', hrefs.at(-1) ?? '');
	await expect(page.locator('.maps image').nth(3)).not.toHaveAttribute('href', hrefs.at(-1) ?? '');
});

test('side by side one scale stands for both networks', async ({ page }) => {
	await open(page, 'compare/networks/?colour=macs');
	await expect(choice(page)).toHaveValue('macs');
	await expect(choice(page).locator('option')).toHaveCount(5);
	await expect(page.locator('.scale b')).toHaveCount(3);
	const stem = page.locator('[data-node="Conv2d_1a_3x3"] .body');
	await expect(stem.first()).toBeVisible();
	const fills = await stem.evaluateAll((bars) => bars.map((bar) => getComputedStyle(bar).fill));
	expect(fills).toHaveLength(2);
	expect(fills[0]).toBe(fills[1]);
});

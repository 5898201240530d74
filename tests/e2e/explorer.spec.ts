import { expect, test, type Page } from '@playwright/test';
import { open } from './tools.ts';

const slim = 'explore/inception-resnet-v2-slim/';
const node = (id: string) => `[data-node="${id}"]`;
const out = (page: Page) => page.getByTestId('out');

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the prerendered page shows the drawing, its shapes and the outline', async ({ page }) => {
		await page.goto(slim);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inception-ResNet-v2, released code');
		for (const shape of ['149×149×32', '35×35×320', '17×17×1088', '8×8×2080', '8×8×1536', '1×1×1000'])
			await expect(page.locator('svg text', { hasText: shape }).first()).toBeVisible();
		await expect(page.getByRole('cell', { name: '149 × 149 × 32' })).toBeVisible();
	});
});

test('from the home page any block is two clicks away', async ({ page }) => {
	await open(page, '');
	await page.locator(node('Repeat_1/block17_1/add')).click();
	await expect(page).toHaveURL(/inception-resnet-v2-slim\/\?node=Repeat_1\/block17_1\/add/);
	await expect(out(page)).toHaveText('17 × 17 × 1088');

	await open(page, '');
	const v1 = page.getByRole('article').filter({ hasText: 'Inception-ResNet-v1' });
	await v1.getByRole('link', { name: 'B×10' }).click();
	await page.locator(node('Repeat_1/block17_7/Branch_1/Conv2d_0b_1x7')).click();
	await expect(out(page)).toHaveText('17 × 17 × 128');
});

test('a click opens the inspector with the facts of the node', async ({ page }) => {
	await open(page, slim);
	await page.locator(node('Mixed_6a/Branch_1/Conv2d_1a_3x3')).click();
	const inspector = page.getByRole('region', { name: '3×3 Conv (384 stride 2 V)' });
	await expect(inspector).toContainText('Reduction-A');
	await expect(inspector).toContainText('17 × 17 × 384');
	await expect(inspector).toContainText('35 × 35 × 256');
	await expect(inspector).toContainText('3 × 3, stride 2, valid');
	await expect(inspector).toContainText('885,888');
	await expect(inspector).toContainText('InceptionResnetV2/Mixed_6a/Branch_1/Conv2d_1a_3x3');
	await inspector.getByRole('button', { name: 'Branch_1/Conv2d_0b_3x3' }).click();
	await expect(page.getByRole('region', { name: '3×3 Conv (256)' })).toBeVisible();
});

test.describe('in a window of 1280 by 900', () => {
	test.use({ viewport: { width: 1280, height: 900 } });

	for (const [from, select] of [
		['the drawing', (page: Page) => page.getByRole('img', { name: '1×1 Conv (1536)' }).click()],
		[
			'the outline',
			async (page: Page) => {
				await page.locator('summary', { hasText: 'Conv2d_7b_1x1' }).click();
				await page.getByRole('button', { name: 'Conv2d_7b_1x1', exact: true }).click();
			}
		]
	] as const)
		test(`the inspector is on the screen when a node far below is chosen in ${from}`, async ({ page }) => {
			await open(page, slim);
			await select(page);
			await expect(page.getByRole('heading', { name: '1×1 Conv (1536)' })).toBeInViewport();
			await expect(out(page)).toBeInViewport();
		});

	test('a link to a node leads to it, and says which of the blocks it is in', async ({ page }) => {
		const id = 'Repeat_1/block17_13/Conv2d_1x1';
		await open(page, `${slim}?node=${id}`);
		await expect(page.locator(node(id))).toBeInViewport();
		await expect(page.getByRole('region', { name: '1×1 Conv (1088 Linear)' })).toContainText('13 of 20');
		await expect(page.getByRole('application')).toBeFocused();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/node=Repeat_1\/block17_13\/scale/);
	});
});

test('on a phone a link to a node leads to it, above the inspector', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 780 });
	const id = 'Repeat_1/block17_13/Conv2d_1x1';
	await open(page, `${slim}?node=${id}`);
	const top = async (locator: ReturnType<Page['locator']>) => (await locator.boundingBox())?.y ?? NaN;
	await expect.poll(() => top(page.locator(node(id)))).toBeGreaterThan(0);
	expect(await top(page.locator(node(id)))).toBeLessThan(
		await top(page.getByRole('heading', { name: '1×1 Conv (1088 Linear)' }))
	);
});

test('on a phone a node chosen in the outline is led to', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 780 });
	await open(page, slim);
	await page.getByRole('button', { name: 'Conv2d_4a_3x3' }).click();
	const sheet = page.getByRole('heading', { name: '3×3 Conv (192 V)' });
	await expect(sheet).toBeInViewport();
	const drawn = page.locator(node('Conv2d_4a_3x3'));
	await expect(drawn).toBeInViewport();
	const bottom = async () =>
		((await drawn.boundingBox())?.y ?? NaN) + ((await drawn.boundingBox())?.height ?? 0);
	await expect.poll(bottom).toBeLessThan((await sheet.boundingBox())?.y ?? 0);
});

test('after a reload the reader is where they were', async ({ page }) => {
	await open(page, `${slim}?node=Repeat_1/block17_13/Conv2d_1x1`);
	await page.mouse.wheel(0, -1200);
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
	await page.waitForTimeout(300);
	const before = await page.evaluate(() => scrollY);
	await page.reload();
	await page.waitForFunction(() => document.querySelector('svg[data-alive]'));
	await expect(out(page)).toHaveText('17 × 17 × 1088');
	expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('the input is a node, and so is a module', async ({ page }) => {
	await open(page, slim);
	await page.locator(node('input')).click();
	const input = page.getByRole('region', { name: 'Input' });
	await expect(input.getByTestId('out')).toHaveText('299 × 299 × 3');
	await input.getByRole('button', { name: 'Conv2d_1a_3x3' }).click();
	await page
		.getByRole('region', { name: '3×3 Conv (32 stride 2 V)' })
		.getByRole('button', { name: 'Stem' })
		.click();
	const stem = page.getByRole('region', { name: 'Stem' });
	await expect(stem.getByTestId('out')).toHaveText('35 × 35 × 192');
	await expect(stem).toContainText('299 × 299 × 3');
	await expect(stem).toContainText('not as the figure draws it');
	await stem.getByRole('link', { name: 'Side by side' }).click();
	await expect(page).toHaveURL(/compare\/networks\/\?node=right:/);
	await page.goBack();
	await expect(stem).toBeVisible();
	await page.locator(node('Mixed_6a')).click();
	const reduction = page.getByRole('region', { name: 'Reduction-A' });
	await expect(reduction.getByTestId('out')).toHaveText('17 × 17 × 1088');
	await expect(reduction).toContainText('InceptionResnetV2/Mixed_6a');
	await expect(reduction).toContainText('as the figure draws it');
});

test('groups unfold, and back and forward lead through the choices', async ({ page }) => {
	await open(page, slim);
	const third = page.locator(node('Repeat/block35_3/concat'));
	await expect(third).toHaveCount(0);
	await page.getByRole('button', { name: 'Show all 10' }).click();
	await expect(third).toHaveCount(1);
	await third.click();
	await expect(out(page)).toHaveText('35 × 35 × 128');
	await page.goBack();
	await expect(out(page)).toHaveCount(0);
	await expect(third).toHaveCount(1);
	await page.goBack();
	await expect(third).toHaveCount(0);
	await page.goForward();
	await expect(third).toHaveCount(1);
	await page.getByRole('button', { name: 'Fold 10 equal blocks' }).first().click();
	await expect(third).toHaveCount(0);
});

test('a group folds from any of its blocks', async ({ page }) => {
	await open(page, `${slim}?unfold=Repeat/block35_1`);
	const folds = page.getByRole('button', { name: 'Fold 10 equal blocks' });
	await expect(folds).toHaveCount(10);
	await folds.nth(6).click();
	await expect(folds).toHaveCount(0);
	await expect(page.getByRole('button', { name: /10 blocks.*Show all 10/ }).first()).toBeVisible();
});

test('a deep link brings back node, group, size and zoom', async ({ page }) => {
	await open(page, `${slim}?node=Repeat_2/block8_4/Conv2d_1x1&input=224&zoom=2.00,-300,-200`);
	await expect(out(page)).toHaveText('5 × 5 × 2080');
	await expect(page.locator(node('Repeat_2/block8_9/concat'))).toHaveCount(1);
	// Of the drawing's own size.
	const moved = await page
		.locator('.moved')
		.first()
		.evaluate((element: HTMLElement) => {
			const [, , width = NaN, height = NaN] =
				element.querySelector('svg')?.getAttribute('viewBox')?.split(' ').map(Number) ?? [];
			const [x = NaN, y = NaN, k = NaN] = element.style.transform.match(/[-\d.]+/g)?.map(Number) ?? [];
			return [(x * width) / 100, (y * height) / 100, k];
		});
	for (const [i, expected] of [-300, -200, 2].entries()) expect(moved[i]).toBeCloseTo(expected, 1);
	await expect(page.getByRole('spinbutton', { name: 'Input size' })).toHaveValue('224');
});

test('a link with words that make no sense still opens', async ({ page }) => {
	await open(page, `${slim}?node=nothing&input=abc&zoom=1,2&unfold=x,y&backend=abacus`);
	await expect(page.getByText('Choose a node in the drawing')).toBeVisible();
});

test('the input size changes shapes, and what would vanish is said', async ({ page }) => {
	await open(page, `${slim}?node=Mixed_7a/concat`);
	await expect(out(page)).toHaveText('8 × 8 × 2080');
	const size = page.getByRole('spinbutton', { name: 'Input size' });
	await size.fill('160');
	await size.press('Enter');
	await expect(out(page)).toHaveText('3 × 3 × 2080');
	await expect(page).toHaveURL(/input=160/);
	await size.fill('70');
	await size.press('Enter');
	await expect(page.getByRole('alert')).toContainText('vanishes at Mixed_7a/Branch_0/Conv2d_1a_3x3');
	await expect(page.getByRole('alert')).toContainText('75×75');
	await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeDisabled();
});

test('the keyboard walks along the data and between branches', async ({ page }) => {
	await open(page, slim);
	const diagram = page.getByRole('application');
	await diagram.focus();
	for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/node=Mixed_5b\/Branch_0\/Conv2d_1x1/);
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/node=Mixed_5b\/Branch_1\/Conv2d_0a_1x1/);
	await page.keyboard.press('End');
	await page.keyboard.press('Enter');
	await expect(out(page)).toHaveText('1 × 1 × 1000');
	await page.keyboard.press('+');
	await expect(page).toHaveURL(/zoom=1.4/);
	await page.keyboard.press('0');
	await expect(page).toHaveURL(/zoom=0\.\d+,0,0/);
	await page.keyboard.press('1');
	await expect(page).not.toHaveURL(/zoom/);
	await page.keyboard.press('Escape');
	await expect(page).not.toHaveURL(/node/);
});

test.describe('the size of the drawing', () => {
	test.use({ viewport: { width: 1440, height: 900 } });
	const drawing = (page: Page) => page.getByRole('application');
	const heightOf = async (page: Page) => (await drawing(page).boundingBox())?.height ?? NaN;
	const fit = (page: Page) => page.getByRole('button', { name: 'Fit the whole drawing' });

	for (const unfold of ['', '?unfold=Repeat/block35_1,Repeat_1/block17_1,Repeat_2/block8_1'])
		test(`fits the window when asked, in all its width: ${unfold || 'folded'}`, async ({ page }) => {
			await open(page, `${slim}${unfold}`);
			await fit(page).click();
			await expect.poll(() => heightOf(page)).toBeLessThanOrEqual(900);
			for (const id of ['Conv2d_1a_3x3', 'Predictions'])
				await expect(page.locator(node(id))).toBeInViewport();
			const widest = await page.locator('.title .ground').evaluateAll((grounds) => {
				const rects = grounds.map((ground) => ground.getBoundingClientRect());
				return Math.max(...rects.map(({ right }) => right)) - Math.min(...rects.map(({ left }) => left));
			});
			expect(widest).toBeGreaterThan(0.8 * ((await drawing(page).boundingBox())?.width ?? NaN));
			await expect(page).toHaveURL(/zoom=0\.\d+/);
			await page.reload();
			await expect.poll(() => heightOf(page)).toBeLessThanOrEqual(900);
			await page.getByRole('button', { name: 'As wide as the page' }).click();
			await expect(page).not.toHaveURL(/zoom/);
		});

	test('becomes smaller by wheel, and what was in the middle stays there', async ({ page }) => {
		await open(page, `${slim}?node=Mixed_6a/concat`);
		const mark = page.locator(node('Mixed_6a/concat'));
		const before = (await mark.boundingBox())?.y ?? NaN;
		await page.mouse.move(400, 450);
		await page.keyboard.down('Control');
		await page.mouse.wheel(0, 120);
		await page.keyboard.up('Control');
		await expect(page).toHaveURL(/zoom=0\.8\d/);
		expect(Math.abs(((await mark.boundingBox())?.y ?? NaN) - before)).toBeLessThan(250);
	});

	test('a button enlarges what is to be seen', async ({ page }) => {
		await open(page, `${slim}?node=Mixed_6a/concat`);
		const mark = page.locator(node('Mixed_6a/concat'));
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await expect(page).toHaveURL(/zoom=1.4/);
		await expect(mark).toBeInViewport();
	});

	test('a map shows where one is, and leads elsewhere by click and drag', async ({ page }) => {
		await open(page, `${slim}?unfold=Repeat_1/block17_1`);
		const map = page.getByRole('img', { name: /Map of the drawing/ });
		await expect(map).toBeVisible();
		const box = (await map.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
		const at = (share: number) => [box.x + box.width / 3, box.y + share * box.height] as const;
		await page.mouse.move(...at(0.6));
		await page.mouse.down();
		await expect(page.locator(node('Repeat_1/block17_12/concat'))).toBeInViewport();
		await page.mouse.move(...at(0.97), { steps: 4 });
		await page.mouse.up();
		await expect(page.locator(node('Predictions'))).toBeInViewport();
		const seen = await map.locator('.seen').boundingBox();
		const now = await map.boundingBox();
		expect((seen?.y ?? NaN) + (seen?.height ?? NaN)).toBeGreaterThan((now?.y ?? NaN) + 0.9 * box.height);
	});
});

test('the outline is a twin of the drawing', async ({ page }) => {
	await open(page, slim);
	await page.getByRole('button', { name: 'Conv2d_4a_3x3' }).click();
	await expect(out(page)).toHaveText('71 × 71 × 192');
});

test('printed, the drawing is one page, lying', async ({ page }) => {
	await open(page, `${slim}?node=Repeat_1/block17_13/Conv2d_1x1`);
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
	expect(sheets).toHaveLength(1);
	expect(Number(sheets[0]?.[1])).toBeGreaterThan(Number(sheets[0]?.[2]));
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.locator(node('Conv2d_7b_1x1')).first()).toBeVisible();
	await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeHidden();
});

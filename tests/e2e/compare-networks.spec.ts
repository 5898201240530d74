import { expect, test, type Locator, type Page } from '@playwright/test';
import { published } from '../../src/lib/arch/catalogue.ts';
import type { Network } from '../../src/lib/arch/node.ts';
import { stagesOf } from '../../src/lib/arch/stages.ts';
import { axeFindings, complaintsOf, open, overflowOf } from './tools.ts';

const path = 'compare/networks/';
const stage = (page: Page, name: string): Locator => page.locator(`section#${name}`);
const drawing = (page: Page, name: string, side: 0 | 1) => stage(page, name).locator('.side').nth(side);
const node = (drawn: Locator, id: string): Locator => drawn.locator(`[data-node="${id}"]`);
const cursor = (page: Page, side: 'left' | 'right') =>
	page.getByRole('group', { name: 'Under the cursor' }).locator(`[data-side="${side}"]`);
const line = (page: Page, name: string, ...cells: string[]): Locator =>
	cells.reduce(
		(rows, text) => rows.filter({ has: page.getByRole('cell', { name: text, exact: true }) }),
		stage(page, name).getByRole('row')
	);

async function showsPaperBesideCode(page: Page): Promise<void> {
	await expect(page.getByText('differences in 5 of 8 stages')).toBeVisible();
	await expect(line(page, 'a', '1×1 Conv (384 Linear)', '1×1 Conv (320 Linear)')).toContainText('Filters');
	await expect(line(page, 'a', 'Scaling (not stated)', 'Scaling (0.17)')).toContainText('Scale');
	await expect(line(page, 'a', '5', '10')).toContainText('Number of blocks');
	await expect(line(page, 'b', '10', '20')).toContainText('Number of blocks');
	await expect(line(page, 'c', 'Scaling (not stated)', 'Scaling (1)')).toHaveCount(1);
	await expect(line(page, 'c', 'Relu activation', '–')).toContainText('Only in IR-v2 paper');
	await expect(line(page, 'final', '–', 'Final 1x1 convolution')).toContainText('Only in IR-v2 code');
	await expect(stage(page, 'a').getByRole('row', { name: 'Mixed 5b' })).toContainText('Only in IR-v2 code');
	await expect(stage(page, 'final')).toContainText('IR-v2 paper has no such stage');
	for (const name of ['reduction-a', 'reduction-b', 'head'])
		await expect(stage(page, name)).toContainText('no difference');
	const stem = page.getByRole('row', { name: 'Stem 5' });
	await expect(stem).toContainText('607K');
	await expect(stem).toContainText('173K');
	await expect(stem).toContainText('−434K');
}

test('paper beside code: what differs, and what each stage costs', async ({ page }) => {
	await open(page, path);
	await showsPaperBesideCode(page);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

	test('the page shows paper beside code, drawn and told, and nothing sticks out', async ({ page }) => {
		await page.goto(path);
		await showsPaperBesideCode(page);
		for (const side of [0, 1] as const) await expect(drawing(page, 'b', side).locator('svg')).toBeVisible();
		await expect(page.locator('noscript p')).toBeVisible();
		expect(await overflowOf(page)).toBeLessThanOrEqual(0);
	});
});

async function showsBoth(page: Page, left: Network, right: Network): Promise<void> {
	await expect(cursor(page, 'left')).toContainText(left.shortTitle);
	await expect(cursor(page, 'right')).toContainText(right.shortTitle);
	await expect(page.getByText(/^\d+ differences? in \d of \d stages/)).toBeVisible();
	for (const [side, network] of [left, right].entries())
		await expect(
			page
				.locator(`section .side:nth-child(${side + 1})`)
				.getByRole('application', { name: `Drawing of ${network.title},` })
		).toHaveCount(stagesOf(network).size);
	await expect(page.getByRole('row', { name: 'Whole network' }).getByRole('cell')).toHaveCount(10);
}

test('all fifteen pairs of published networks open with drawings and totals of both', async ({ page }) => {
	const complaints = complaintsOf(page);
	await open(page, path);
	let pairs = 0;
	for (const [i, left] of published.entries()) {
		await page.getByRole('combobox', { name: 'Left' }).selectOption(left.id);
		for (const right of published.slice(i + 1)) {
			await page.getByRole('combobox', { name: 'Right' }).selectOption(right.id);
			await showsBoth(page, left, right);
			pairs++;
		}
	}
	expect(pairs).toBe(15);
	expect(complaints).toEqual([]);
});

test('drawings have one scale, marks have two shapes', async ({ page }) => {
	await open(page, path);
	const scales = await page
		.locator('section .diagram svg')
		.evaluateAll((drawings) =>
			drawings.map((svg) => svg.clientWidth / (svg as SVGSVGElement).viewBox.baseVal.width)
		);
	expect(scales.length).toBeGreaterThan(12);
	for (const scale of scales) expect(scale).toBeCloseTo(scales[0] ?? NaN, 1);
	const marks = (name: string, side: 0 | 1) => drawing(page, name, side).locator('svg [data-mark]');
	await expect(marks('reduction-a', 0)).toHaveCount(0);
	// Blocks of which there are another number, the linear convolution, the scale.
	await expect(marks('b', 0)).toHaveCount(3);
	await expect(marks('final', 1)).toHaveCount(1);
});

test('a node that is pointed at lights what stands in its place, and so does a line of the table', async ({
	page
}) => {
	await open(page, path);
	const [paper, code] = [drawing(page, 'a', 0), drawing(page, 'a', 1)];
	const id = 'Repeat/block35_1/Conv2d_1x1';
	await node(paper, id).hover();
	await expect(node(code, id)).toHaveClass(/\blit\b/);
	await expect(cursor(page, 'left')).toContainText('1×1 Conv (384 Linear) 35 × 35 × 384');
	await expect(cursor(page, 'right')).toContainText('1×1 Conv (320 Linear) 35 × 35 × 320');
	await node(code, 'Mixed_5b/concat').hover();
	await expect(cursor(page, 'left')).toContainText('It has no counterpart.');
	await expect(node(code, id)).not.toHaveClass(/\blit\b/);
	await stage(page, 'a').getByRole('row', { name: 'Mixed 5b' }).hover();
	await expect(code.locator('.lit[data-node^="Mixed_5b/"]')).toHaveCount(9);
	await line(page, 'a', 'Scaling (not stated)', 'Scaling (0.17)').hover();
	for (const drawn of [paper, code])
		await expect(node(drawn, 'Repeat/block35_1/scale')).toHaveClass(/\blit\b/);
});

test('what was chosen stands in the address, and back leads through it', async ({ page }) => {
	await open(page, path);
	const left = page.getByRole('combobox', { name: 'Left' });
	await left.selectOption('inception-v4');
	await expect(page).toHaveURL(/\?left=inception-v4$/);
	await page.getByRole('button', { name: 'Swap sides' }).click();
	await expect(page).toHaveURL(/left=inception-resnet-v2-slim&right=inception-v4$/);
	await node(drawing(page, 'b', 1), 'Mixed_6b/concat').click();
	await expect(page).toHaveURL(/node=right:Mixed_6b\/concat$/);
	await expect(node(drawing(page, 'b', 0), 'Repeat_1/block17_1/concat')).toHaveClass(/\blit\b/);
	await page.goBack();
	await page.goBack();
	await expect(left).toHaveValue('inception-v4');
	await page.goBack();
	await expect(left).toHaveValue('inception-resnet-v2-paper');
	await expect(page.getByText('differences in 5 of 8 stages')).toBeVisible();
});

test('one size for both, and a map that vanishes is said with the name of its network', async ({ page }) => {
	await open(page, `${path}?left=mini-inception-v4&right=inception-v4&input=32`);
	await expect(page.getByRole('alert')).toContainText('Inception-v4: At this size the map vanishes');
	const size = page.getByRole('spinbutton', { name: 'Input size' });
	await size.fill('128');
	await size.press('Enter');
	await expect(page.getByRole('alert')).toHaveCount(0);
	await expect(page.getByText('128×128 pixels')).toBeVisible();
	for (const side of [0, 1] as const)
		await expect(drawing(page, 'stem', side).locator('svg text', { hasText: '128×128×3' })).toBeVisible();
});

test('a network beside itself: nothing to compare, in words', async ({ page }) => {
	await open(page, path);
	await page.getByRole('combobox', { name: 'Left' }).selectOption('inception-resnet-v2-slim');
	await expect(page.getByText('A network does not differ from itself')).toBeVisible();
	await expect(page.getByRole('application')).toHaveCount(0);
});

test('the keyboard alone chooses, walks and selects', async ({ page }) => {
	await open(page, path);
	await page.getByRole('combobox', { name: 'Right' }).focus();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/left=inception-resnet-v2-slim&right=inception-resnet-v2-paper/);
	const code = stage(page, 'head').getByRole('application').first();
	await code.focus();
	await page.keyboard.press('ArrowRight');
	await expect(cursor(page, 'right')).toContainText('Average Pooling 1 × 1 × 2144');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/node=left:Logits\/Logits/);
	await page.keyboard.press('Escape');
	await expect(page).not.toHaveURL(/node/);
	const filters = stage(page, 'b').getByRole('button', { name: 'Filters: show in the drawings' });
	await filters.focus();
	await page.keyboard.press('Enter');
	await expect(node(drawing(page, 'b', 1), 'Repeat_1/block17_1/Conv2d_1x1')).toHaveClass(/\blit\b/);
	await expect(cursor(page, 'left')).toContainText('1×1 Conv (1088 Linear)');
});

for (const width of [360, 1440])
	test(`axe finds nothing, ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		for (const query of ['', '?left=inception-v3&right=inception-v4&node=left:Mixed_6c/concat']) {
			await open(page, path + query);
			expect(await axeFindings(page), query).toEqual([]);
			expect(await overflowOf(page), `${query} scrolls sideways`).toBeLessThanOrEqual(0);
		}
	});

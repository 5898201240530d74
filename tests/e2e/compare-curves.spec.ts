import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { csvParse } from 'd3-dsv';
import sharp from 'sharp';
import { designNames } from '#lib/arch/label.ts';
import { epochsToReach, evaluations, perEpoch } from '../golden/paper.ts';
import { axeFindings, complaintsOf, open, overflowOf } from './tools.ts';

/** The vertices of a drawn curve, read back through the axes of the chart: epochs and errors. */
async function verticesOf(page: Page, curve: string, form: 'raw' | 'calm') {
	const [frame, view, d] = await Promise.all([
		page.locator('.plot').getAttribute('data-area'),
		page.locator('.plot').getAttribute('data-view'),
		page.locator(`path[data-curve="${curve}"][data-form="${form}"]`).getAttribute('d')
	]);
	const [left = 0, right = 0, bottom = 0, top = 0] = (frame ?? '').split(',').map(Number);
	const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = (view ?? '').split(',').map(Number);
	const points = (d ?? '').slice(1).split('L');
	return {
		axes: { x: [x0, x1] as const, y: [y0, y1] as const },
		points: points.map((point) => {
			const [x = 0, y = 0] = point.split(',').map(Number);
			return {
				epoch: x0 + ((x - left) / (right - left)) * (x1 - x0),
				error: y0 + ((bottom - y) / (bottom - top)) * (y1 - y0)
			};
		})
	};
}

/** Programs that know nothing of a page; sharp draws with librsvg. */
const inLibrsvg = (svg: Buffer) => sharp(svg);
const inInkscape = (svg: Buffer) =>
	sharp(
		execFileSync('inkscape', ['--pipe', '--export-type=png', '--export-filename=-'], {
			input: svg,
			stdio: ['pipe', 'pipe', 'ignore']
		})
	);

/** @param data RGB; the colour that most pixels have, and their share */
function mostCommon(data: Buffer): readonly [string, number] {
	const count = new Map<string, number>();
	for (let at = 0; at < data.length; at += 3) {
		const colour = data.subarray(at, at + 3).join();
		count.set(colour, (count.get(colour) ?? 0) + 1);
	}
	const [[colour, pixels] = ['', 0]] = [...count].toSorted(([, a], [, b]) => b - a);
	return [colour, pixels / (data.length / 3)];
}

const row = (page: Page, section: string, name: string) =>
	page
		.locator('section', { has: page.getByRole('heading', { name: section }) })
		.getByRole('row', { name: new RegExp(`^${name}\\b`) });

test('each of the six figures is drawn as the paper plots it, at every point', async ({ page }) => {
	const complaints = complaintsOf(page);
	await open(page, 'compare/');
	for (const figure of [21, 22, 23, 24, 25, 26]) {
		await page.getByRole('link', { name: `Figure ${figure}` }).click();
		await expect(page.locator('p', { hasText: `Figure ${figure}.` })).toBeVisible();
		const plotted = evaluations.filter(({ figures }) => figures.split('+').includes(String(figure)));
		for (const model of new Set(plotted.map((one) => one.model))) {
			const { axes, points } = await verticesOf(page, model, 'raw');
			const own = plotted
				.filter((one) => one.model === model)
				.map(({ epoch, error_percent }) => ({ epoch: Number(epoch), error: Number(error_percent) }))
				.filter(({ epoch }) => epoch >= axes.x[0] && epoch <= axes.x[1]);
			const inside = points.filter(({ epoch }) => epoch >= axes.x[0] - 1e-3 && epoch <= axes.x[1] + 1e-3);
			expect(inside).toHaveLength(own.length);
			const off = own.map((one, i) => [
				Math.abs(one.epoch - (inside[i]?.epoch ?? NaN)),
				Math.abs(one.error - (inside[i]?.error ?? NaN))
			]);
			// A hundredth of a pixel in both directions.
			expect(Math.max(...off.map(([x = NaN]) => x))).toBeLessThan(0.003);
			expect(Math.max(...off.map(([, y = NaN]) => y))).toBeLessThan(0.001);
		}
	}
	expect(complaints).toEqual([]);
});

test('the level and the epoch answer from the data, and a step back undoes', async ({ page }) => {
	await open(page, 'compare/');
	const reached = epochsToReach.filter((one) => one.metric === 'top1' && one.error_level === '22');
	expect(reached).toHaveLength(4);
	for (const { model, epoch_first_reached } of reached)
		await expect(row(page, 'First at', designNames[model].name)).toContainText(epoch_first_reached);

	const level = page.getByRole('slider', { name: 'Error level' });
	await level.focus();
	await level.press('PageUp');
	await level.press('PageUp');
	await expect(level).toHaveAttribute('aria-valuetext', '23.00');
	await expect(row(page, 'First at', 'Inception-v3')).toContainText('105.3');
	await expect(page.getByText('Inception-ResNet-v2 is there 10.0 epochs before Inception-v4')).toBeVisible();

	const epoch = page.getByRole('slider', { name: 'Epoch' });
	await epoch.focus();
	for (let i = 0; i < 4; i += 1) await epoch.press('PageUp');
	const at100 = perEpoch.filter((one) => one.metric === 'top1' && one.epoch === '100');
	for (const { model, error_percent } of at100) {
		const cell = row(page, 'At epoch 100.0', designNames[model].name).getByRole('cell').first();
		const shown = Number(await cell.textContent());
		expect(Math.abs(shown - Number(error_percent))).toBeLessThan(0.25);
	}
	await page.goBack();
	await expect(epoch).toHaveAttribute('aria-valuetext', '95.0');
});

test('dragging the handles, marking a part, moving it and going back', async ({ page }) => {
	await open(page, 'compare/?curves=inception-v4,inception-resnet-v2');
	await expect(page.getByText('Figure 23.')).toBeVisible();
	const plane = page.locator('.plane');
	const boxOf = async () => (await plane.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
	const { width } = await boxOf();
	const viewOf = async () =>
		((await page.locator('.plot').getAttribute('data-view')) ?? '').split(',').map(Number);
	expect(await viewOf()).toEqual([20, 160, 15, 34]);

	const drag = async (from: [number, number], to: [number, number]) => {
		await plane.scrollIntoViewIfNeeded();
		const box = await boxOf();
		await page.mouse.move(box.x + from[0], box.y + from[1]);
		await page.mouse.down();
		await page.mouse.move(box.x + (from[0] + to[0]) / 2, box.y + (from[1] + to[1]) / 2);
		await page.mouse.move(box.x + to[0], box.y + to[1]);
		await page.mouse.up();
	};
	await drag([200, 100], [400, 250]);
	await expect.poll(viewOf).not.toEqual([20, 160, 15, 34]);
	const marked = await viewOf();
	const [x0 = 0, x1 = 0] = marked;
	expect(x1 - x0).toBeCloseTo((140 * 200) / (width - 98), 0);

	await page.getByRole('radio', { name: 'shifts the view' }).check();
	await drag([300, 200], [200, 200]);
	const [shifted = 0, end = 0] = await viewOf();
	expect(shifted).toBeGreaterThan(x0);
	expect(end - shifted).toBeCloseTo(x1 - x0, 6);
	await expect(page).toHaveURL(/view=/);

	await plane.focus();
	await plane.press('0');
	await expect.poll(viewOf).toEqual([20, 160, 15, 34]);
	await page.goBack();
	await expect.poll(async () => Math.round((await viewOf())[0] ?? 0)).toBe(Math.round(shifted));

	await page.getByRole('radio', { name: 'moves the epoch' }).check();
	await page.getByRole('button', { name: "The paper's axes" }).click();
	await drag([300, 200], [46 + (width - 98) / 2, 200]);
	const epoch = page.getByRole('slider', { name: 'Epoch' });
	await expect(epoch).toHaveAttribute('aria-valuetext', '90.0');

	const level = page.getByRole('slider', { name: 'Error level' });
	await level.hover();
	await page.mouse.down();
	await page.mouse.move((await boxOf()).x + 200, (await boxOf()).y + 200);
	await page.mouse.up();
	await expect(level).not.toHaveAttribute('aria-valuetext', '22.00');
	await expect(epoch).toHaveAttribute('aria-valuetext', '90.0');
});

test('the other evaluation set is a band, switched on by the reader, and never a curve', async ({ page }) => {
	await open(page, 'compare/');
	await expect(page.locator('.band')).toHaveCount(0);
	await page.getByRole('checkbox', { name: '0.3 points below' }).check();
	await expect(page.locator('.band')).toHaveCount(1);
	await page.reload();
	await expect(page.locator('.band')).toHaveCount(1);
	await page.getByRole('checkbox', { name: /^Inception-ResNet-v1/ }).uncheck();
	await expect(page.locator('.band')).toHaveCount(0);
	await expect(page.getByText('Every error of Inception-ResNet-v1 is one out of 50,016')).toBeVisible();
});

/** What a button of that name saves. */
async function saved(page: Page, name: string): Promise<{ name: string; content: Buffer }> {
	const waiting = page.waitForEvent('download');
	await page.getByRole('button', { name, exact: true }).click();
	const file = await waiting;
	return { name: file.suggestedFilename(), content: readFileSync((await file.path()) ?? '') };
}

test('what is drawn can be saved as CSV, SVG and PNG', async ({ page }) => {
	await open(page, 'compare/?error=top5&curves=inception-v3');
	const csv = await saved(page, 'CSV');
	expect(csv.name).toBe('error-top5-inception-v3.csv');
	const own = evaluations.filter(({ metric, model }) => metric === 'top5' && model === 'inception-v3');
	expect(csvParse(csv.content.toString()).map(({ epoch, wrong }) => [Number(epoch), Number(wrong)])).toEqual(
		own.map(({ epoch, wrong }) => [Number(epoch), Number(wrong)])
	);
	const svg = (await saved(page, 'SVG')).content.toString();
	expect(svg).toContain('data-curve="inception-v3"');
	expect(svg).toMatch(/stroke: rgb\(/);
	expect(svg).not.toContain('var(--net');
	expect((await saved(page, 'PNG')).content.subarray(1, 4).toString()).toBe('PNG');
});

for (const colorScheme of ['light', 'dark'] as const)
	test.describe(`in ${colorScheme}`, () => {
		test.use({ colorScheme });

		test('a saved SVG looks in other programs as it does in the page', async ({ page }) => {
			await open(page, 'compare/?curves=inception-v3');
			const svg = (await saved(page, 'SVG')).content;
			expect(svg.toString()).not.toMatch(/rgba\(|color\(|light-dark|var\(/);
			const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
			const png = (await saved(page, 'PNG')).content;
			for (const program of [inLibrsvg, inInkscape]) {
				const { data: drawn, info } = await program(svg)
					.removeAlpha()
					.raw()
					.toBuffer({ resolveWithObject: true });
				const [ground, share] = mostCommon(drawn);
				expect(`rgb(${ground.replaceAll(',', ', ')})`).toBe(paper);
				expect(share).toBeGreaterThan(0.5);
				const shown = await sharp(png)
					.resize({ width: info.width, kernel: 'cubic' })
					.removeAlpha()
					.raw()
					.toBuffer();
				expect(drawn.length).toBe(shown.length);
				const apart =
					drawn.reduce((sum, value, i) => sum + Math.abs(value - (shown[i] ?? 0)), 0) / drawn.length;
				// Letters and soft edges differ, a missing ground or line would be ten times as much.
				expect(apart).toBeLessThan(4);
			}
		});
	});

for (const width of [360, 1440])
	test(`fits ${width} px and has no barrier`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		await open(page, 'compare/?band=1');
		await page.getByText('How to check it').click();
		await page.getByText('The curves as a table').click();
		expect(await overflowOf(page)).toBe(0);
		expect(await axeFindings(page)).toEqual([]);
	});

test.describe('with JavaScript off', () => {
	test.use({ javaScriptEnabled: false });

	test('the four curves, the sketches and the numbers are there', async ({ page }) => {
		await page.goto('compare/');
		await expect(page.locator('path[data-form="raw"]')).toHaveCount(4);
		await expect(page.getByRole('link', { name: /^Figure 2\d/ })).toHaveCount(6);
		await expect(row(page, 'First at', 'Inception-v4')).toContainText('89.3');
		await page.getByText('The curves as a table').click();
		const at100 = page.getByRole('row', { name: /^100\b/ });
		const facts100 = perEpoch.find(
			(one) => one.metric === 'top5' && one.model === 'inception-v4' && one.epoch === '100'
		);
		const cells = (await at100.getByRole('cell').allTextContents()).map(Number);
		expect(cells).toHaveLength(8);
		expect(Math.min(...cells.map((cell) => Math.abs(cell - Number(facts100?.error_percent))))).toBeLessThan(
			0.1
		);
	});
});

import { expect, test, type Locator, type Page } from '@playwright/test';
import { networkById } from '#lib/arch/catalogue.ts';
import { totalsOf } from '#lib/arch/cost.ts';
import { opsOf } from '#lib/arch/ops.ts';
import { shapesOf } from '#lib/arch/shapes.ts';
import { computeTo } from '#lib/results/paper/compute.ts';
import { paperCurve } from '#lib/results/paper/curves.ts';
import { paperResults } from '#lib/results/paper/tables.ts';
import { publishedErrors } from '#lib/results/published-errors.ts';
import { axeFindings, complaintsOf, open, overflowOf } from './tools.ts';

const results = 'compare/results/';
const cost = 'compare/cost/';

/** What the page says on its own, before anyone has chosen anything else. */
const rowOf = (page: Page, id: string) => page.locator(`[data-row="${id}"]`);
const dotOf = (page: Page, id: string) => page.locator(`[data-dot="${id}"]`);
const plot = (page: Page) => page.getByRole('slider', { name: /error/ }).first();

interface Drawn {
	readonly id: string;
	readonly x: number;
	readonly y: number;
}

/** The dots of a chart, read back through the ticks of its axes; an axis that is not there reads NaN. */
const dotsIn = (chart: Locator): Promise<Drawn[]> =>
	chart.evaluate((element) => {
		const scaleOf = (axis: 'x' | 'y') => {
			const ticks = [...element.querySelectorAll(`[data-axis="${axis}"] text`)]
				.map((tick) => ({ value: Number(tick.textContent), place: Number(tick.getAttribute(axis)) }))
				.filter(({ value }) => !Number.isNaN(value));
			const [a, b] = [ticks[0], ticks.at(-1)];
			if (!a || !b) return () => NaN;
			return (place: number) => a.value + ((place - a.place) * (b.value - a.value)) / (b.place - a.place);
		};
		const [across, up] = [scaleOf('x'), scaleOf('y')];
		return [...element.querySelectorAll<SVGElement>('[data-dot]')].map((dot) => {
			const [, x, y] = /translate\(([\d.]+),([\d.]+)\)/.exec(dot.innerHTML) ?? [];
			return { id: dot.dataset.dot ?? '', x: across(Number(x)), y: up(Number(y)) };
		});
	});

test.describe('Tables 2 to 5', () => {
	for (const [query, metric] of [
		['', 'top1'],
		['?error=top5', 'top5'],
		['?by=network', 'top1'],
		['?error=top5&by=network', 'top5']
	] as const)
		test(`are drawn and printed as they are, at “${query}”`, async ({ page }) => {
			await open(page, results + query);
			const drawn = new Map((await dotsIn(plot(page))).map(({ id, x }) => [id, x]));
			const printed = paperResults.filter((result) => result[metric] !== null);
			expect(drawn.size).toBe(printed.length);
			for (const { table, network, [metric]: error } of printed)
				expect(drawn.get(`${table}-${network}`), `${table} ${network}`).toBeCloseTo(error ?? NaN, 1);
			for (const { table, network, top1, top5 } of paperResults) {
				const cells = rowOf(page, `${table}-${network}`).getByRole('cell');
				await expect(cells.nth(0)).toHaveText(top1 === null ? '–' : top1.toFixed(1));
				await expect(cells.nth(1)).toHaveText(top5 === null ? '–' : top5.toFixed(1));
			}
		});

	test('a row lights its dot, and a dot its row', async ({ page }) => {
		await open(page, results);
		await rowOf(page, '3-inception-v4').hover();
		await expect(dotOf(page, '3-inception-v4')).toHaveClass(/lit/);
		await dotOf(page, '4-inception-resnet-v2').locator('path').hover();
		await expect(rowOf(page, '4-inception-resnet-v2')).toHaveClass(/lit/);
		await expect(rowOf(page, '3-inception-v4')).not.toHaveClass(/lit/);
	});

	test('the arrow keys lead from dot to dot and say what each is', async ({ page }) => {
		await open(page, results);
		const chart = plot(page);
		await chart.focus();
		await page.keyboard.press('Home');
		await expect(chart).toHaveAttribute('aria-valuetext', /^BN-Inception: 25\.2 % top-1 error, 1 crop/);
		await page.keyboard.press('ArrowRight');
		await expect(chart).toHaveAttribute('aria-valuetext', /^Inception-v3: 21\.2 %.*not blacklisted/);
		await expect(rowOf(page, '2-inception-v3')).toHaveClass(/lit/);
		await page.keyboard.press('End');
		await expect(chart).toHaveAttribute('aria-valuetext', /4 models, 144 crops, .*note d, e/);
		await page.keyboard.press('Escape');
		await expect(page.locator('.lit')).toHaveCount(0);
	});

	test('a slip has its note where its number is', async ({ page }) => {
		await open(page, results);
		const row = rowOf(page, '3-resnet-151');
		await row.getByRole('link', { name: 'Note c' }).click();
		await expect(page).toHaveURL(/#note-c$/);
		await expect(page.locator('#note-c')).toBeInViewport();
		await expect(page.locator('#note-c')).toContainText('25.2 / 7.8');
		await expect(rowOf(page, '5-inception-v4-and-3-inception-resnet-v2').getByRole('link')).toHaveCount(2);
		await expect(page.locator('#note-d')).toContainText('16.4');
		await expect(page.locator('#note-e')).toContainText('3.08');
	});

	test('what was chosen stands in the address, and the back button takes it back', async ({ page }) => {
		await open(page, results);
		await page.getByText('top-5', { exact: true }).first().click();
		await expect(page).toHaveURL(/results\/\?error=top5$/);
		await page.getByText('by network', { exact: true }).click();
		await expect(page).toHaveURL(/\?error=top5&by=network$/);
		await page.goBack();
		await expect(page.getByRole('radio', { name: 'by way to evaluate' })).toBeChecked();
		await expect(page.getByRole('radio', { name: 'top-5' })).toBeChecked();
		await page.goBack();
		await expect(page.getByRole('radio', { name: 'top-1' })).toBeChecked();
		await expect(dotOf(page, '2-bn-inception')).toContainText('25.2');
	});
});

const costAt299 = (id: string) => {
	const network = networkById(id);
	return totalsOf(opsOf(network), shapesOf(network, [299, 299]));
};

/** By Table 2: every version that the row may be about. */
const inPaper = [
	['inception-v3', 'inception-v3'],
	['inception-v4', 'inception-v4'],
	['inception-resnet-v1-paper', 'inception-resnet-v1'],
	['inception-resnet-v2-paper', 'inception-resnet-v2'],
	['inception-resnet-v2-slim', 'inception-resnet-v2']
] as const;

test.describe('cost and error', () => {
	for (const [query, metric, of] of [
		['', 'top1', (id: string) => costAt299(id).macs / 1e9],
		['?error=top5&cost=parameters', 'top5', (id: string) => costAt299(id).total / 1e6]
	] as const)
		test(`are drawn where they are, at “${query}”`, async ({ page }) => {
			await open(page, cost + query);
			const drawn = new Map((await dotsIn(plot(page))).map(({ id, x, y }) => [id, { x, y }]));
			const stated = [
				...inPaper.map(([id, design]) => {
					const row = paperResults.find(({ table, network }) => table === 2 && network === design);
					return { key: `paper:${id}`, id, error: row?.[metric] ?? NaN };
				}),
				...publishedErrors.map((one) => ({
					key: `${one.source}:${one.network}`,
					id: one.network,
					error: one[metric]
				}))
			];
			expect([...drawn.keys()].toSorted()).toEqual(stated.map(({ key }) => key).toSorted());
			for (const { key, id, error } of stated) {
				expect(drawn.get(key)?.y, key).toBeCloseTo(error, 2);
				expect(drawn.get(key)?.x, key).toBeCloseTo(of(id), 2);
			}
		});

	test('the keyboard reads a point and lights what its source prints', async ({ page }) => {
		await open(page, cost);
		const chart = plot(page);
		await chart.focus();
		await page.keyboard.press('End');
		await expect(chart).toHaveAttribute(
			'aria-valuetext',
			/^Inception-ResNet-v2, released code: 13\.16 billion multiply-accumulates/
		);
		await expect(page.locator('tr.lit')).toHaveCount(1);
		await expect(page.locator('tr.lit')).toContainText(/19\.\d/);
	});

	test('others’ errors are named when they are asked for', async ({ page }) => {
		await open(page, cost);
		await page.getByText('imgclsmob', { exact: true }).click();
		await expect(page).toHaveURL(/from=osmr\/imgclsmob/);
		await expect(page.locator('svg text', { hasText: 'IR-v1 facenet' })).toBeVisible();
		await page.goBack();
		await expect(page.locator('svg text', { hasText: 'IR-v1 facenet' })).toHaveCount(0);
	});

	test('the compute to an error is that of the curve and of the version', async ({ page }) => {
		await open(page, cost);
		const spent = (id: string, level: number) => {
			const { evaluations } = paperCurve('inception-resnet-v2', 'top1');
			return ((computeTo(evaluations, costAt299(id).macs, level)?.spent ?? NaN) / 1e18).toFixed(2);
		};
		await expect(page.getByRole('slider', { name: 'over compute' })).toHaveAttribute(
			'aria-valuetext',
			/^[\d.]+ × 10¹⁸: (.+ 2\d(\.\d+)? %(, |$)){4}/
		);
		const slider = page.getByRole('slider', { name: 'Error to reach' });
		await slider.fill('21');
		await expect(page).toHaveURL(/level=21$/);
		await expect(page.locator('[data-needs="inception-resnet-v2-slim"]')).toContainText(
			spent('inception-resnet-v2-slim', 21)
		);
		await expect(page.locator('[data-needs="inception-v3"]')).toContainText('not within its curve');
		await page.getByText('the drawn one', { exact: true }).click();
		await expect(page.locator('[data-needs="inception-resnet-v2-paper"]')).toContainText(
			spent('inception-resnet-v2-paper', 21)
		);
		await page.goBack();
		await expect(page.getByRole('radio', { name: 'the released one' })).toBeChecked();
	});
});

test('axe finds nothing, nothing sticks out, and the console is silent', async ({ page }) => {
	const complaints = complaintsOf(page);
	for (const path of [results, `${results}?by=network`, cost, `${cost}?from=timm&cost=parameters`])
		for (const width of [360, 1440]) {
			await page.setViewportSize({ width, height: 900 });
			await open(page, path);
			await page.waitForLoadState('networkidle');
			expect.soft(await axeFindings(page), `${path}, ${width} px`).toEqual([]);
			expect.soft(await overflowOf(page), `${path}, ${width} px`).toBeLessThanOrEqual(0);
		}
	expect(complaints).toEqual([]);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

	for (const [path, dots, rows] of [
		[results, paperResults.filter(({ top1 }) => top1 !== null).length, paperResults.length],
		[cost, inPaper.length + publishedErrors.length, inPaper.length + publishedErrors.length]
	] as const)
		test(`${path} has its chart and its tables, and no dead switch`, async ({ page }) => {
			await page.goto(path);
			await expect(page.locator('[data-dot]')).toHaveCount(dots);
			await expect(page.locator('[data-row]')).toHaveCount(rows);
			await expect(page.locator('svg text', { hasText: 'Inception-v4' }).first()).toBeVisible();
			await expect(page.getByRole('radio')).toHaveCount(0);
			await expect(page.locator('main')).not.toContainText(/undefined|NaN/);
		});
});

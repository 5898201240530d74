/** How long frames take while the paper's curves are zoomed and shifted, beside a chart of the fewest points; prints JSON. */
import { quantileSorted } from 'd3-array';
import { chromium as playwright, type Page } from 'playwright-core';
import { preview } from 'vite';
import { main } from '../cli.ts';
import { chromium } from '../vite/chromium.ts';

const scenes = { all: 'compare/', one: 'compare/?curves=inception-v3' };

/** Milliseconds that a frame may take, as in two frames of a screen of 60 Hz. */
const LIMIT = 32;

/** In the page, while frames are recorded. */
interface Recorder {
	times: number[];
	last: number;
	on: boolean;
	tick: (now: number) => void;
}

/** Milliseconds between frames while a gesture lasts, the shortest first. */
async function during(page: Page, gesture: () => Promise<void>): Promise<number[]> {
	await page.evaluate(() => {
		const recorder: Recorder = {
			times: [],
			last: performance.now(),
			on: true,
			tick(now) {
				recorder.times.push(now - recorder.last);
				recorder.last = now;
				if (recorder.on) requestAnimationFrame(recorder.tick);
			}
		};
		Object.assign(window, { recorder });
		requestAnimationFrame(recorder.tick);
	});
	await gesture();
	const times = await page.evaluate(() => {
		const { recorder } = window as unknown as { recorder: Recorder };
		recorder.on = false;
		return recorder.times;
	});
	return times.toSorted((a, b) => a - b);
}

async function measure(page: Page, address: string) {
	await page.goto(address);
	await page.waitForSelector('svg[data-alive]');
	await page.getByText('shifts the view').click();
	const plane = page.locator('.plane');
	await plane.evaluate((element) => element.scrollIntoView({ block: 'center' }));
	const box = await plane.boundingBox();
	if (!box) throw new Error(`${address} shows no chart.`);
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	const points = await page
		.locator('path[data-form]')
		.evaluateAll((paths) =>
			paths.reduce((sum, path) => sum + (path.getAttribute('d') ?? '').split('L').length, 0)
		);
	await page.mouse.move(x, y);
	const zooming = await during(page, async () => {
		await page.keyboard.down('Control');
		for (let i = 0; i < 60; i++) {
			await page.mouse.wheel(0, i < 40 ? -2 : 2);
			await page.waitForTimeout(8);
		}
		await page.keyboard.up('Control');
	});
	const shifting = await during(page, async () => {
		await page.mouse.down();
		for (let i = 0; i < 120; i++) {
			await page.mouse.move(x - 4 * Math.min(i, 120 - i), y + (i % 20));
			await page.waitForTimeout(4);
		}
		await page.mouse.up();
	});
	const all = [...zooming, ...shifting].toSorted((a, b) => a - b);
	return {
		points,
		frames: all.length,
		median: quantileSorted(all, 0.5) ?? NaN,
		longest: all.at(-1) ?? NaN,
		over: all.filter((time) => time > LIMIT).length
	};
}

await main(async () => {
	const server = await preview({ preview: { port: 0, host: '127.0.0.1' } });
	const base = server.resolvedUrls?.local[0];
	const browser = await playwright.launch(chromium);
	try {
		if (base === undefined) throw new Error('The built site could not be served. Run npm run build first.');
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		const [all, one] = [
			await measure(page, new URL(scenes.all, base).href),
			await measure(page, new URL(scenes.one, base).href)
		];
		const report = { limit: LIMIT, all, one, medianRatio: all.median / one.median };
		console.log(JSON.stringify(report, null, '\t'));
	} finally {
		await browser.close();
		await server.close();
	}
});

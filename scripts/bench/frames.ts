/**
 * How long frames take while the paper's curves are zoomed and shifted, beside a chart of the fewest points, and while the
 * largest drawing, all of its blocks unfolded, is zoomed, shifted and pointed at; prints JSON.
 */
import { quantileSorted } from 'd3-array';
import { chromium as playwright, type Locator, type Page } from 'playwright-core';
import { preview } from 'vite';
import { main } from '../cli.ts';
import { chromium } from '../vite/chromium.ts';

interface Scene {
	readonly address: string;
	/** Makes ready what is moved, and finds it. */
	readonly ready: (page: Page) => Promise<Locator>;
	/** How much is drawn: points of curves, nodes of a drawing. */
	readonly count: (page: Page) => Promise<number>;
}

const curves = async (page: Page): Promise<Locator> => {
	await page.getByText('shifts the view').click();
	return page.locator('.plane');
};

const points = (page: Page): Promise<number> =>
	page
		.locator('path[data-form]')
		.evaluateAll((paths) =>
			paths.reduce((sum, path) => sum + (path.getAttribute('d') ?? '').split('L').length, 0)
		);

const scenes = {
	all: { address: 'compare/', ready: curves, count: points },
	one: { address: 'compare/?curves=inception-v3', ready: curves, count: points },
	drawing: {
		address:
			'explore/inception-resnet-v2-slim/?unfold=Repeat/block35_1,Repeat_1/block17_1,Repeat_2/block8_1&zoom=2,-400,-400',
		ready: (page: Page) => Promise.resolve(page.getByRole('application')),
		count: (page: Page) => page.locator('[role=application] .glyph').count()
	}
} satisfies Record<string, Scene>;

const WINDOW = { width: 1440, height: 900 };

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

/** The middle of what the window shows of a box. */
const innerOf = (top: number, height: number): number =>
	(Math.max(top, 0) + Math.min(top + height, WINDOW.height)) / 2;

async function measure(page: Page, base: string, { address, ready, count }: Scene) {
	await page.goto(new URL(address, base).href);
	await page.waitForSelector('svg[data-alive]');
	const target = await ready(page);
	await target.evaluate((element) => element.scrollIntoView({ block: 'center' }));
	const box = await target.boundingBox();
	if (!box) throw new Error(`${address} shows nothing to move.`);
	const [x, y] = [box.x + box.width / 2, innerOf(box.y, box.height)];
	const parts = await count(page);
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
	const pointing = await during(page, async () => {
		for (let i = 0; i < 120; i++) {
			await page.mouse.move(x - 3 * i, y + 40 * Math.sin(i / 6));
			await page.waitForTimeout(4);
		}
	});
	const all = [...zooming, ...shifting, ...pointing].toSorted((a, b) => a - b);
	return {
		parts,
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
		const page = await browser.newPage({ viewport: WINDOW });
		const all = await measure(page, base, scenes.all);
		const one = await measure(page, base, scenes.one);
		const drawing = await measure(page, base, scenes.drawing);
		const report = { limit: LIMIT, all, one, medianRatio: all.median / one.median, drawing };
		console.log(JSON.stringify(report, null, '\t'));
	} finally {
		await browser.close();
		await server.close();
	}
});

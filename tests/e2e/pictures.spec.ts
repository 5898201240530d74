/**
 * What the site looks like: the gallery and its main states, compared with pictures of them. A change that is meant is
 * accepted with `npm run pictures`; the new pictures are looked at and committed with it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { open } from './tools.ts';

/** Holds the version of the browser that took the pictures: another one draws letters differently. */
const TAKEN_WITH = new URL('pictures/browser.txt', import.meta.url);

const majorOf = (version: string): string => version.trim().split('.', 1).join();

test.beforeAll(({ browser }, { config }) => {
	if (config.updateSnapshots === 'changed') writeFileSync(TAKEN_WITH, `${browser.version()}\n`);
	const taken = readFileSync(TAKEN_WITH, 'utf8');
	test.skip(
		majorOf(taken) !== majorOf(browser.version()),
		`the pictures were taken with Chromium ${taken.trim()}, this is ${browser.version()}`
	);
});

const schemes = ['light', 'dark'] as const;
const desktop = { width: 1440, height: 1000 };
const phone = { width: 360, height: 780 };

async function settled(page: Page): Promise<void> {
	await page.waitForLoadState('networkidle');
	await page.evaluate(() => document.fonts.ready);
}

/** Where a specimen stands to a fraction of a pixel decides how it is drawn: not for those above it to change. */
const onWholePixels = (elements: readonly HTMLElement[]): void => {
	for (const element of elements) {
		const { top } = element.getBoundingClientRect();
		element.style.marginTop = `${Math.ceil(top) - top}px`;
		element.style.height = `${Math.ceil(element.getBoundingClientRect().height)}px`;
	}
};

/** The words of these stand half way between two rows of pixels, and are drawn now on the one, now on the other. */
const BETWEEN_ROWS = 'select, fieldset label';

const onWholeRows = (elements: readonly HTMLElement[]): void => {
	for (const element of elements) {
		const { top } = element.getBoundingClientRect();
		element.style.position = 'relative';
		element.style.top = `${Math.round(top) - top}px`;
	}
};

for (const colorScheme of schemes)
	test.describe(colorScheme, () => {
		test.use({ colorScheme, viewport: desktop });

		test('every component of the gallery', async ({ page }) => {
			test.setTimeout(180_000);
			await open(page, 'gallery/');
			await settled(page);
			await page.getByTestId('specimen').evaluateAll(onWholePixels);
			await page.locator(BETWEEN_ROWS).evaluateAll(onWholeRows);
			const specimens = await page.getByTestId('specimen').all();
			expect(specimens.length).toBeGreaterThan(80);
			for (const specimen of specimens) {
				const name = (await specimen.getByTestId('name').innerText()).replaceAll(/\W+/g, '-');
				// A bar without an end moves by itself.
				const mask = [specimen.locator('progress:not([value])')];
				await expect.soft(specimen).toHaveScreenshot(['gallery', colorScheme, `${name}.png`], { mask });
			}
		});
	});

interface State {
	readonly name: string;
	readonly path: string;
	readonly colorScheme: (typeof schemes)[number];
	readonly viewport: typeof desktop;
	readonly javaScriptEnabled?: boolean;
	/** What the reader does there. */
	readonly act?: (page: Page) => Promise<unknown>;
}

const states: readonly State[] = [
	{ name: 'home', path: '', colorScheme: 'light', viewport: desktop },
	{ name: 'home-phone', path: '', colorScheme: 'dark', viewport: phone },
	{ name: 'contents', path: 'lessons/', colorScheme: 'light', viewport: desktop },
	{
		name: 'lesson',
		path: 'lessons/inception-resnet-b/',
		colorScheme: 'light',
		viewport: desktop,
		act: (page) => page.getByRole('heading', { level: 2 }).nth(1).scrollIntoViewIfNeeded()
	},
	{ name: 'lesson-phone', path: 'lessons/reduction-a/', colorScheme: 'dark', viewport: phone },
	{
		name: 'explorer',
		path: 'explore/inception-resnet-v2-slim/?node=Repeat/block35_2/add',
		colorScheme: 'dark',
		viewport: desktop
	},
	{ name: 'explorer-phone', path: 'explore/inception-v4/', colorScheme: 'light', viewport: phone },
	{ name: 'curves', path: 'compare/', colorScheme: 'light', viewport: desktop },
	{
		name: 'curves-without-script',
		path: 'compare/',
		colorScheme: 'light',
		viewport: desktop,
		javaScriptEnabled: false
	},
	{ name: 'results', path: 'compare/results/', colorScheme: 'dark', viewport: desktop },
	{ name: 'cost', path: 'compare/cost/', colorScheme: 'light', viewport: desktop },
	{ name: 'networks', path: 'compare/networks/', colorScheme: 'light', viewport: desktop },
	{ name: 'about', path: 'about/', colorScheme: 'dark', viewport: phone },
	{
		name: 'lab',
		path: 'lab/?backend=cpu',
		colorScheme: 'light',
		viewport: desktop,
		act: (page) => page.getByTestId('lab-ran').waitFor()
	}
];

for (const { name, path, act, ...context } of states)
	test.describe(name, () => {
		test.use(context);

		test('looks as it did', async ({ page }) => {
			await page.goto(path);
			await settled(page);
			await act?.(page);
			await page.locator(BETWEEN_ROWS).evaluateAll(onWholeRows);
			// How long a run took is never the same.
			const mask = [page.getByTestId('lab-ran')];
			await expect(page).toHaveScreenshot(`${name}.png`, { mask });
		});
	});

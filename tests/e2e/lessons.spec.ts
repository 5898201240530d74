import { readdirSync, readFileSync } from 'node:fs';
import { devices, expect, test, type Page } from '@playwright/test';
import { axeFindings, complaintsOf, open, overflowOf } from './tools.ts';

const lesson = 'lessons/reduction-a/';
const node = (id: string) => `[data-node="${id}"]`;
const questions = (page: Page) => page.getByRole('region', { name: 'Check yourself' });

/** Every lesson, by what its file says. */
const lessons = readdirSync('content/en')
	.filter((file) => file.endsWith('.md'))
	.map((file) => {
		const slug = file.slice(3, -3);
		const markdown = readFileSync(`content/en/${file}`, 'utf8');
		return {
			slug,
			headings: [...markdown.matchAll(/^## (.+)$/gm)].map(([, heading = '']) =>
				heading.replaceAll(/[`*]/g, '')
			),
			drawn: /^modules: *\[\w/m.test(markdown),
			formulas: /\$[^$\n]+\$/.test(markdown)
		};
	});

const { viewport, hasTouch, isMobile, userAgent } = devices['Pixel 7'];
const sizes = {
	phone: { viewport, hasTouch, isMobile, userAgent },
	desktop: { viewport: { width: 1440, height: 900 } }
};

for (const [size, use] of Object.entries(sizes))
	test.describe(`on a ${size}`, () => {
		test.use(use);

		test('a name lights its node, and a node its name', async ({ page }) => {
			await open(page, lesson);
			const name = page.getByRole('button', { name: '3×3 max pool with stride 2' });
			const pool = page.locator(node('Mixed_6a/Branch_2/MaxPool_1a_3x3'));
			const other = page.getByRole('button', { name: '1×1', exact: true }).first();
			if (size === 'phone') {
				await name.tap();
				await expect(pool).toHaveClass(/lit/);
				await page.locator(node('Mixed_6a/Branch_1/Conv2d_0a_1x1')).tap();
				await expect(other).toHaveClass(/lit/);
				await expect(name).not.toHaveClass(/lit/);
			} else {
				await name.hover();
				await expect(pool).toHaveClass(/lit/);
				await page.locator(node('Mixed_6a/Branch_1/Conv2d_0a_1x1')).hover();
				await expect(other).toHaveClass(/lit/);
				await expect(name).not.toHaveClass(/lit/);
				await name.focus();
				await page.mouse.move(0, 0);
				await expect(pool).toHaveClass(/lit/);
			}
		});

		test('the module runs on a photo, on wasm, and its tensors are measured', async ({ page }) => {
			const complaints = complaintsOf(page);
			await open(page, lesson);
			const run = page.getByRole('region', { name: 'Run it here' });
			await run.getByLabel('Backend').selectOption('wasm');
			await run.getByRole('button', { name: 'Run', exact: true }).click();
			await expect(page.getByTestId('ran')).toContainText('WebAssembly', { timeout: 60_000 });
			await expect(page.locator('.glyph:not(.measured)')).toHaveCount(0);
			const joined = run.getByRole('group', { name: 'Filter concat' });
			await expect(joined).toContainText('17 × 17 × 1152 measured');
			await expect(joined.getByRole('img')).toBeVisible();
			await expect(run.getByRole('group', { name: 'input', exact: true })).toContainText(
				'35 × 35 × 384 measured'
			);
			expect(complaints).toEqual([]);
		});

		test('a heading has an address, and what it leads to is not covered', async ({ page }) => {
			await open(page, lesson);
			await page.getByRole('article').getByRole('link', { name: 'Why it is so' }).click();
			await expect(page).toHaveURL(/#why-it-is-so$/);
			const heading = page.getByRole('heading', { name: 'Why it is so' });
			const distance = async () => {
				const [own, drawing] = await Promise.all([
					heading.boundingBox(),
					page.locator('aside').boundingBox()
				]);
				return (own?.y ?? NaN) - (size === 'phone' && drawing ? drawing.y + drawing.height : 0);
			};
			await expect.poll(distance).toBeGreaterThanOrEqual(0);
			expect(await distance()).toBeLessThan(60);
			await page.reload();
			await expect(heading).toBeInViewport();
			await expect.poll(distance).toBeGreaterThanOrEqual(0);
		});
	});

/** Chooses every answer of a question; at the end the right one. */
async function answerAll(page: Page) {
	const question = questions(page).getByRole('listitem').first();
	const options = question.locator('label');
	const reasons = new Map<number, string>();
	let right = -1;
	for (let i = 0; i < (await options.count()); i++) {
		await options.nth(i).click();
		await expect(options.nth(i)).toHaveClass(/right|wrong/);
		reasons.set(i, await question.locator('p').innerText());
		if (reasons.get(i)?.startsWith('Right.')) right = i;
	}
	return { question, right, reasons };
}

test('a question says why an answer is wrong and why one is right, and asks another', async ({ page }) => {
	await open(page, lesson);
	const { question, right, reasons } = await answerAll(page);
	expect(right).toBeGreaterThanOrEqual(0);
	for (const [i, reason] of reasons)
		expect(reason).toMatch(i === right ? /^Right\. \S.{20,}/ : /^No\. \S.{20,}/);
	await expect(question.getByRole('button')).toHaveCount(right === reasons.size - 1 ? 1 : 0);
	await question.locator('label').nth(right).click();
	expect(await axeFindings(page)).toEqual([]);
	const asked = await question.locator('legend').innerText();
	await question.getByRole('button', { name: 'Another one' }).click();
	await expect(question.locator('legend')).not.toHaveText(asked);
	await expect(question.getByRole('radio', { checked: true })).toHaveCount(0);
	await expect(questions(page)).toContainText('1 of 4 right so far.');
});

test('what was read and answered is kept until it is forgotten', async ({ page }) => {
	await open(page, lesson);
	await page.getByRole('heading', { name: 'Run it here' }).scrollIntoViewIfNeeded();
	await answerAll(page);
	await page.reload();
	await expect(questions(page)).toContainText('1 of 4 right so far.');

	await page.goto('lessons/');
	const entry = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Reduction-A' }) });
	await expect(entry).toContainText('· read');
	await expect(entry).toContainText('1 of 4 right so far.');
	await expect(page.getByText('Continue where you were: Reduction-A')).toBeVisible();
	await page.goto('');
	await page.getByRole('link', { name: 'Continue with “Reduction-A”' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reduction-A');
	await page.goto('lessons/');
	await page.getByRole('button', { name: 'Forget it' }).click();
	await expect(entry).not.toContainText(/read|right/);
	await expect(page.getByText('Continue where you were')).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Forget it' })).toHaveCount(0);
	await open(page, lesson);
	await expect(questions(page)).toContainText('0 of 4 right so far.');
});

for (const stored of ['{"read":5}', '{"read":null,"right":null}'])
	test(`of a stored course of ${stored} nothing is believed, and the next one is kept`, async ({ page }) => {
		const complaints = complaintsOf(page);
		await page.goto('about/');
		await page.evaluate((text) => localStorage.setItem('course', text), stored);
		await open(page, lesson);
		await expect(questions(page)).toContainText('0 of 4 right so far.');
		await answerAll(page);
		await expect(questions(page)).toContainText('1 of 4 right so far.');
		await page.goto('lessons/');
		const entry = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Reduction-A' }) });
		await expect(entry).toContainText('1 of 4 right so far.');
		expect(complaints).toEqual([]);
	});

test('another version is drawn, by its name or from the text', async ({ page }) => {
	await open(page, lesson);
	const drawing = page.getByRole('complementary', { name: 'Drawing' });
	const concat = drawing.locator(node('Mixed_6a/concat'));
	await expect(concat).toContainText('17×17×1152');
	await drawing.getByText('IR-v1 paper').click();
	await expect(concat).toContainText('17×17×896');
	await page.getByRole('button', { name: 'Draw the code' }).click();
	await expect(concat).toContainText('17×17×1088');
	await expect(drawing.getByRole('radio', { name: 'IR-v2 code' })).toBeChecked();
	await expect(page.getByRole('button', { name: 'Draw the code' })).toHaveAttribute('aria-pressed', 'true');
});

test('a version picked by hand stays where the text is about another, and says so', async ({ page }) => {
	await open(page, 'lessons/reduction-b/');
	const drawing = page.getByRole('complementary', { name: 'Drawing' });
	const version = (name: string) => drawing.getByRole('radio', { name });
	const aboutCode = page.getByText('The filters of the released Inception-ResNet-v2');
	await aboutCode.evaluate((element) => element.scrollIntoView({ block: 'center' }));
	await expect(version('IR-v2 code')).toBeChecked();
	await page
		.getByText('More than half of these')
		.evaluate((element) => element.scrollIntoView({ block: 'center' }));
	await expect(version('IR-v2 paper')).toBeChecked();
	await drawing.getByText('IR-v1 paper').click();
	await aboutCode.evaluate((element) => element.scrollIntoView({ block: 'center' }));
	await expect(drawing).toContainText('The text here is about IR-v2 code. You see IR-v1 paper.');
	await expect(version('IR-v1 paper')).toBeChecked();
	await drawing.getByRole('button', { name: 'Draw IR-v2 code' }).click();
	await expect(version('IR-v2 code')).toBeChecked();
	await expect(drawing).not.toContainText('The text here is about');
});

test('what has run stays while the reader goes back up, and stands beside the text about it', async ({
	page
}) => {
	await open(page, 'lessons/inception-resnet-a/');
	const drawing = page.getByRole('complementary', { name: 'Drawing' });
	const run = page.getByRole('region', { name: 'Run it here' });
	await run.getByLabel('Backend').selectOption('wasm');
	await run.getByRole('button', { name: 'Run', exact: true }).click();
	await expect(page.getByTestId('ran')).toContainText('WebAssembly', { timeout: 60_000 });
	await page
		.getByText('of the released block35 are')
		.evaluate((one) => one.scrollIntoView({ block: 'center' }));
	await page
		.locator('[data-step="Repeat/block35_1/Conv2d_1x1"]')
		.evaluate((one) => one.scrollIntoView({ block: 'center' }));
	const beside = drawing.getByRole('group', { name: '1×1 Conv (384 Linear)' });
	await expect(beside).toContainText('35 × 35 × 384 measured');
	await expect(beside.getByRole('img')).toBeVisible();
	await expect(page.getByTestId('stations')).toHaveCount(1);
});

test('what enters has one name, drawn and pointed at', async ({ page }) => {
	await open(page, lesson);
	const drawing = page.getByRole('complementary', { name: 'Drawing' });
	await drawing.locator(node('Repeat/block35_5/relu')).hover();
	await expect(drawing.locator('.readout')).toContainText('input 35 × 35 × 384');
});

test('beside the text stands what the lesson is divided into, and where one is', async ({ page }) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await open(page, lesson);
	const inside = page.getByRole('navigation', { name: 'In this lesson' });
	await inside.getByRole('link', { name: 'Three networks, one figure' }).click();
	await expect(inside.locator('[aria-current]')).toHaveText('Three networks, one figure');
	await expect(page).toHaveURL(/#three-networks-one-figure$/);
});

test.describe('on a narrow page', () => {
	test.use(sizes.phone);

	test('the drawing can be hidden, scrolls to what is named, and gives way at the end', async ({ page }) => {
		await open(page, 'lessons/inception-resnet-c/');
		const drawing = page.getByRole('complementary', { name: 'Drawing' });
		await expect(drawing.locator('.readout')).toContainText('Tap a bar');
		await page.getByRole('button', { name: 'the last one' }).tap();
		const last = drawing.locator(node('Block8/add'));
		await expect
			.poll(async () => {
				const [mark, box] = await Promise.all([last.boundingBox(), drawing.boundingBox()]);
				return mark && box && mark.y >= box.y - 1 && mark.y + mark.height <= box.y + box.height + 1;
			})
			.toBe(true);
		await drawing.getByRole('button', { name: 'Hide' }).tap();
		await expect(last).toBeHidden();
		expect((await drawing.boundingBox())?.height).toBeLessThan(60);
		await drawing.getByRole('button', { name: 'Show the drawing' }).tap();
		await expect(last).toBeVisible();
		await page.getByRole('heading', { name: 'Check yourself' }).scrollIntoViewIfNeeded();
		await expect(drawing).not.toBeInViewport();
	});
});

test('there is no lesson of another name', async ({ page }) => {
	const response = await page.goto('lessons/reduction-z/');
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here');
	await expect(page.getByRole('navigation').getByRole('link', { name: 'Lessons' })).toBeVisible();
});

test('on paper a lesson is its drawing and its text, black on white', async ({ page }) => {
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await open(page, lesson);
	await expect(page.locator('svg text', { hasText: '17×17×1152' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'What to remember' })).toBeVisible();
	for (const gone of [page.getByRole('navigation'), page.getByRole('button', { name: /Run|Draw|Another/ })])
		await expect(gone).toHaveCount(0);
	await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
	await expect(page.locator('article p').last()).toHaveCSS('color', 'rgb(0, 0, 0)');
});

test('on paper a residual block keeps its shortcut', async ({ page }) => {
	await page.emulateMedia({ media: 'print' });
	await open(page, 'lessons/inception-resnet-a/');
	await expect(page.locator('aside svg path.skip')).toBeVisible();
});

test('axe finds nothing in any lesson and the console stays silent', async ({ page }) => {
	test.setTimeout(300_000);
	const complaints = complaintsOf(page);
	await page.goto('lessons/');
	const links = await page.getByRole('listitem').getByRole('link').all();
	const paths = await Promise.all(links.map((link) => link.getAttribute('href')));
	expect(paths).toHaveLength(lessons.length);
	for (const path of ['', ...paths.map((href) => `${href?.split('/').at(-2)}/`)]) {
		await page.setViewportSize({ width: 1440, height: 900 });
		await page.goto(`lessons/${path}`);
		await page.waitForLoadState('networkidle');
		expect.soft(await axeFindings(page), `${path}, 1440 px`).toEqual([]);
		await page.setViewportSize({ width: 320, height: 800 });
		await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
		expect.soft(await axeFindings(page), `${path}, 320 px`).toEqual([]);
		expect.soft(await overflowOf(page), `${path} scrolls sideways`).toBeLessThanOrEqual(0);
		expect.soft(complaints.splice(0), path).toEqual([]);
	}
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the table of contents leads to the lessons, and there is no search', async ({ page }) => {
		await page.goto('lessons/');
		await expect(page.getByRole('search')).toBeHidden();
		await page.getByRole('link', { name: 'Reduction-A' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reduction-A');
	});

	for (const { slug, headings, drawn, formulas } of lessons)
		test(`lesson ${slug} shows its text, its formulas and its drawing`, async ({ page }) => {
			await page.goto(`lessons/${slug}/`);
			for (const heading of headings.filter(Boolean))
				await expect(page.getByRole('heading', { name: heading, level: 2, exact: true })).toBeVisible();
			if (formulas) await expect(page.locator('article > .lesson-text .katex').first()).toBeVisible();
			if (drawn)
				await expect(page.locator('aside svg text', { hasText: /^\d+×\d+×\d+$/ }).first()).toBeVisible();
			await expect(page.locator('article > .lesson-text')).not.toContainText(/undefined|NaN/);
		});
});

import { expect, test } from '@playwright/test';
import { axeFindings, complaintsOf, open, overflowOf } from './tools.ts';

const lesson = 'lessons/reading-the-diagrams/';
const KERNEL = 'The weights of a convolution';

for (const width of [320, 1440])
	test(`a term says what it means, inside a window of ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 700 });
		const complaints = complaintsOf(page);
		await open(page, lesson);
		const term = page.getByRole('button', { name: 'kernel', exact: true });
		const meaning = page.getByRole('dialog', { name: 'kernel' });
		await expect(meaning).toBeHidden();
		await term.click();
		await expect(meaning).toContainText(KERNEL);
		const box = await meaning.boundingBox();
		expect(box?.x).toBeGreaterThanOrEqual(0);
		expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(width);
		expect(await overflowOf(page)).toBeLessThanOrEqual(0);
		expect(await axeFindings(page)).toEqual([]);
		await term.click();
		await expect(meaning).toBeHidden();
		expect(complaints).toEqual([]);
	});

test('by keyboard it opens, leads on and closes, and the focus is where it was', async ({ page }) => {
	await open(page, lesson);
	const term = page.getByRole('button', { name: 'stride', exact: true });
	const meaning = page.getByRole('dialog', { name: 'stride' });
	await term.focus();
	await page.keyboard.press('Enter');
	await expect(meaning).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(meaning.getByRole('link', { name: 'What a convolution does' })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(meaning).toBeHidden();
	await expect(term).toBeFocused();
	await page.keyboard.press('Enter');
	await meaning.getByRole('link', { name: 'Glossary' }).click();
	await expect(page).toHaveURL(/\/glossary\/#stride$/);
	await expect(page.locator('#stride')).toBeInViewport();
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1, name: 'Reading the diagrams' })).toBeVisible();
});

test('a meaning leads to the sentence that explains the term, which needs no button there', async ({
	page
}) => {
	await open(page, lesson);
	await page.getByRole('button', { name: 'kernel', exact: true }).click();
	await page
		.getByRole('dialog', { name: 'kernel' })
		.getByRole('link', { name: 'What a convolution does' })
		.click();
	await expect(page).toHaveURL(/lessons\/primer\/#where-kernel$/);
	const sentence = page.locator('p', { has: page.locator('dfn#where-kernel') });
	await expect(sentence).toContainText('The weights of the window are called its kernel.');
	await expect(page.locator('dfn#where-kernel')).toBeInViewport();
	await expect(page.getByRole('article').getByRole('button', { name: /^kernels?$/ })).toHaveCount(0);
});

test('every meaning of a lesson fits into a small window', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await open(page, 'lessons/stem-of-v1/');
	const terms = await page.locator('.term').all();
	expect(terms.length).toBeGreaterThan(10);
	for (const term of terms) {
		await term.focus();
		await page.keyboard.press('Enter');
		const box = await page.getByRole('dialog').boundingBox();
		expect(box?.x).toBeGreaterThanOrEqual(0);
		expect(box?.y).toBeGreaterThanOrEqual(0);
		expect((box?.x ?? NaN) + (box?.width ?? NaN)).toBeLessThanOrEqual(320);
		expect((box?.y ?? NaN) + (box?.height ?? NaN)).toBeLessThanOrEqual(640);
		expect(await overflowOf(page)).toBeLessThanOrEqual(0);
		await page.keyboard.press('Escape');
		await expect(term).toBeFocused();
	}
});

test('a comma stays with its term where a line ends', async ({ page }) => {
	await open(page, 'lessons/two-ideas-meet/');
	for (const width of [375, 390, 414, 600]) {
		await page.setViewportSize({ width, height: 700 });
		const torn = await page.locator('.term').evaluateAll((terms) =>
			terms.flatMap((term) => {
				const walker = document.createTreeWalker(term.closest('p, li') ?? term, NodeFilter.SHOW_TEXT);
				let next = walker.nextNode();
				while (
					next &&
					!(term.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING && !term.contains(next))
				)
					next = walker.nextNode();
				if (!/^[,.;:)!?]/.test(next?.textContent ?? '')) return [];
				const range = document.createRange();
				range.setStart(next as Node, 0);
				range.setEnd(next as Node, 1);
				const [comma, word] = [range.getBoundingClientRect(), term.getBoundingClientRect()];
				return comma.top > word.bottom ? [term.textContent] : [];
			})
		);
		expect(torn, `${width} px`).toEqual([]);
	}
});

test('what has the focus is not under the drawing of a phone', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await open(page, lesson);
	await page.locator('.term').last().focus();
	for (const _ of Array(12)) {
		await page.keyboard.press('Shift+Tab');
		const hidden = await page.evaluate(() => {
			const { left, top, width, height } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
			const there = document.elementFromPoint(left + width / 2, top + height / 2);
			return there !== null && document.activeElement?.contains(there) === false
				? document.activeElement.textContent
				: null;
		});
		expect(hidden).toBeNull();
	}
});

test('on paper a term is a word like the others, and no meaning is open', async ({ page }) => {
	await open(page, lesson);
	const term = page.getByRole('button', { name: 'kernel', exact: true });
	await term.click();
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('[popover]').filter({ visible: true })).toHaveCount(0);
	await expect(page.locator('.term').first()).toHaveCSS('text-decoration-line', 'none');
});

test.describe('by touch', () => {
	test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

	test('a tap opens a meaning, and a tap elsewhere closes it', async ({ page }) => {
		await open(page, lesson);
		const meaning = page.getByRole('dialog', { name: 'kernel' });
		await page.getByRole('button', { name: 'kernel', exact: true }).tap();
		await expect(meaning).toBeVisible();
		await page.getByRole('heading', { level: 2, name: 'How it is built' }).tap({ position: { x: 5, y: 5 } });
		await expect(meaning).toBeHidden();
	});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a term opens all the same, and the page has all terms', async ({ page }) => {
		await page.goto(lesson);
		await page.getByRole('button', { name: 'kernel', exact: true }).click();
		await expect(page.getByRole('dialog', { name: 'kernel' })).toContainText(KERNEL);
		await page.goto('glossary/');
		await expect(page.getByRole('term').filter({ hasText: /^kernel$/ })).toBeVisible();
		await expect(page.getByRole('searchbox')).toBeHidden();
	});
});

test('the page finds a term while one types, says when there is none, and brings all back', async ({
	page
}) => {
	await page.goto('glossary/');
	const terms = page.getByRole('term');
	const all = await terms.count();
	expect(all).toBeGreaterThan(40);
	const box = page.getByRole('searchbox', { name: 'Find a term' });
	await box.fill('shorten');
	await expect(terms).toHaveText(['gradient clipping']);
	await expect(page.getByText(`1 of ${all} terms`)).toBeVisible();
	await box.fill('xyzzy');
	await expect(terms).toHaveCount(0);
	await expect(page.getByText('No term and no meaning has “xyzzy” in it.')).toBeVisible();
	expect(await axeFindings(page)).toEqual([]);
	await page.getByRole('button', { name: 'All terms' }).click();
	await expect(terms).toHaveCount(all);
	await expect(box).toBeFocused();
	await box.fill('1x1');
	await expect(terms.filter({ hasText: '1×1' })).toHaveCount(1);
	await page.setViewportSize({ width: 320, height: 700 });
	expect(await overflowOf(page)).toBeLessThanOrEqual(0);
	expect(await axeFindings(page)).toEqual([]);
});

test('the search of the site finds a term', async ({ page }) => {
	await open(page, '');
	await page.keyboard.press('/');
	await page.keyboard.type('label smoothing');
	const found = page.getByRole('region', { name: 'Lessons and pages' }).getByRole('link');
	await found.filter({ hasText: 'Glossary' }).first().click();
	await expect(page).toHaveURL(/\/glossary\/#label-smoothing$/);
});

test('a term that an address leads to is not filtered out', async ({ page }) => {
	await page.goto('glossary/');
	await page.getByRole('searchbox', { name: 'Find a term' }).fill('gradient');
	await expect(page.locator('#stride')).toHaveCount(0);
	await page.evaluate(() => (location.hash = 'stride'));
	await expect(page.locator('#stride')).toBeInViewport();
});

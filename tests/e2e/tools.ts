import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Violation {
	id: string;
	nodes: { html: string; failureSummary?: string }[];
}

/** What breaks these rules, each with the first element that does. */
async function findings(page: Page, runOnly: readonly string[]): Promise<string[]> {
	const violations = await page.evaluate(async (rules) => {
		const { axe: checker } = window as unknown as {
			axe: { run: (root: Document, options: object) => Promise<{ violations: Violation[] }> };
		};
		return (await checker.run(document, { runOnly: rules })).violations;
	}, runOnly);
	return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

/** Gives the page another colour scheme, and waits until it is drawn. */
async function look(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
	await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
	await page.evaluate(
		() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
	);
}

/** What axe finds on the page as it is, in light and, where it can differ, in dark colours. */
export async function axeFindings(page: Page): Promise<string[]> {
	await page.addScriptTag({ path: axe });
	await look(page, 'dark');
	const dark = await findings(page, ['color-contrast']);
	await look(page, 'light');
	const light = await findings(page, ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']);
	return [...light, ...dark.map((finding) => `dark: ${finding}`)];
}

/** How many pixels of the page lie outside the window to the right. */
export const overflowOf = (page: Page): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Errors and warnings of the console, and exceptions, from now on. */
export function complaintsOf(page: Page): string[] {
	const complaints: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
	});
	page.on('pageerror', ({ message }) => complaints.push(message));
	return complaints;
}

/** Opens a page with a drawing; a click before it is alive would be lost. */
export async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await page.waitForFunction(() => document.querySelector('svg[data-alive]'));
}

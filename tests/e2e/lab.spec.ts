import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { parseSamples } from '#lib/vision/samples.ts';

const prediction = (page: Page) => page.getByTestId('prediction');
const verdict = (page: Page) => page.getByTestId('verdict');

/** Opens the lab and waits for its first answer. */
const open = async (page: Page, query = '') => {
	await page.goto(`lab/${query}`);
	await expect(prediction(page)).not.toBeEmpty();
};

const slide = async (page: Page, name: string | RegExp, value: string) => {
	const slider = page.getByRole('slider', { name, exact: typeof name === 'string' });
	await slider.fill(value);
};

/** A sample of the gallery, not the first, that the trained network gets right in PyTorch. */
const known = (() => {
	const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
	const sheet = parseSamples(json('static/samples/cifar10.json'));
	const { logits } = json('tests/fixtures/logits/mini-inception-resnet-v2.json') as { logits: string };
	const values = new Float32Array(new Uint8Array(Buffer.from(logits, 'base64')).buffer);
	const classes = sheet.classes.length;
	const said = (position: number) => {
		const own = values.subarray(position * classes, (position + 1) * classes);
		return own.indexOf(Math.max(...own));
	};
	const label = (position: number) => sheet.images[position]?.label ?? NaN;
	const position = sheet.gallery.slice(1).find((candidate) => said(candidate) === label(candidate)) ?? NaN;
	return { position, name: sheet.classes[label(position)] ?? '' };
})();

const pickKnown = async (page: Page) => {
	const samples = page.getByRole('group', { name: 'Samples' });
	await samples.locator(`input[value="${known.position}"]`).check({ force: true });
	await expect(page).toHaveURL(new RegExp(`sample=${known.position}`));
	await expect(verdict(page)).toHaveText(`It is: ${known.name}. Right.`);
};

test('a sample picture gets its right class from trained weights, on wasm', async ({ page }) => {
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	await open(page);
	await expect(page.getByTestId('lab-ran')).toHaveAttribute('data-backend', 'wasm');
	await pickKnown(page);
	await expect(prediction(page)).toHaveText(known.name);
	await expect(page.getByText('untrained')).toHaveCount(0);
	expect(errors).toEqual([]);
});

test('with every scale at 0 another class wins, and the reset brings the first one back', async ({
	page
}) => {
	await open(page);
	await pickKnown(page);
	await slide(page, 'All blocks', '0');
	await expect(page.getByTestId('all')).toHaveText('× 0.00');
	await expect(prediction(page)).not.toHaveText(known.name);
	await expect(page).toHaveURL(/all=0/);
	await page.getByRole('button', { name: 'As trained' }).click();
	await expect(prediction(page)).toHaveText(known.name);
});

test('a deep link leads back into the same state', async ({ page }) => {
	await open(page, '?all=0.5&off=Repeat_1/block17_2&change=blur:1.5&map=cam');
	const shares = () =>
		page.getByRole('region', { name: 'What it says' }).getByRole('listitem').allInnerTexts();
	const first = await shares();
	await page.getByRole('group', { name: 'Samples' }).getByRole('radio').nth(7).check({ force: true });
	await expect(page).toHaveURL(/sample=\d+/);
	await expect(page.getByRole('checkbox', { name: 'block17_2' })).not.toBeChecked();
	await expect.poll(shares).not.toEqual(first);
	const before = await shares();
	await page.goto(page.url());
	await expect(prediction(page)).not.toBeEmpty();
	await expect(page.getByTestId('all')).toHaveText('× 0.50');
	await expect(page.getByRole('slider', { name: 'Blur' })).toHaveValue('1.5');
	await expect(page.getByRole('checkbox', { name: 'block17_2' })).not.toBeChecked();
	await expect(page.getByRole('radio', { name: 'class map' })).toBeChecked();
	await expect.poll(shares).toEqual(before);
});

test('a block that is off adds nothing, and the accuracy of what is left is measured and can be stopped', async ({
	page
}) => {
	await open(page);
	await page.getByRole('checkbox', { name: 'block35_1' }).uncheck();
	await expect(page).toHaveURL(/off=Repeat\/block35_1/);
	const start = page.getByRole('button', { name: 'Accuracy like this' });
	await start.click();
	await page.getByRole('button', { name: 'Stop' }).click();
	await expect(start).toBeVisible();
	await expect(page.getByTestId('accuracy')).toHaveCount(0);
	await start.click();
	await expect(page.getByTestId('accuracy')).toContainText('of 1,000 right', { timeout: 60_000 });
	await page.getByRole('checkbox', { name: 'block35_1' }).check();
	await expect(page.getByText('The settings have changed since.')).toBeVisible();
});

test('a broken file is refused with a reason and the old picture stays; own pictures make a sheet', async ({
	page
}) => {
	await open(page);
	const before = await prediction(page).textContent();
	const input = page.locator('input[type=file]');
	await input.setInputFiles('tests/fixtures/uploads/truncated.jpg');
	await expect(page.getByRole('alert')).toContainText('damaged or cut short');
	await expect(prediction(page)).toHaveText(before ?? '');
	await input.setInputFiles([
		'tests/fixtures/uploads/exif-rotated.jpg',
		'tests/fixtures/uploads/animated.gif',
		'tests/fixtures/uploads/not-an-image.jpg'
	]);
	await expect(page.getByRole('alert')).toContainText('not-an-image.jpg');
	await expect(page.getByRole('list', { name: 'What it says of each' }).getByRole('listitem')).toHaveCount(2);
	await expect(verdict(page)).toContainText('Nobody here knows what it is');
});

test('a network without shortcuts says so', async ({ page }) => {
	await open(page, '?network=mini-inception-v3');
	await expect(page.getByText('This network has no shortcuts.')).toBeVisible();
});

test('a map lies over the picture only while it is the one that is asked for', async ({ page }) => {
	await open(page, '?backend=cpu');
	const seen = page.getByTestId('seen');
	const content = () => seen.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
	const after = async (select: () => Promise<unknown>) => {
		await select();
		return content();
	};
	await page.getByTestId('lab-ran').waitFor();
	const bare = await content();
	const classMap = () => page.getByRole('radio', { name: 'class map' }).check();
	await classMap();
	await expect.poll(content).not.toBe(bare);
	expect(await after(() => page.getByRole('radio', { name: 'occlusion map' }).check())).toBe(bare);
	await classMap();
	await expect.poll(content).not.toBe(bare);
	const other = () => page.getByRole('combobox', { name: 'Network' }).selectOption('mini-inception-v4');
	expect(await after(other)).toBe(bare);
});
